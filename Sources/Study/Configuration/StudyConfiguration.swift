public import Landscape
public import Layers

/// Everything that a study is: its layers, its species and its settings.
public struct StudyConfiguration: Sendable, Hashable {
  /// The name by which reports call it.
  public var name: String
  /// The species.
  public var profile: SpeciesProfile
  /// The layers.
  public var sources: LandscapeSources
  /// The settings.
  public var rules: LandscapeRules
  /// The measures to score when none are named on the command line.
  public var measures: LayerReference?
  /// The blue part, if the study has one.
  public var river: RiverConfiguration?
  /// The study file that this was read from, if any.
  public var file: String?
  /// What was guessed rather than stated, one sentence each.
  public var notices: [String]

  /// A study from its parts.
  public init(
    name: String, profile: SpeciesProfile, sources: LandscapeSources, rules: LandscapeRules,
    measures: LayerReference? = nil, file: String? = nil, notices: [String] = []
  ) {
    self.name = name
    self.profile = profile
    self.sources = sources
    self.rules = rules
    self.measures = measures
    self.file = file
    self.notices = notices
  }
}
