public import Connectivity

/// What a measure does to the graph.
public struct MeasurePlan: Sendable {
  /// The change.
  public var scenario: Scenario
  /// What is said of it, such as why a feature of it changes nothing.
  public var remarks: [String]
  /// The barrier segments that it passes or makes more permeable, in ascending order.
  public var segments: [Int]
  /// The links that it adds, for a map.
  public var addedLinks: [HabitatLink]
}
