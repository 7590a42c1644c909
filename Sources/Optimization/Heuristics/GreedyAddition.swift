import Connectivity

/// Builds a set by adding what wins most, again and again.
///
/// Measures of which there are many are scored lazily: what a measure won on a smaller set stands for
/// what it wins now, until it would be chosen. That is a heuristic, as links complement each other
/// and gains may rise. So the neighbours of what was added are scored again after each addition,
/// and all of them now and then and before the search ends. Pairs of measures that win more
/// together than one by one are additions of their own.
struct GreedyAddition {
  /// What is most.
  enum Preference: Sendable, CaseIterable {
    case gain
    case gainPerCost
  }

  let valuer: SetValuer
  let preference: Preference
  let deadline: Deadline
  /// Whether the limits end the search; without them it goes on to all candidates.
  var isLimited = true
  /// Pairs that win more together than one by one.
  var pairs: [[Int]] = []
  /// Candidates that are not added.
  var avoided: Set<Int> = []

  /// With so many additions or fewer, all are scored each time.
  private static let eagerCount = 64
  /// How many are scored at a time beyond.
  private static let batchSize = 8
  /// After so many additions all are scored again.
  private static let recheckInterval = 25

  private var problem: SetProblem { valuer.problem }

  /// Adds to a state until nothing more wins or fits.
  func run(from state: inout SetState) async throws(OptimizationError) -> SetPath {
    var path = SetPath()
    var ranking = Ranking(moves: problem.candidates.indices.map { [$0] } + pairs)
    let neighbours = problem.objectives.map(\.network.neighbours)
    while true {
      guard !deadline.hasPassed else {
        path.isCutShort = true
        break
      }
      let open = open(ranking.moves, state)
      let isEager =
        open.count <= Self.eagerCount || path.steps.count % Self.recheckInterval == 0
      if isEager { ranking.forget() }
      var best = try await best(of: open, in: &ranking, on: state, isEager: isEager)
      if best == nil, !isEager {
        ranking.forget()
        best = try await self.best(of: open, in: &ranking, on: state, isEager: true)
      }
      guard let best, let bundle = open[best] else { break }
      try await valuer.add(bundle, to: &state)
      path.steps.append(
        SetPath.Step(
          added: bundle, cost: problem.cost(of: state.set), pcGains: state.gains,
          score: valuer.score(state.gains)))
      ranking.age()
      for lists in neighbours {
        for near in Set(bundle.flatMap { lists[$0] }) { ranking.forget(near) }
      }
    }
    return path
  }

  /// The additions that rules and limits allow, by their place among all.
  private func open(_ moves: [[Int]], _ state: SetState) -> [Int: [Int]] {
    var open: [Int: [Int]] = [:]
    let set = state.set
    for (index, move) in moves.enumerated() {
      guard !move.contains(where: { state.isChosen[$0] || avoided.contains($0) }),
        let bundle = problem.bundle(adding: move, to: state.isChosen),
        !isLimited || problem.isWithinLimits(set + bundle)
      else { continue }
      open[index] = bundle
    }
    return open
  }

  /// The addition that wins most; nil where none wins anything.
  private func best(
    of open: [Int: [Int]], in ranking: inout Ranking, on state: SetState, isEager: Bool
  ) async throws(OptimizationError) -> Int? {
    let present = valuer.score(state.gains)
    let second = valuer.secondScore(state.gains)
    while true {
      let order = open.keys.sorted {
        (ranking.keys[$1], $0) < (ranking.keys[$0], $1)
      }
      guard let first = order.first else { return nil }
      if ranking.isFresh[first] { return ranking.keys[first] > .nothing ? first : nil }
      let stale = order.filter { !ranking.isFresh[$0] }
      let batch = isEager ? stale : Array(stale.prefix(Self.batchSize))
      let bundles = batch.map { open[$0] ?? [] }
      let gains = try await valuer.gains(adding: bundles, to: state)
      for (index, (bundle, gains)) in zip(batch, zip(bundles, gains)) {
        let cost = preference == .gain ? 1 : problem.cost(of: bundle)
        func worth(_ score: Double, over present: Double) -> Double {
          isMore(score, than: present) ? (score - present) / cost : 0
        }
        ranking.set(
          index,
          Worth(
            score: worth(valuer.score(gains), over: present),
            second: worth(valuer.secondScore(gains), over: second)))
      }
    }
  }

  /// What an addition wins for its cost.
  private struct Worth: Comparable {
    let score: Double
    /// What decides between additions that win the same.
    let second: Double

    static let nothing = Worth(score: 0, second: 0)
    static let unknown = Worth(score: .infinity, second: .infinity)

    static func < (left: Worth, right: Worth) -> Bool {
      (left.score, left.second) < (right.score, right.second)
    }
  }

  /// What additions were worth when they were scored last.
  private struct Ranking {
    let moves: [[Int]]
    private(set) var keys: [Worth]
    private(set) var isFresh: [Bool]

    init(moves: [[Int]]) {
      self.moves = moves
      keys = moves.map { _ in .unknown }
      isFresh = moves.map { _ in false }
    }

    mutating func set(_ index: Int, _ key: Worth) {
      keys[index] = key
      isFresh[index] = true
    }

    /// What was scored before an addition is only an estimate after it.
    mutating func age() { isFresh = isFresh.map { _ in false } }

    mutating func forget() {
      keys = keys.map { _ in .unknown }
      age()
    }

    /// Forgets what a candidate's additions were worth.
    mutating func forget(_ candidate: Int) {
      for index in moves.indices where moves[index].contains(candidate) { keys[index] = .unknown }
    }
  }
}
