/// What a layer of a map page shows; the cases are in the order in which they are drawn.
public enum MapLayerKind: String, Sendable, Hashable, CaseIterable {
  /// Regions, by their outlines.
  case regions
  /// The regions of a batch's units.
  case units
  /// Zones by the distance to settlements.
  case zones
  /// Habitat.
  case patches
  /// Possible movements.
  case links
  /// Barriers.
  case barriers = "barrier_segments"
  /// Barriers by what mitigating them wins.
  case ranked = "ranked_segments"
  /// Movements that a measure adds.
  case legs
  /// Pairs of patches, by the probability of getting from one to the other.
  case pairs
  /// Crossings that exist.
  case structures
  /// What is proposed.
  case measures

  /// The column by which features are graded, where the layer has it: the first of these.
  var gradingColumns: [String] {
    switch self {
    case .patches: ["dPC"]
    case .ranked: ["eca_gain_ha", "mean_eca_gain_ha"]
    case .measures: ["eca_gain_ha"]
    case .links: ["probability"]
    case .pairs: ["before"]
    default: []
    }
  }

  /// Whether it belongs to a scenario, and is not there now.
  var isProposed: Bool { self == .measures || self == .legs }

  /// Whether it is shown when the page opens: the links of all measures at once hide the rest.
  var isShownFirst: Bool { self != .zones && self != .legs }
}
