public import Landscape
public import Layers
public import River

/// The blue part of a study: its rivers, its fish and its settings.
public struct RiverConfiguration: Sendable, Hashable {
  /// The name by which reports call the study.
  public var name: String
  /// The layers.
  public var sources: RiverSources
  /// The settings of the blue part.
  public var rules: RiverRules
  /// The fish.
  public var profile: FishProfile
  /// The settings that both parts of the study share: the system, the grids, and whether it is strict.
  public var studyRules: LandscapeRules
  /// The measures to score when none are named on the command line.
  public var measures: LayerReference?

  /// Builds the river network.
  public func river() throws(LandscapeError) -> River {
    try RiverBuilder(
      sources: sources, rules: rules, profile: profile, studyRules: studyRules
    ).build()
  }

  /// The measures of a layer, as they change a river of this study.
  public func measures(
    in layer: LayerReference, for river: River
  ) throws(LandscapeError) -> RiverMeasureReader.Result {
    try RiverMeasureReader(river: river, rules: rules, studyRules: studyRules).measures(in: layer)
  }
}
