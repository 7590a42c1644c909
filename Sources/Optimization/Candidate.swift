/// A measure that may be chosen.
public struct Candidate: Sendable, Hashable {
  /// The name that people know it by.
  public var name: String
  /// What it costs, in euros or any other unit, 0 or more.
  public var cost: Double
  /// Its length in kilometres, 0 or more; 0 for what is no line.
  public var length: Double

  /// A measure with its price.
  public init(name: String, cost: Double, length: Double = 0) {
    self.name = name
    self.cost = cost
    self.length = length
  }
}
