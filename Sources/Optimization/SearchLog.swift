/// What methods found so far, and the best of it.
struct SearchLog {
  let valuer: SetValuer
  private(set) var attempts: [OptimalSet.Attempt] = []
  /// For each attempt what PC's numerators gain.
  private var gains: [[Double]] = []
  var notices: [String] = []
  /// The greedy way by gain per cost.
  var path: SetPath?
  /// The pairs that win more together than one by one.
  var pairs: [[Int]] = []

  init(valuer: SetValuer) { self.valuer = valuer }

  /// The best set; of equals the cheapest, and of those the first found.
  var best: OptimalSet.Attempt {
    var best = OptimalSet.Attempt(
      method: "", set: valuer.problem.fixed, score: -.infinity, seconds: 0)
    for attempt in attempts {
      let isEqual =
        !isMore(attempt.score, than: best.score) && !isMore(best.score, than: attempt.score)
      let isCheaper = valuer.problem.cost(of: attempt.set) < valuer.problem.cost(of: best.set)
      if isMore(attempt.score, than: best.score) || isEqual && isCheaper { best = attempt }
    }
    return best
  }

  /// What PC's numerators gain by a set that a method found.
  func gains(of attempt: OptimalSet.Attempt) -> [Double] {
    attempts.firstIndex(of: attempt).map { gains[$0] } ?? valuer.present.gains
  }

  /// Runs a method, and notes what it found and whether the time cut it short.
  mutating func attempt(
    _ method: String,
    _ body: () async throws(OptimizationError) -> (set: [Int]?, isCutShort: Bool)
  ) async throws(OptimizationError) {
    let start = ContinuousClock.now
    let found = try await body()
    if found.isCutShort {
      notices.append("\(method): the time was over before the search was done")
    }
    guard let set = found.set else { return }
    let kept = try await valuer.trimmed(set)
    try await record(method, kept, seconds: ContinuousClock.now - start)
  }

  /// Notes a set, with what it is exactly worth.
  mutating func record(
    _ method: String, _ set: [Int], seconds: Duration
  ) async throws(OptimizationError) {
    let gains = try await valuer.gains(of: [set])[0]
    let score = valuer.score(gains)
    self.gains.append(gains)
    attempts.append(
      OptimalSet.Attempt(
        method: method, set: set.sorted(), score: score, seconds: seconds / .seconds(1)))
  }
}
