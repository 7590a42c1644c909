/// Why no set of measures can be chosen.
public enum OptimizationError: Error, Sendable, Hashable {
  /// A candidate's cost or length is negative, infinite or undefined.
  case candidate(name: String, value: Double, of: String)
  /// A rule names a candidate that there is not.
  case unknownCandidate(Int, count: Int)
  /// The budget or the greatest length is negative or undefined.
  case limit(Double, of: String)
  /// The measures that must be chosen cannot be chosen together.
  case fixedSet(String)
  /// There is no species to choose for, or one with a weight that is not above 0.
  case objective(String)
  /// A network or what a candidate does to it is refused.
  case network(String)
  /// The solver failed.
  case solver(String)
}

extension OptimizationError: CustomStringConvertible {
  /// One line: what is wrong, and what to do.
  public var description: String {
    switch self {
    case .candidate(let name, let value, let what):
      "the \(what) of '\(name)' is \(value): give a finite number, 0 or more"
    case .unknownCandidate(let index, let count):
      "a rule names candidate \(index), but they are 0..<\(count): correct the rule"
    case .limit(let value, let what): "the \(what) is \(value): give a number, 0 or more"
    case .fixedSet(let reason): "the fixed measures cannot be chosen together: \(reason)"
    case .objective(let reason): reason
    case .network(let message): message
    case .solver(let message): "the solver failed: \(message)"
    }
  }
}
