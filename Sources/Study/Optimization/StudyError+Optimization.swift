import Optimization

extension StudyError {
  /// An error of the optimisation as this target's own.
  init(_ error: OptimizationError) {
    let code: Code =
      switch error {
      case .network, .solver: .input
      default: .configuration
      }
    self.init(code, problem: "\(error)")
  }
}
