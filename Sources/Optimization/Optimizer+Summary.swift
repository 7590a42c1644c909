extension Optimizer {
  /// With more candidates, the curve ends where the budget does.
  private static let curveLimit = 64

  /// Says of the best set what each member wins, and how ECA rises with the budget.
  func summary(
    of search: SearchLog, bound: Double, _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> OptimalSet {
    let best = search.best
    let gains = search.gains(of: best)
    let members = try await members(of: best, search, valuer)
    var notices = search.notices
    var curve: [OptimalSet.CurvePoint] = []
    if settings.isThorough {
      let path = try await greedyPath(search, valuer)
      if path.isCutShort { notices.append("the curve was not finished in time") }
      curve = path.steps.map {
        OptimalSet.CurvePoint(
          added: $0.added, cost: $0.cost, ecaGains: valuer.ecaGains($0.pcGains), score: $0.score)
      }
    }
    return OptimalSet(
      members: members, ecas: valuer.ecas, ecaGains: valuer.ecaGains(gains), score: best.score,
      bound: max(bound, best.score),
      sumOfScoresAlone: members.reduce(0) { $0 + $1.scoreAlone }, attempts: search.attempts,
      curve: curve, notices: notices)
  }

  /// The greedy sets of growing cost: to all candidates where they are few, else to the budget.
  ///
  /// It has as much time as the whole search.
  private func greedyPath(
    _ search: SearchLog, _ valuer: SetValuer
  ) async throws(OptimizationError) -> SetPath {
    var path: SetPath
    if problem.candidates.count <= Self.curveLimit {
      var state = try await valuer.state(of: problem.fixed)
      var greedy = GreedyAddition(
        valuer: valuer, preference: .gainPerCost,
        deadline: Deadline(seconds: settings.timeLimit))
      greedy.isLimited = false
      path = try await greedy.run(from: &state)
    } else {
      path = search.path ?? SetPath()
    }
    if !problem.fixed.isEmpty {
      let gains = try await valuer.gains(of: [problem.fixed])[0]
      path.steps.insert(
        SetPath.Step(
          added: problem.fixed, cost: problem.cost(of: problem.fixed), pcGains: gains,
          score: valuer.score(gains)), at: 0)
    }
    return path
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
    func add(_ candidate: Int, _ gain: Double) {
      guard let place = places[candidate] else { return }
      members.append(
        OptimalSet.Member(
          candidate: candidate, scoreAlone: alone[place], score: gain, scoreLast: last?[place]))
    }
    for step in path.steps {
      // What is added together wins together: the first of them has it.
      for (index, candidate) in step.added.enumerated() {
        add(candidate, index == 0 ? step.score - before : 0)
      }
      before = step.score
    }
    let listed = Set(path.set)
    for candidate in set where !listed.contains(candidate) { add(candidate, 0) }
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
      valuer: valuer, preference: .gainPerCost, deadline: Deadline(seconds: .infinity))
    greedy.avoided = Set(isMember.indices.filter { !isMember[$0] })
    greedy.isLimited = false
    var state = valuer.present
    return try await greedy.run(from: &state)
  }
}
