/// The best point that was found for a programme, and how good it can be at most.
public struct MixedIntegerSolution: Sendable, Hashable {
  /// The value of each variable; nothing where no point was found in time.
  public var values: [Double]?
  /// What the objective is there; infinite without a point.
  public var objective: Double
  /// No point has an objective below this, but for the solver's tolerance of about 1e-6.
  public var bound: Double
  /// Whether the point is proven to be the best.
  public var isOptimal: Bool
}
