import Connectivity

/// The least and the greatest network that a set of candidates can make of one species' network: with
/// the fixed candidates alone, and with every candidate that can be chosen at all.
///
/// A path is never longer in a greater network, so that the distances of any set lie between.
struct Extremes: Sendable {
  let least: Network
  let greatest: Network
  /// The links that depend on a choice still, with the candidates that they need beside fixed ones.
  let links: [ConditionalLink]
  /// The nodes between which movements count.
  let terminals: [Terminal]
  /// Whether movements from one node to another and back are worth the same.
  let isSymmetric: Bool

  /// A node that has weight, or gets some by a candidate.
  struct Terminal: Sendable {
    let node: Int
    let source: Double
    let target: Double
    /// The candidate by which it has its weight; nil where it has it in the least network.
    let owner: Int?
  }

  init(_ problem: SetProblem, _ species: Int) throws(OptimizationError) {
    let objective = problem.objectives[species]
    let conditional = objective.network
    let fixed = problem.marks(problem.fixed)
    let usable = problem.candidates.indices.map { candidate in
      fixed[candidate]
        || problem.bundle(adding: [candidate], to: fixed).map {
          problem.isWithinLimits(problem.fixed + $0)
        } == true
    }
    let all = usable.indices.filter { usable[$0] }
    do {
      least = try conditional.network.applying(
        conditional.scenario(adding: problem.fixed, to: problem.marks([])))
      greatest = try conditional.network.applying(
        conditional.scenario(adding: all, to: problem.marks([])))
    } catch {
      throw .network("\(objective.name): \(error)")
    }
    links = conditional.links.compactMap { link in
      guard link.needs.allSatisfy({ usable[$0] }), link.link.impedance < .infinity else {
        return nil
      }
      let needs = link.needs.filter { !fixed[$0] }
      return needs.isEmpty ? nil : ConditionalLink(link.link, needs: needs)
    }
    var owners: [Int: Int] = [:]
    for weight in conditional.weights where usable[weight.choice] && !fixed[weight.choice] {
      owners[weight.node] = weight.choice
    }
    let weights = greatest.weights
    terminals = weights.source.indices.filter { weights.source[$0] > 0 || weights.target[$0] > 0 }
      .map {
        Terminal(
          node: $0, source: weights.source[$0], target: weights.target[$0], owner: owners[$0])
      }
    isSymmetric = !least.graph.isDirected && weights.source == weights.target
  }

  /// The links as arcs, both ways unless the graph is directed.
  var arcs: [ConditionalLink] {
    if least.graph.isDirected { return links }
    return links.flatMap { link in
      let turned = Link(
        from: link.link.to, to: link.link.from, impedance: link.link.impedance)
      return [link, ConditionalLink(turned, needs: link.needs)]
    }
  }

  /// What a movement over an impedance is worth.
  func worth(_ impedance: Double) -> Double { least.kernel.probability(impedance) }
}
