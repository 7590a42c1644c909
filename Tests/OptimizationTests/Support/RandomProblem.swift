import Connectivity
import TestSupport

@testable import Optimization

/// A small problem with everything that is awkward: ties, links that take two measures, routes that
/// only two measures open together, new patches, exclusions, requirements, fixed and free measures,
/// measures without cost, directed graphs.
struct RandomProblem {
  var network: Network
  var links: [ConditionalLink]
  var weights: [ConditionalWeight]
  var candidates: [Candidate]
  var rules: SetRules

  init(seed: UInt64, count: Int? = nil) throws {
    var random = RandomSource(seed: seed &* 77 &+ 5)
    let count = count ?? Int.random(in: 3...8, using: &random)
    let patchCount = Int.random(in: 4...6, using: &random)
    // Two stepping nodes, and one more for each measure.
    let steppingCount = 2 + count
    let nodeCount = patchCount + steppingCount
    let isInteger = seed % 3 == 0
    func impedance() -> Double {
      isInteger
        ? Double(Int.random(in: 0...3, using: &random))
        : Double.random(in: 0.05...3, using: &random)
    }
    func link(_ a: Int, _ b: Int) -> Link { Link(from: a, to: b, impedance: impedance()) }
    var base: [Link] = []
    for node in 1..<patchCount where Bool.random(using: &random) {
      base.append(link(Int.random(in: 0..<node, using: &random), node))
    }
    for step in patchCount..<patchCount + 2 {
      base.append(link(step, Int.random(in: 0..<patchCount, using: &random)))
    }
    var weighted = (0..<patchCount).map { _ in Double(Int.random(in: 1...9, using: &random)) }
    if seed % 7 == 0 { weighted[0] = 0 }
    let zeros = [Double](repeating: 0, count: steppingCount)
    let target = seed % 5 == 4 ? weighted.reversed() : weighted
    network = try Network(
      graph: Graph(nodeCount: nodeCount, links: base, isDirected: seed % 4 == 1),
      weights: NodeWeights(source: weighted + zeros, target: target + zeros),
      patchCount: patchCount,
      kernel: seed % 6 == 2 ? .mixture(share: 0.7, tailRate: 0.3) : .exponential)
    links = []
    weights = []
    for choice in 0..<count {
      let own = patchCount + 2 + choice
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let from =
          Bool.random(using: &random) ? own : Int.random(in: 0..<patchCount, using: &random)
        let to = Int.random(in: 0..<patchCount + 2, using: &random)
        if from != to { links.append(ConditionalLink(link(from, to), needs: [choice])) }
      }
      if choice > 0, Bool.random(using: &random) {
        let other = Int.random(in: 0..<choice, using: &random)
        links.append(
          ConditionalLink(link(own, patchCount + 2 + other), needs: [choice, other]))
      }
      if Int.random(in: 0..<5, using: &random) == 0 {
        weights.append(
          ConditionalWeight(
            node: own, weight: Double(Int.random(in: 1...4, using: &random)), choice: choice))
      }
    }
    candidates = (0..<count).map {
      Candidate(
        name: "m\($0)",
        cost: Int.random(in: 0..<9, using: &random) == 0
          ? 0 : Double(Int.random(in: 1...9, using: &random)),
        length: Double(Int.random(in: 0...3, using: &random)))
    }
    let total = candidates.reduce(0) { $0 + $1.cost }
    rules = SetRules(budget: (total * Double.random(in: 0.15...0.7, using: &random)).rounded())
    if seed % 3 == 1 { rules.maximumLength = Double(Int.random(in: 2...6, using: &random)) }
    if seed % 2 == 0, count > 3 { rules.exclusions = [[0, 1], [1, 2, 3]] }
    if seed % 5 < 2, count > 4 {
      rules.requirements = [.init(count - 1, needs: 0), .init(2, needs: count - 1)]
    }
    if seed % 11 == 3,
      let cheap = candidates.indices.dropFirst(4).first(where: {
        candidates[$0].cost + (rules.requirements.isEmpty ? 0 : 99) <= rules.budget
          && candidates[$0].length <= rules.maximumLength
      })
    {
      rules.fixed = [cheap]
    }
    if seed % 13 == 5 { rules.forbidden = [1] }
  }

  func problem() throws -> SetProblem {
    try SetProblem(
      candidates: candidates, rules: rules,
      objectives: [Objective(name: "species", network: conditional())])
  }

  func conditional() throws -> ConditionalNetwork {
    try ConditionalNetwork(
      network, links: links, weights: weights, choiceCount: candidates.count)
  }
}
