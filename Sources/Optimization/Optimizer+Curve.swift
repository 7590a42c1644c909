extension Optimizer {
  /// With more candidates, the curve ends where the budget does.
  private static let curveLimit = 64

  /// The greedy sets of growing cost: to all candidates where they are few, else to the budget.
  ///
  /// It has as much time as the whole search.
  func greedyPath(
    _ search: SearchLog, _ valuer: SetValuer
  ) async throws(OptimizationError) -> SetPath {
    var path: SetPath
    if problem.candidates.count <= Self.curveLimit {
      var state = try await valuer.state(of: problem.fixed)
      var greedy = GreedyAddition(
        valuer: valuer, preference: .gainPerCost,
        deadline: Deadline(seconds: settings.timeLimit), pairs: search.pairs)
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

  /// Of the sets along a path and those that the methods found, each that wins more than all that
  /// cost no more.
  func curve(
    along path: SetPath, _ search: SearchLog, _ valuer: SetValuer
  ) -> [OptimalSet.CurvePoint] {
    struct Known {
      var set: Set<Int>
      var cost: Double
      var gains: [Double]
      var score: Double
    }
    var known: [Known] = []
    var built: Set<Int> = []
    for step in path.steps {
      built.formUnion(step.added)
      known.append(Known(set: built, cost: step.cost, gains: step.pcGains, score: step.score))
    }
    known += search.attempts.filter { !$0.set.isEmpty }.map {
      Known(
        set: Set($0.set), cost: problem.cost(of: $0.set), gains: search.gains(of: $0),
        score: $0.score)
    }
    let order = known.indices.sorted {
      (known[$0].cost, -known[$0].score, $0) < (known[$1].cost, -known[$1].score, $1)
    }
    var points: [OptimalSet.CurvePoint] = []
    var before: Set<Int> = []
    for point in order.map({ known[$0] }) {
      if let last = points.last, !isMore(point.score, than: last.score) { continue }
      points.append(
        OptimalSet.CurvePoint(
          added: point.set.subtracting(before).sorted(),
          removed: before.subtracting(point.set).sorted(), cost: point.cost,
          ecaGains: valuer.ecaGains(point.gains), score: point.score))
      before = point.set
    }
    return points
  }
}
