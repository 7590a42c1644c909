import Connectivity
import TestSupport

/// A scenario of added patches and stepping nodes, links among them and to the present nodes,
/// cheaper links, present and parallel, and raised weights; or one that loses as well: with lower
/// weights, dearer and closed links, and lost nodes.
func randomScenario(for network: Network, seed: UInt64, loses: Bool = false) -> Scenario {
  var random = RandomSource(seed: seed ^ 0x5CE0)
  func happens(oneIn count: Int) -> Bool { Int.random(in: 0..<count, using: &random) == 0 }
  let added = Int.random(in: 0...4, using: &random)
  let links = randomLinks(
    Int.random(in: 0...8, using: &random), between: network.nodeCount + added,
    isInteger: Bool.random(using: &random), using: &random)
  func cheaper(_ impedance: Double) -> Double { impedance < .infinity ? impedance / 2 : 1 }
  let parallel = network.graph.links.filter { _ in happens(oneIn: 6) }.map {
    Link(from: $0.from, to: $0.to, impedance: cheaper($0.impedance))
  }
  var impedances: [Int: Double] = [:]
  for (index, link) in network.graph.links.enumerated() where happens(oneIn: 6) {
    impedances[index] =
      loses && happens(oneIn: 2)
      ? [.infinity, link.impedance + 0.5, link.impedance].randomElement(using: &random)
      : cheaper(link.impedance)
  }
  var weights: [Int: Double] = [:]
  for node in 0..<network.nodeCount where happens(oneIn: 8) {
    let present = max(network.weights.source[node], network.weights.target[node])
    weights[node] =
      loses && happens(oneIn: 2) ? present / 3 : present + .random(in: 0...2, using: &random)
  }
  let addedWeights = (0..<added).map { _ in
    Bool.random(using: &random) ? 0 : Double.random(in: 0.5...5, using: &random)
  }
  // As where only movements from within a region count.
  let startWeights =
    Bool.random(using: &random)
    ? nil : addedWeights.map { $0 * ([0, 0.5, 1].randomElement(using: &random) ?? 0) }
  return Scenario(
    addedNodeWeights: addedWeights, addedStartWeights: startWeights, addedLinks: links + parallel,
    weights: weights,
    impedances: impedances,
    removedNodes: Set(loses ? (0..<network.nodeCount).filter { _ in happens(oneIn: 9) } : []),
    addedShares: (0..<3).map { _ in
      addedWeights.map { _ in [0, 0.25, 1].randomElement(using: &random) ?? 0 }
    })
}

extension PlainNetwork {
  /// The network after a scenario.
  func after(_ scenario: Scenario) -> PlainNetwork {
    var next = self
    for (link, impedance) in scenario.impedances { next.links[link].impedance = impedance }
    for (node, weight) in scenario.weights {
      next.source[node] = weight
      next.target[node] = weight
    }
    next.links += scenario.addedLinks
    next.source += scenario.addedStartWeights ?? scenario.addedNodeWeights
    next.target += scenario.addedNodeWeights
    next.isPatch += scenario.addedNodeWeights.map { $0 > 0 }
    next.nodeCount += scenario.addedNodeWeights.count
    for node in scenario.removedNodes {
      // Closed, not taken out: later scenarios name links by their index.
      for (index, link) in next.links.enumerated() where link.from == node || link.to == node {
        next.links[index].impedance = .infinity
      }
      next.source[node] = 0
      next.target[node] = 0
      next.isPatch[node] = false
    }
    return next
  }
}
