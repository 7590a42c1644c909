import Connectivity

/// Finds pairs of candidates that win more together than one by one, such as two crossings on one
/// route.
struct OpeningPairs {
  let valuer: SetValuer
  let deadline: Deadline

  /// Of so many pairs all are tried.
  private static let limit = 1000
  /// Of more, so many.
  private static let sampleSize = 200

  /// The pairs that win more together on a state than the sum of what each wins alone.
  func pairs(on state: SetState) async throws(OptimizationError) -> [[Int]] {
    let problem = valuer.problem
    let free = problem.candidates.indices.filter {
      !state.isChosen[$0] && problem.bundle(adding: [$0], to: state.isChosen) != nil
    }
    guard free.count > 1, !deadline.hasPassed else { return [] }
    let alone = try await scores(of: free.map { [$0] }, on: state)
    let single = Dictionary(uniqueKeysWithValues: zip(free, alone))
    let pairs = candidatePairs(free, single)
    let tried = pairs.filter { pair in
      problem.bundle(adding: pair, to: state.isChosen).map {
        problem.isWithinLimits(state.set + $0)
      } ?? false
    }.prefix(areFew(free) ? Self.limit : Self.sampleSize)
    guard !tried.isEmpty, !deadline.hasPassed else { return [] }
    let together = try await scores(of: Array(tried), on: state)
    return zip(tried, together).filter { pair, score in
      score > (1 + 1e-6) * pair.reduce(0) { $0 + (single[$1] ?? 0) }
    }.map(\.0)
  }

  /// All pairs of few candidates; of many those that are neighbours, the best ones first.
  private func candidatePairs(_ free: [Int], _ alone: [Int: Double]) -> [[Int]] {
    if areFew(free) {
      return free.enumerated().flatMap { index, a in free.dropFirst(index + 1).map { [a, $0] } }
    }
    let isFree = Set(free)
    var pairs: Set<[Int]> = []
    for objective in valuer.problem.objectives {
      for (a, others) in objective.network.neighbours.enumerated() where isFree.contains(a) {
        for b in others where b > a && isFree.contains(b) { pairs.insert([a, b]) }
      }
    }
    func gain(_ pair: [Int]) -> Double { pair.reduce(0) { $0 + (alone[$1] ?? 0) } }
    return pairs.sorted { (-gain($0), $0[0], $0[1]) < (-gain($1), $1[0], $1[1]) }
  }

  private func areFew(_ candidates: [Int]) -> Bool {
    candidates.count * (candidates.count - 1) / 2 <= Self.limit
  }

  /// What the score gains by each of some additions with all that they need.
  private func scores(
    of moves: [[Int]], on state: SetState
  ) async throws(OptimizationError) -> [Double] {
    let bundles = moves.map { valuer.problem.bundle(adding: $0, to: state.isChosen) ?? [] }
    let present = valuer.score(state.gains)
    return try await valuer.gains(adding: bundles, to: state).map { valuer.score($0) - present }
  }
}
