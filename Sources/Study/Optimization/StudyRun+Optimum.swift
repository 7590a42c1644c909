public import Optimization

extension StudyRun {
  /// The best set of a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - settings: How to search.
  ///   - progress: Told what is being done.
  /// - Returns: The best set that was found.
  /// - Throws: What is wrong with the problem.
  public static func optimum(
    of problem: SetProblem, settings: Optimizer.Settings, progress: ProgressMeter
  ) async throws(StudyError) -> OptimalSet {
    defer { progress.finish() }
    do {
      return try await Optimizer(problem, settings: settings) { progress.begin($0) }.run()
    } catch {
      throw StudyError(error)
    }
  }
}
