public import Geometry

/// How river layers become a network: the settings of the blue part of a study.
public struct RiverRules: Sendable, Hashable {
  /// Which way rivers flow.
  public enum Flow: String, Sendable, Hashable, CaseIterable {
    /// As the lines are drawn, but for those that a field says are drawn against the flow.
    case drawing
    /// Towards the outlet, by the shortest way; elsewhere as the lines are drawn.
    case outlet
  }

  /// Where rivers flow out of the study area, in the study's system.
  public var outlets: [Coordinate] = []
  /// Which way rivers flow.
  public var flow = Flow.drawing
  /// Ends of lines this near to each other, or to another line, in metres, meet.
  public var joinDistance: Double = 1
  /// A barrier this near to a river, in metres, is one in it.
  public var barrierDistance: Double = 50
  /// A restoration that is drawn as a line holds for the river this near to it, in metres.
  public var restorationDistance: Double = 20
  /// What reaches are worth.
  public var weighting = ReachWeighting.length
  /// Whether passabilities count in the direction of travel.
  public var isDirectional = false
  /// What mitigating a barrier costs by its kind, in euros, where the layer doesn't say.
  public var costs: [ObstacleKind: Double] = [:]

  /// The default settings.
  public init() {}
}
