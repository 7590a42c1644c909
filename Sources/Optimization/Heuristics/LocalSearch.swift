/// Improves a set by exchanging members until no exchange wins anything, or the time is over.
///
/// In turn each member is given up, with what needs it, and the best of the others put in its place;
/// what the budget then still has room for is added greedily. Members are tried in their order, so
/// that the result is the same each time.
struct LocalSearch {
  let valuer: SetValuer
  let deadline: Deadline
  /// Pairs that win more together than one by one.
  let pairs: [[Int]]

  private var problem: SetProblem { valuer.problem }

  /// A set that is at least as good, and whether the time was over before the search was done.
  func improve(_ set: [Int]) async throws(OptimizationError) -> (set: [Int], isCutShort: Bool) {
    var best = try await filled(try await valuer.state(of: set))
    var index = 0
    while index < best.set.count {
      if deadline.hasPassed { return (best.set, true) }
      if let better = try await exchange(best.set[index], of: best) {
        best = better
        index = 0
      } else {
        index += 1
      }
    }
    return (best.set, false)
  }

  /// The best set without a member; nil where none is better than with it.
  private func exchange(
    _ member: Int, of state: SetState
  ) async throws(OptimizationError) -> SetState? {
    guard let removed = problem.removal(of: member, from: state.isChosen) else { return nil }
    let left = state.set.filter { !removed.contains($0) }
    let reduced = try await valuer.state(of: left)
    let score = valuer.score(state.gains)
    for preference in GreedyAddition.Preference.allCases {
      var other = reduced
      _ = try await GreedyAddition(
        valuer: valuer, preference: preference, deadline: deadline, pairs: pairs, avoided: [member]
      ).run(from: &other)
      if isMore(valuer.score(other.gains), than: score) { return try await filled(other) }
    }
    return nil
  }

  /// A set with what still fits.
  private func filled(_ state: SetState) async throws(OptimizationError) -> SetState {
    var state = state
    _ = try await GreedyAddition(
      valuer: valuer, preference: .gain, deadline: deadline, pairs: pairs
    ).run(from: &state)
    return state
  }
}
