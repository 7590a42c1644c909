extension Optimizer {
  /// Says of the best set what each member wins, and how ECA rises with the budget.
  func summary(
    of search: SearchLog, bound: Double, _ valuer: SetValuer
  ) async throws(OptimizationError) -> OptimalSet {
    let best = search.best
    let gains = search.gains(of: best)
    let members = try await members(of: best, search, valuer)
    var notices = search.notices
    var curve: [OptimalSet.CurvePoint] = []
    if settings.isThorough {
      let path = try await greedyPath(search, valuer)
      if path.isCutShort { notices.append("the curve was not finished in time") }
      curve = self.curve(along: path, search, valuer)
    }
    return OptimalSet(
      members: members, ecas: valuer.ecas, ecaGains: valuer.ecaGains(gains), score: best.score,
      bound: max(bound, best.score),
      sumOfScoresAlone: members.reduce(0) { $0 + $1.scoreAlone }, attempts: search.attempts,
      curve: curve, notices: notices)
  }

  /// The members in the order in which they are best built, with what each wins.
  private func members(
    of best: OptimalSet.Attempt, _ search: SearchLog, _ valuer: SetValuer
  ) async throws(OptimizationError) -> [OptimalSet.Member] {
    let set = best.set
    let alone = try await valuer.gains(of: set.map { problem.closures[$0] }).map(valuer.score)
    let last = try await lastScores(of: best, valuer)
    let places = Dictionary(uniqueKeysWithValues: zip(set, set.indices))
    let path = try await order(of: set, search, valuer)
    var members: [OptimalSet.Member] = []
    var before = 0.0
    var step = 0
    /// What is added together wins together: the first has it.
    func add(_ together: [Int], _ gain: Double) {
      step += 1
      for (index, candidate) in together.enumerated() {
        guard let place = places[candidate] else { continue }
        members.append(
          OptimalSet.Member(
            candidate: candidate, scoreAlone: alone[place], step: step,
            score: index == 0 ? gain : 0, scoreLast: last?[place]))
      }
    }
    for part in path.steps {
      add(part.added, part.score - before)
      before = part.score
    }
    // Of what is left none wins anything by itself or with one other: it takes more of them.
    let listed = Set(path.set)
    let left = set.filter { !listed.contains($0) }
    if isMore(best.score, than: before) {
      add(left, best.score - before)
    } else {
      for candidate in left { add([candidate], 0) }
    }
    return members
  }

  /// What a set would lose without each member and what needs it; nil where there are too many candidates.
  private func lastScores(
    of best: OptimalSet.Attempt, _ valuer: SetValuer
  ) async throws(OptimizationError) -> [Double]? {
    guard problem.candidates.count <= Self.portfolioLimit else { return nil }
    let without = best.set.map { member in
      best.set.filter { !problem.dependents[member].contains($0) }
    }
    return try await valuer.gains(of: without).map {
      let score = valuer.score($0)
      return isMore(best.score, than: score) ? best.score - score : 0
    }
  }

  /// The order in which the members of a set are best built, from nothing.
  private func order(
    of set: [Int], _ search: SearchLog, _ valuer: SetValuer
  ) async throws(OptimizationError) -> SetPath {
    if problem.fixed.isEmpty, let path = search.path, path.set == set { return path }
    let isMember = problem.marks(set)
    var greedy = GreedyAddition(
      valuer: valuer, preference: .gainPerCost, deadline: Deadline(seconds: .infinity),
      pairs: search.pairs)
    greedy.avoided = Set(isMember.indices.filter { !isMember[$0] })
    greedy.isLimited = false
    var state = valuer.present
    return try await greedy.run(from: &state)
  }
}
