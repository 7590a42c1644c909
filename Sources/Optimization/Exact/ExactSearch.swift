import Connectivity
import MixedInteger

/// Finds the best set by a mixed-integer programme, or how good it can be at most.
struct ExactSearch {
  let valuer: SetValuer
  let threads: Int

  /// Programmes with more variables are not tried.
  static let columnLimit = 250_000

  /// What the search ends with.
  struct Result: Sendable {
    /// The best set that the solver found; nil where it found none in time.
    var set: [Int]?
    /// No set is worth more.
    var bound: Double
    /// Whether the solver proved its set the best.
    var isProven: Bool
    /// The number of variables and of conditions.
    var size: (columns: Int, rows: Int)
  }

  /// Why there is no programme for a problem.
  enum Obstacle: Error {
    case kernel
    case size(columns: Int)
    case time
    case failed(OptimizationError)
  }

  /// Searches, beginning with a set.
  func run(
    from start: [Int], extremes: [Extremes], until deadline: Deadline
  ) async throws(Obstacle) -> Result {
    let problem = valuer.problem
    guard problem.objectives.allSatisfy({ FlowModel.fits($0.network.network.kernel) }) else {
      throw .kernel
    }
    var model = FlowModel(problem, columnLimit: Self.columnLimit)
    var fixedGains = problem.objectives.map { _ in 0.0 }
    do {
      for extremes in extremes {
        try await model.add(extremes, threads: threads, until: deadline)
        if model.isTooLarge || model.isCutShort { break }
      }
      if !problem.fixed.isEmpty { fixedGains = try await valuer.gains(of: [problem.fixed])[0] }
    } catch {
      throw .failed(error)
    }
    if model.isCutShort { throw .time }
    if model.isTooLarge { throw .size(columns: Self.columnLimit) }
    let present = valuer.present.scorers.map(\.pcNumerator)
    let score = model.maximise(
      problem.aim, weights: problem.objectives.map(\.weight),
      least: zip(present, fixedGains).map { $0 + $1 }, start: present)
    let chosen = problem.marks(start)
    let solution: MixedIntegerSolution
    let known: Double
    do throws(MixedIntegerError) {
      solution = try Solver(model.program).solve(
        seconds: max(1, deadline.secondsLeft), start: chosen.enumerated().map { ($0, $1 ? 1 : 0) })
    } catch {
      throw .failed(.solver("\(error)"))
    }
    do throws(OptimizationError) {
      known = valuer.score(try await valuer.gains(of: [start])[0])
    } catch {
      throw .failed(error)
    }
    let bound = score.bound(
      solution.bound, valuer: valuer, gains: fixedGains, leftOut: model.leftOut)
    // Numbers that contradict what is known to be possible prove nothing.
    guard bound >= known - OptimalSet.tolerance * abs(known) else {
      throw .failed(.solver("its bound of \(bound) is less than the \(known) of a known set"))
    }
    let set = solution.values.map { values in
      problem.candidates.indices.filter { values[$0] > 0.5 }
    }
    return Result(
      set: set.flatMap { problem.allows($0) ? $0 : nil }, bound: bound,
      isProven: solution.isOptimal, size: (model.program.columnCount, model.program.rowCount))
  }
}
