import Connectivity
import MixedInteger

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The best set as a mixed-integer programme: a generalised flow towards each target.
///
/// The weight of each source flows to the target, and on each arc what flows is multiplied by the arc's
/// probability; the most that can arrive is what the best path lets through. Flow on an arc that
/// needs candidates is at most what can come there at all times the binary variable of each (Hamonic,
/// Albert, Couetoux & Vaxes, 2023, Optimizing the ecological connectivity of landscapes, Networks 81,
/// 278-293). An arc is part of a target's flow only if it shortens the way of some source; a source
/// whose way cannot get shorter is a constant.
///
/// A mixture of two exponentials is the sum of two flows. Other kernels are no products along a path
/// and have no such programme.
struct FlowModel {
  /// The programme; the candidates' variables come first.
  var program = MixedIntegerProgram()
  /// For each species what adds up to the gain of PC's numerator over the least network, in units of
  /// `scales`.
  private(set) var gains: [[MixedIntegerProgram.Term]] = []
  /// What is taken away from those sums.
  private(set) var constants: [Double] = []
  /// What a unit of each species' gain stands for: all that it could gain.
  private(set) var scales: [Double] = []
  /// What each species could gain beside, by pairs that are left out.
  private(set) var leftOut: [Double] = []
  /// Whether a programme was not completed, as it has more variables than the limit.
  private(set) var isTooLarge = false
  /// Whether it was not completed in time.
  private(set) var isCutShort = false
  let columnLimit: Int
  private let problem: SetProblem

  init(_ problem: SetProblem, columnLimit: Int) {
    self.problem = problem
    self.columnLimit = columnLimit
    for candidate in problem.candidates.indices {
      let least = problem.fixed.contains(candidate) ? 1.0 : 0
      let most = problem.rules.forbidden.contains(candidate) ? 0.0 : 1
      program.addColumn(cost: 0, in: least...most, isInteger: true)
    }
    addRules()
  }

  /// Whether a kernel is a sum of exponentials.
  static func fits(_ kernel: Kernel) -> Bool {
    if case .weibull = kernel { return false }
    return true
  }

  private mutating func addRules() {
    typealias Term = MixedIntegerProgram.Term
    let (candidates, rules) = (problem.candidates, problem.rules)
    for (limit, size) in [
      (rules.budget, candidates.map(\.cost)), (rules.maximumLength, candidates.map(\.length)),
    ] where limit < size.reduce(0, +) {
      // In shares of the limit, so that the solver's tolerance is one of the limit.
      let unit = max(limit, size.max() ?? 1, .leastNormalMagnitude)
      program.addRow(
        size.enumerated().filter { $1 > 0 }.map { Term($0, $1 / unit) },
        in: -.infinity...(limit / unit))
    }
    for group in rules.exclusions where Set(group).count > 1 {
      program.addRow(Set(group).sorted().map { Term($0, 1) }, in: -.infinity...1)
    }
    for requirement in rules.requirements where requirement.candidate != requirement.needs {
      program.addRow(
        [Term(requirement.candidate, 1), Term(requirement.needs, -1)], in: -.infinity...0)
    }
  }

  /// Adds the flows of one species.
  mutating func add(
    _ extremes: Extremes, threads: Int, until deadline: Deadline
  ) async throws(OptimizationError) {
    let nodes = Array(0..<extremes.least.nodeCount)
    let terminals = extremes.terminals.map(\.node)
    guard
      let least = try await DistanceTable(
        extremes.least, from: terminals, to: terminals, threads: threads, until: deadline),
      let outward = try await DistanceTable(
        extremes.greatest, from: terminals, to: nodes, threads: threads, until: deadline),
      let inward = extremes.least.graph.isDirected
        ? try await DistanceTable(
          extremes.greatest, from: terminals, to: nodes, isReversed: true, threads: threads,
          until: deadline) : outward
    else {
      isCutShort = true
      return
    }
    let pairs = FlowPairs(
      extremes, least: least.rows,
      greatest: outward.rows.map { row in terminals.map { row[$0] } })
    gains.append([])
    constants.append(0)
    let own = extremes.terminals.reduce(0) { $0 + ($1.owner == nil ? 0 : $1.source * $1.target) }
    scales.append(max(pairs.most + own, .leastNormalMagnitude))
    leftOut.append(pairs.leftOut)
    addOwnWeights(extremes)
    let arcs = FlowArcs(extremes)
    for (target, sources) in pairs.sources.sorted(by: { $0.key < $1.key }) {
      let useful = arcs.useful(
        FlowArcs.Sources(
          outward: sources.map { outward.rows[$0] }, toTarget: inward.rows[target],
          least: sources.map { least.rows[$0][target] },
          weights: sources.map { extremes.terminals[$0].source }))
      guard program.columnCount + useful.count + sources.count <= columnLimit else {
        isTooLarge = true
        return
      }
      for layer in Layer.layers(of: extremes.least.kernel) {
        addFlow(
          to: extremes.terminals[target], useful,
          sources: sources.map { source in
            Origin(
              terminal: extremes.terminals[source], distances: outward.rows[source],
              least: least.rows[source][target])
          }, factor: pairs.factor, layer)
      }
    }
  }

