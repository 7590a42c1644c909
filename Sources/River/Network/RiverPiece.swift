/// A connected piece of a river network.
public struct RiverPiece: Sendable, Hashable {
  /// The joint that is its mouth.
  public var outlet: Int
  /// Whether the outlet was not given, and could have been another lower end as well.
  public var isOutletGuessed: Bool
  /// How many reaches and barriers it has.
  public var reachCount, barrierCount: Int
  /// The length of its reaches in metres.
  public var length: Double
  /// How many reaches or barriers could be taken out before it would fall apart.
  public var cycleCount: Int
}
