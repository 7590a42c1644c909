/// A stretch of river between two joints, without a barrier or a confluence in it.
public struct RiverReach: Sendable, Hashable {
  /// The joint where it begins, upstream.
  public var from: Int
  /// The joint where it ends, downstream.
  public var to: Int
  /// Its length in metres.
  public var length: Double
  /// What it is worth: its length, its area, or either times its quality.
  public var weight: Double

  /// A reach from one joint down to another.
  public init(from: Int, to: Int, length: Double, weight: Double) {
    self.from = from
    self.to = to
    self.length = length
    self.weight = weight
  }
}
