/// Builds a set by starting from all candidates and giving up what loses least for its cost.
///
/// Losses are found lazily: they mostly grow as the set shrinks, so that an old one which is not the
/// least need not be found anew.
struct GreedyRemoval {
  let valuer: SetValuer
  let deadline: Deadline

  private var problem: SetProblem { valuer.problem }

  /// The set that is left when the limits are met; nil where the time was over before.
  func run() async throws(OptimizationError) -> [Int]? {
    var isChosen = problem.marks(problem.fixed)
    for candidate in problem.candidates.indices where !isChosen[candidate] {
      for member in problem.bundle(adding: [candidate], to: isChosen) ?? [] {
        isChosen[member] = true
      }
    }
    var set = isChosen.indices.filter { isChosen[$0] }
    var score = try await score(of: [set])[0]
    var losses: [Int: (loss: Double, isFresh: Bool)] = [:]
    while !problem.isWithinLimits(set) {
      let removals = set.reduce(into: [Int: [Int]]()) {
        $0[$1] = problem.removal(of: $1, from: isChosen)
      }
      guard !removals.isEmpty, !deadline.hasPassed else { return nil }
      while true {
        func key(_ candidate: Int) -> Double {
          losses[candidate].map { $0.loss / relief(removals[candidate] ?? [], of: set) } ?? 0
        }
        let order = removals.keys.sorted { (key($0), $0) < (key($1), $1) }
        if let best = order.first, losses[best]?.isFresh == true, let removed = removals[best] {
          score -= losses[best]?.loss ?? 0
          for member in removed { isChosen[member] = false }
          set = isChosen.indices.filter { isChosen[$0] }
          losses = losses.mapValues { ($0.loss, false) }
          break
        }
        let stale = order.prefix { losses[$0]?.isFresh != true }.prefix(losses.isEmpty ? .max : 8)
        let left = stale.map { candidate in
          set.filter { !(removals[candidate] ?? []).contains($0) }
        }
        for (candidate, reduced) in zip(stale, try await self.score(of: left)) {
          losses[candidate] = (max(0, score - reduced), true)
        }
        if deadline.hasPassed { return nil }
      }
    }
    return set
  }

  /// How much of what is too much a removal takes away.
  private func relief(_ removed: [Int], of set: [Int]) -> Double {
    let rules = problem.rules
    var relief = 0.0
    if problem.cost(of: set) > SetProblem.withRounding(rules.budget) {
      relief += problem.cost(of: removed) / max(problem.cost(of: set), .leastNormalMagnitude)
    }
    if problem.length(of: set) > SetProblem.withRounding(rules.maximumLength) {
      relief += problem.length(of: removed) / max(problem.length(of: set), .leastNormalMagnitude)
    }
    return max(relief, .leastNormalMagnitude)
  }

  private func score(of sets: [[Int]]) async throws(OptimizationError) -> [Double] {
    try await valuer.gains(of: sets).map(valuer.score)
  }
}
