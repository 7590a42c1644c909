import Connectivity
import TestSupport

/// A scenario of added patches and stepping nodes, links among them and to the present nodes,
/// cheaper parallel links and raised weights.
func randomScenario(for network: Network, seed: UInt64) -> Scenario {
  var random = RandomSource(seed: seed ^ 0x5CE0)
  let added = Int.random(in: 0...4, using: &random)
  let links = randomLinks(
    Int.random(in: 0...8, using: &random), between: network.nodeCount + added,
    isInteger: Bool.random(using: &random), using: &random)
  let cheaper = network.graph.links.filter { _ in Int.random(in: 0..<6, using: &random) == 0 }.map {
    Link(
      from: $0.from, to: $0.to,
      impedance: $0.impedance < .infinity ? $0.impedance / 2 : 1)
  }
  var raised: [Int: Double] = [:]
  for node in 0..<network.nodeCount where Int.random(in: 0..<8, using: &random) == 0 {
    raised[node] =
      max(network.weights.source[node], network.weights.target[node])
      + .random(in: 0...2, using: &random)
  }
  let weights = (0..<added).map { _ in
    Bool.random(using: &random) ? 0 : Double.random(in: 0.5...5, using: &random)
  }
  return Scenario(
    addedNodeWeights: weights, addedLinks: links + cheaper, raisedWeights: raised,
    addedShares: (0..<3).map { _ in
      weights.map { _ in [0, 0.25, 1].randomElement(using: &random) ?? 0 }
    })
}