  /// What a new patch is worth by itself.
  private mutating func addOwnWeights(_ extremes: Extremes) {
    let species = gains.count - 1
    for terminal in extremes.terminals {
      guard let owner = terminal.owner, terminal.source > 0, terminal.target > 0 else { continue }
      gains[species].append(.init(owner, terminal.source * terminal.target / scales[species]))
    }
  }

  /// One exponential of a kernel.
  private struct Layer {
    let share: Double
    let rate: Double

    func worth(_ length: Double) -> Double { exp(-rate * length) }

    static func layers(of kernel: Kernel) -> [Layer] {
      switch kernel {
      case .exponential, .weibull: [Layer(share: 1, rate: 1)]
      case .mixture(let share, let tailRate):
        [Layer(share: share, rate: 1), Layer(share: 1 - share, rate: tailRate)].filter {
          $0.share > 0
        }
      }
    }
  }

  /// Where a flow comes from.
  private struct Origin {
    let terminal: Extremes.Terminal
    /// By node, in the greatest network.
    let distances: [Double]
    /// To the target, in the least network.
    let least: Double
  }

  private mutating func addFlow(
    to target: Extremes.Terminal, _ useful: [(arc: FlowArcs.Arc, sources: [Int])],
    sources: [Origin], factor: Double, _ layer: Layer
  ) {
    typealias Term = MixedIntegerProgram.Term
    let species = gains.count - 1
    let worth = factor * target.target * layer.share / scales[species]
    // Per node what goes out less what comes in, in units of flow.
    var balance: [Int: [Term]] = [:]
    var injected: [Int: Double] = [:]
    var owned: [Int: Term] = [:]
    var arriving: [Term] = []
    for origin in sources {
      let weight = origin.terminal.source
      if let owner = origin.terminal.owner {
        owned[origin.terminal.node] = Term(owner, -weight)
      } else {
        injected[origin.terminal.node] = weight
      }
      guard origin.least < .infinity else { continue }
      let direct = program.addColumn(cost: 0, in: 0...1)
      balance[origin.terminal.node, default: []].append(Term(direct, weight))
      arriving.append(Term(direct, weight * layer.worth(origin.least)))
      if origin.terminal.owner == nil, target.owner == nil {
        constants[species] += worth * weight * layer.worth(origin.least)
      }
    }
    for (arc, concerned) in useful where arc.from != target.node {
      // What can flow here at most.
      let most = concerned.reduce(0) {
        $0 + sources[$1].terminal.source * layer.worth(sources[$1].distances[arc.from])
      }
      guard most > 0 else { continue }
      let column = program.addColumn(cost: 0, in: 0...1)
      balance[arc.from, default: []].append(Term(column, most))
      let term = Term(column, most * layer.worth(arc.length))
      if arc.to == target.node {
        arriving.append(term)
      } else {
        balance[arc.to, default: []].append(Term(column, -term.coefficient))
      }
      for candidate in arc.needs {
        program.addRow([Term(column, 1), Term(candidate, -1)], in: -.infinity...0)
      }
    }
    for (node, terms) in balance.sorted(by: { $0.key < $1.key }) {
      addBalance(terms + [owned[node]].compactMap(\.self), injected[node] ?? 0)
    }
    guard let owner = target.owner else {
      gains[species] += arriving.map { Term($0.column, worth * $0.coefficient) }
      return
    }
    let most = arriving.reduce(0) { $0 + $1.coefficient }
    guard most > 0 else { return }
    let counted = program.addColumn(cost: 0, in: 0...1)
    program.addRow(
      [Term(counted, 1)] + arriving.map { Term($0.column, -$0.coefficient / most) },
      in: -.infinity...0)
    program.addRow([Term(counted, 1), Term(owner, -1)], in: -.infinity...0)
    gains[species].append(Term(counted, worth * most))
  }

  /// What goes out is no more than what comes in and what starts there, in units of the greatest term.
  private mutating func addBalance(_ terms: [MixedIntegerProgram.Term], _ injected: Double) {
    let unit = max(injected, terms.map { abs($0.coefficient) }.max() ?? 1)
    program.addRow(
      terms.map { .init($0.column, $0.coefficient / unit) }, in: -.infinity...(injected / unit))
  }
}
