extension Optimizer {
  /// With more candidates, the curve ends where the budget does.
  private static let curveLimit = 64

  /// Says of the best set what each member wins, and how ECA rises with the budget.
  func summary(
    of search: SearchLog, bound: Double, _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> OptimalSet {
    let best = search.best
    let gains = try await valuer.gains(of: [best.set])[0]
    let members = try await members(of: best.set, score: best.score, valuer)
    var notices = search.notices
    var curve: [OptimalSet.CurvePoint] = []
    if settings.isThorough {
      let path = try await greedyPath(valuer)
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
  private func greedyPath(_ valuer: SetValuer) async throws(OptimizationError) -> SetPath {
    let deadline = Deadline(seconds: settings.timeLimit)
    var state = try await valuer.state(of: problem.fixed)
    var search = GreedyAddition(valuer: valuer, preference: .gainPerCost, deadline: deadline)
    search.isLimited = problem.candidates.count > Self.curveLimit
    var path = try await search.run(from: &state)
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
    of set: [Int], score: Double, _ valuer: SetValuer
  ) async throws(OptimizationError) -> [OptimalSet.Member] {
    let isChosen = problem.marks(set)
    let alone = try await valuer.gains(of: set.map { problem.closures[$0] })
      .map(valuer.score)
    let without = try await valuer.gains(
      of: set.map { member in
        set.filter { !problem.dependents[member].contains($0) }
      }
    ).map(valuer.score)
    let places = Dictionary(uniqueKeysWithValues: zip(set, set.indices))
    var search = GreedyAddition(
      valuer: valuer, preference: .gainPerCost, deadline: Deadline(seconds: .infinity))
    search.avoided = Set(isChosen.indices.filter { !isChosen[$0] })
    search.isLimited = false
    var state = valuer.present
    let path = try await search.run(from: &state)
    var members: [OptimalSet.Member] = []
    var before = 0.0
    func add(_ candidate: Int, _ gain: Double) {
      guard let place = places[candidate] else { return }
      members.append(
        OptimalSet.Member(
          candidate: candidate, scoreAlone: alone[place], score: gain,
          scoreLast: isMore(score, than: without[place]) ? score - without[place] : 0))
    }
    for step in path.steps {
      // What is added together wins together: the first of them has it.
      for (index, candidate) in step.added.enumerated() {
        add(candidate, index == 0 ? step.score - before : 0)
      }
      before = step.score
    }
    for candidate in set where !path.set.contains(candidate) { add(candidate, 0) }
    return members
  }
}
