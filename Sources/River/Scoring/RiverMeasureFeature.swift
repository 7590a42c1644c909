/// One feature of a measure, as it was drawn.
public struct RiverMeasureFeature: Sendable, Hashable {
  /// What is done.
  public var type: RiverMeasureType
  /// Where, as WKB.
  public var wkb: [UInt8]

  /// A feature.
  public init(type: RiverMeasureType, wkb: [UInt8]) {
    self.type = type
    self.wkb = wkb
  }
}

/// The ways in which a measure changes a river.
public enum RiverMeasureType: String, Sendable, Hashable, CaseIterable {
  /// A barrier gets a fish pass.
  case fishPassage = "fish-passage"
  /// A barrier is taken away.
  case barrierRemoval = "barrier-removal"
  /// Reaches get a better quality, and the barriers along them a better passability.
  case riverRestoration = "river-restoration"
}
