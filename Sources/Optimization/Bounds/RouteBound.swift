import Connectivity

/// A bound on what any set within the budget can add to the numerator of PC of one species.
///
/// For a pair of nodes (s, t), let h(c) be what the pair gains in the network with all candidates by
/// the best path over a link of candidate c; if c gives s or t its weight, by the best path of all.
/// Where a set S is built, the best path of the pair is one of the least network, or it goes over
/// a link of some c in S; it is no better than that of the network with all candidates. So the pair gains
/// at most max over c in S of h(c), and PC at most F(S), the sum of that over all pairs. F is monotone and
/// submodular (a facility location function), so for any set A
///
///     F(S) <= F(A) + sum over c in S of (F(A + c) - F(A))
///
/// (Nemhauser, Wolsey & Fisher 1978). The sum is at most the fractional knapsack of these marginal
/// gains within the budget, so that each A gives a bound. This holds for gains that rise as the
/// set grows too, which marginal gains of PC itself do not.
struct RouteBound {
  private let extremes: Extremes
  private let problem: SetProblem
  private let threads: Int
  private let deadline: Deadline

  init(_ problem: SetProblem, _ extremes: Extremes, threads: Int, deadline: Deadline) {
    self.problem = problem
    self.extremes = extremes
    self.threads = threads
    self.deadline = deadline
  }

  /// The least of the bounds by some sets, on what PC gains over the least network; nil where the
  /// time was over before it was found.
  func bound(by sets: [[Int]]) async throws(OptimizationError) -> Double? {
    guard let sums = try await sums(by: sets.map { problem.marks($0) }) else { return nil }
    return sums.parts.map { $0.present + mostWithinLimits($0.marginal) }
      .reduce(sums.all) { min($0, $1) }
  }

  /// What the fractional knapsack of some gains can hold: the least of that by cost and that by length.
  private func mostWithinLimits(_ gains: [Double]) -> Double {
    func most(_ limit: Double, _ size: (Candidate) -> Double) -> Double {
      let sizes = problem.candidates.map(size)
      var free = SetProblem.withRounding(limit) - problem.fixed.reduce(0) { $0 + sizes[$1] }
      var sum = 0.0
      let order = gains.indices.filter { gains[$0] > 0 }.sorted {
        gains[$0] * sizes[$1] > gains[$1] * sizes[$0]
      }
      for candidate in order {
        let part = sizes[candidate] <= free ? 1 : max(0, free) / sizes[candidate]
        sum += part * gains[candidate]
        free -= part * sizes[candidate]
        if part < 1 { break }
      }
      return sum
    }
    return min(
      most(problem.rules.budget, \.cost), most(problem.rules.maximumLength, \.length))
  }

  /// Sums over pairs.
  private struct Sums: Sendable {
    /// What all candidates together gain.
    var all = 0.0
    /// For each set A.
    var parts: [Part]

    struct Part: Sendable {
      /// F(A).
      var present = 0.0
      /// For each candidate F(A + c) - F(A).
      var marginal: [Double]
    }

    mutating func add(_ other: Sums) {
      all += other.all
      for index in parts.indices {
        parts[index].present += other.parts[index].present
        for candidate in parts[index].marginal.indices {
          parts[index].marginal[candidate] += other.parts[index].marginal[candidate]
        }
      }
    }
  }

  private func sums(by sets: [[Bool]]) async throws(OptimizationError) -> Sums? {
    let arcs = extremes.arcs
    let sources = extremes.terminals.filter { $0.source > 0 }
    let targets = extremes.terminals.filter { $0.target > 0 }
    let starts = Set(arcs.map(\.link.from)).sorted()
    let ends = Set(arcs.map(\.link.to)).sorted()
    let (starting, targeted) = (sources.map(\.node), targets.map(\.node))
    guard
      let least = try await DistanceTable(
        extremes.least, from: starting, to: targeted, threads: threads, until: deadline),
      let greatest = try await DistanceTable(
        extremes.greatest, from: starting, to: targeted, threads: threads, until: deadline),
      let into = try await DistanceTable(
        extremes.greatest, from: starting, to: starts, threads: threads, until: deadline),
      let out = try await DistanceTable(
        extremes.greatest, from: targeted, to: ends, isReversed: true, threads: threads,
        until: deadline)
    else { return nil }
    // [end][target], so that the targets of an arc lie together.
    let outward = ends.indices.map { end in targets.indices.map { out.rows[$0][end] } }
    let startPlaces = Dictionary(uniqueKeysWithValues: zip(starts, starts.indices))
    let endPlaces = Dictionary(uniqueKeysWithValues: zip(ends, ends.indices))
    let steps = steps(arcs, startPlaces, endPlaces)
    let blank = Sums(
      parts: sets.map { _ in Sums.Part(marginal: problem.candidates.map { _ in 0 }) })
    let (extremes, count, deadline) = (extremes, problem.candidates.count, deadline)
    let costs = problem.candidates.map(\.cost)
    let blocks: [Sums?] = await Parallelism.map(sources.count, threads: threads) { block in
      var sums = blank
      var row = SourceRow(candidateCount: count, targets: targets, costs: costs)
      for index in block {
        if deadline.hasPassed { return nil }
        row.load(
          sources[index], least: least.rows[index], greatest: greatest.rows[index], extremes)
        for step in steps {
          let start = into.rows[index][step.start] + step.length
          if start < .infinity { row.lower(step.candidate, start, outward[step.end]) }
        }
        row.add(sets, extremes, to: &sums)
      }
      return sums
    }
    var sums = blank
    for block in blocks {
      guard let block else { return nil }
      sums.add(block)
    }
    return sums
  }

