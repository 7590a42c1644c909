/// Why a programme cannot be solved.
public enum MixedIntegerError: Error, Sendable, Hashable {
  /// A coefficient, bound or limit is not a number, or a row names a column that there is not.
  case input(String)
  /// No point keeps all the rows and bounds.
  case infeasible
  /// The objective can fall without end.
  case unbounded
  /// The solver gave up, or has no solution in the time that it had.
  case noSolution(String)
}

extension MixedIntegerError: CustomStringConvertible {
  /// One line: what is wrong.
  public var description: String {
    switch self {
    case .input(let problem): problem
    case .infeasible: "no solution keeps all the conditions"
    case .unbounded: "the objective can fall without end"
    case .noSolution(let reason): reason
    }
  }
}
