/// Why a geometry breaks the rules for its kind, and where.
public struct ValidityProblem: Sendable, Hashable {
  /// The rule that is broken, in GEOS's words: "Self-intersection".
  public let reason: String
  /// A place where it is broken, when there is one.
  public let at: Coordinate?

  /// Makes a problem of a broken rule and the place where it is broken.
  public init(reason: String, at: Coordinate?) {
    self.reason = reason
    self.at = at
  }
}
