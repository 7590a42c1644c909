/// The way by which a set was built, one addition after the other.
public struct SetPath: Sendable, Hashable {
  /// One addition.
  public struct Step: Sendable, Hashable {
    /// The candidates that were added together: one, or several that need each other or open a
    /// route together.
    public var added: [Int]
    /// What the set costs with them.
    public var cost: Double
    /// What the numerator of PC of each species gains by the set with them.
    public var pcGains: [Double]
    /// What the set is worth with them; see ``Objective/Aim``.
    public var score: Double
  }

  /// The additions in their order.
  public internal(set) var steps: [Step] = []
  /// Whether the time was over before the search was done.
  public internal(set) var isCutShort = false

  /// All that was added, ascending.
  public var set: [Int] { steps.flatMap(\.added).sorted() }
}
