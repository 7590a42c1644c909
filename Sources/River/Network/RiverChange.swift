/// What a measure changes of a river network.
public struct RiverChange: Sendable, Hashable {
  /// The new passabilities, by the barrier's index.
  public var passabilities: [Int: Passability]
  /// The new weights, by the reach's index.
  public var weights: [Int: Double]

  /// A change of passabilities, of weights, or both.
  public init(passabilities: [Int: Passability] = [:], weights: [Int: Double] = [:]) {
    self.passabilities = passabilities
    self.weights = weights
  }

  /// Whether nothing changes.
  public var isEmpty: Bool { passabilities.isEmpty && weights.isEmpty }
}
