import Connectivity

/// Says exactly what sets of candidates are worth.
struct SetValuer: Sendable {
  let problem: SetProblem
  /// The networks as they are, with nothing chosen.
  let present: SetState
  let threads: Int

  init(_ problem: SetProblem, memoryBudget: Int, threads: Int) async {
    self.problem = problem
    self.threads = threads
    var scorers: [ScenarioScorer] = []
    for objective in problem.objectives {
      scorers.append(
        await ScenarioScorer(
          network: objective.network.network,
          memoryBudget: memoryBudget / problem.objectives.count, threads: threads))
    }
    present = SetState(
      isChosen: problem.marks([]), scorers: scorers, gains: scorers.map { _ in 0 })
  }

  /// ECA of each species with nothing chosen.
  var ecas: [Double] { present.scorers.map { $0.pcNumerator.squareRoot() } }

  /// What ECA of each species gains where the numerator of PC gains so much.
  func ecaGains(_ gains: [Double]) -> [Double] {
    zip(present.scorers, gains).map { scorer, gain in
      let before = scorer.pcNumerator
      let sum = before.squareRoot() + max(0, before + gain).squareRoot()
      return gain == 0 ? 0 : gain / sum
    }
  }

  /// What a set is worth of which the numerators of PC gain so much, 0 for no set at all.
  func score(_ gains: [Double]) -> Double {
    let gains = ecaGains(gains)
    switch problem.aim {
    case .weighted:
      return zip(problem.objectives, gains).reduce(0) { $0 + $1.0.weight * $1.1 }
    case .worst:
      return zip(ecas, gains).map { eca, gain in
        eca > 0 ? 100 * gain / eca : gain > 0 ? .infinity : 0
      }.min() ?? 0
    }
  }

  /// What tells sets apart that are worth the same: where the worst off counts, the mean of what ECA
  /// gains in percent, as that may rise for one species after the other before the least of them does.
  func secondScore(_ gains: [Double]) -> Double {
    guard problem.aim == .worst, gains.count > 1 else { return 0 }
    let sum = zip(ecas, ecaGains(gains)).reduce(0) { $0 + ($1.0 > 0 ? 100 * $1.1 / $1.0 : $1.1) }
    return sum / Double(gains.count)
  }

  /// What the numerators of PC gain by a state's set with each of some bundles more.
  func gains(
    adding bundles: [[Int]], to state: SetState
  ) async throws(OptimizationError) -> [[Double]] {
    var gains = bundles.map { _ in state.gains }
    for (species, objective) in problem.objectives.enumerated() {
      let scenarios = bundles.map { objective.network.scenario(adding: $0, to: state.isChosen) }
      do {
        let scored = try await state.scorers[species].gains(of: scenarios, threads: threads)
        for (index, gain) in scored.enumerated() { gains[index][species] += gain.pcGain }
      } catch {
        throw .network("\(objective.name): \(error)")
      }
    }
    return gains
  }

  /// What the numerators of PC gain by each of some sets.
  func gains(of sets: [[Int]]) async throws(OptimizationError) -> [[Double]] {
    try await gains(adding: sets, to: present)
  }

  /// Builds more candidates on top of a state.
  func add(_ bundle: [Int], to state: inout SetState) async throws(OptimizationError) {
    for (species, objective) in problem.objectives.enumerated() {
      let scenario = objective.network.scenario(adding: bundle, to: state.isChosen)
      do {
        state.gains[species] += try await state.scorers[species].advance(
          by: scenario, threads: threads
        ).pcGain
      } catch {
        throw .network("\(objective.name): \(error)")
      }
    }
    for member in bundle { state.isChosen[member] = true }
  }

  /// The state in which a set is built.
  func state(of set: [Int]) async throws(OptimizationError) -> SetState {
    var state = present
    if !set.isEmpty { try await add(set, to: &state) }
    return state
  }
}

extension SetValuer {
  /// A set without the members that add nothing to its score, the dearest given up first.
  ///
  /// Where the worst off counts, a set may hold what helps others alone.
  func trimmed(_ set: [Int]) async throws(OptimizationError) -> [Int] {
    guard problem.aim == .worst, problem.objectives.count > 1 else { return set }
    var set = set
    var score = score(try await gains(of: [set])[0])
    let order = set.sorted {
      (-problem.candidates[$0].cost, $0) < (-problem.candidates[$1].cost, $1)
    }
    for member in order where set.contains(member) {
      guard let removed = problem.removal(of: member, from: problem.marks(set)) else { continue }
      let left = set.filter { !removed.contains($0) }
      let other = self.score(try await gains(of: [left])[0])
      if !isMore(score, than: other) { (set, score) = (left, other) }
    }
    return set
  }
}

/// Whether one score is more than another by more than rounding.
func isMore(_ score: Double, than other: Double) -> Bool {
  score > other && (other == -.infinity || score - other > 1e-11 * max(abs(score), abs(other)))
}