  /// An arc with the candidate that answers for it: of those that it needs the dearest.
  private struct Step: Sendable {
    let candidate: Int
    let start: Int
    let end: Int
    let length: Double
  }

  private func steps(_ arcs: [ConditionalLink], _ starts: [Int: Int], _ ends: [Int: Int]) -> [Step]
  {
    arcs.compactMap { arc in
      guard let start = starts[arc.link.from], let end = ends[arc.link.to],
        let dearest = arc.needs.max(by: {
          problem.candidates[$0].cost < problem.candidates[$1].cost
        })
      else { return nil }
      return Step(candidate: dearest, start: start, end: end, length: arc.link.impedance)
    }.sorted { ($0.candidate, $0.start, $0.end) < ($1.candidate, $1.start, $1.end) }
  }

  /// The pairs of one source, and by how short a way each candidate can lead to each target.
  private struct SourceRow {
    let targets: [Extremes.Terminal]
    let costs: [Double]
    private var source: Extremes.Terminal?
    private var least: [Double] = []
    private var greatest: [Double] = []
    /// [candidate][target].
    private var best: [[Double]]
    /// Whether a candidate leads anywhere.
    private var isUsed: [Bool]

    init(candidateCount: Int, targets: [Extremes.Terminal], costs: [Double]) {
      self.targets = targets
      self.costs = costs
      best = Array(
        repeating: Array(repeating: .infinity, count: targets.count), count: candidateCount)
      isUsed = Array(repeating: false, count: candidateCount)
    }

    mutating func load(
      _ source: Extremes.Terminal, least: [Double], greatest: [Double], _ extremes: Extremes
    ) {
      self.source = source
      self.least = least
      self.greatest = greatest
      for candidate in best.indices where isUsed[candidate] {
        for index in targets.indices { best[candidate][index] = .infinity }
        isUsed[candidate] = false
      }
    }

    mutating func lower(_ candidate: Int, _ start: Double, _ ends: [Double]) {
      isUsed[candidate] = true
      let ends = ends.span
      var row = best[candidate].mutableSpan
      for index in 0..<ends.count {
        let length = start + ends[index]
        let present = row[index]
        row[index] = length < present ? length : present
      }
    }

    /// Who gives a pair its weight: of two owners the dearer.
    private func owner(_ source: Extremes.Terminal, _ target: Extremes.Terminal) -> Int? {
      guard let a = source.owner, let b = target.owner else { return source.owner ?? target.owner }
      return costs[a] < costs[b] ? b : a
    }

    func add(_ sets: [[Bool]], _ extremes: Extremes, to sums: inout Sums) {
      guard let source else { return }
      let candidates = best.indices.filter { isUsed[$0] }
      var gains: [(candidate: Int, gain: Double)] = []
      for (index, target) in targets.enumerated() {
        let product = source.source * target.target
        let most = product * extremes.worth(greatest[index])
        gains.removeAll(keepingCapacity: true)
        if let owner = owner(source, target) {
          sums.all += most
          gains.append((owner, most))
        } else {
          // Lengths that differ by rounding alone are no gain.
          guard greatest[index] < least[index] * (1 - 1e-12) else { continue }
          let present = product * extremes.worth(least[index])
          sums.all += most - present
          for candidate in candidates where best[candidate][index] < least[index] {
            let reached = product * extremes.worth(max(best[candidate][index], greatest[index]))
            gains.append((candidate, reached - present))
          }
        }
        for (place, set) in sets.enumerated() {
          var present = 0.0
          for gain in gains where set[gain.candidate] { present = max(present, gain.gain) }
          sums.parts[place].present += present
          for gain in gains where gain.gain > present {
            sums.parts[place].marginal[gain.candidate] += gain.gain - present
          }
        }
      }
    }
  }
}
