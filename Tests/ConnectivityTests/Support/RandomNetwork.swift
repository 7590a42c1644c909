import Connectivity
import TestSupport

/// A small network with everything that is awkward: ties, zero-length, parallel and impassable
/// links, isolated nodes, zero weights, stepping nodes, weights that differ between start and end.
func randomNetwork(seed: UInt64, nodeCount: Int? = nil) throws -> Network {
  var random = RandomSource(seed: seed)
  let nodeCount = nodeCount ?? Int.random(in: 1...13, using: &random)
  let isDirected = seed % 3 == 0
  let isInteger = Bool.random(using: &random)
  func weight() -> Double {
    Int.random(in: 0..<4, using: &random) == 0 ? 0 : Double.random(in: 0.5...9, using: &random)
  }
  let links = randomLinks(
    Int.random(in: (nodeCount > 13 ? nodeCount : 0)...(nodeCount * 3), using: &random),
    between: nodeCount,
    isInteger: isInteger, using: &random)
  let patchCount =
    Bool.random(using: &random) ? nodeCount : Int.random(in: 0...nodeCount, using: &random)
  var source = (0..<nodeCount).map { _ in weight() }
  var target = seed % 4 == 1 ? (0..<nodeCount).map { _ in weight() } : source
  if seed % 5 > 0 {
    for node in patchCount..<nodeCount {
      source[node] = 0
      target[node] = 0
    }
  }
  let kernels: [Kernel] = [
    .exponential, .mixture(share: 0.8, tailRate: 0.2), .weibull(shape: 0.5), .weibull(shape: 1.5),
  ]
  return try Network(
    graph: Graph(nodeCount: nodeCount, links: links, isDirected: isDirected),
    weights: NodeWeights(source: source, target: target), patchCount: patchCount,
    kernel: kernels[Int.random(in: 0..<4, using: &random)],
    cutoff: [1e-12, 0, 0.05][Int.random(in: 0..<3, using: &random)])
}

func randomLinks(
  _ count: Int, between nodeCount: Int, isInteger: Bool, using random: inout RandomSource
) -> [Link] {
  guard nodeCount > 1 else { return [] }
  return (0..<count).map { _ in
    let from = Int.random(in: 0..<nodeCount, using: &random)
    let to = (from + Int.random(in: 1..<nodeCount, using: &random)) % nodeCount
    var impedance =
      isInteger
      ? Double(Int.random(in: 0...3, using: &random)) : Double.random(in: 0...2, using: &random)
    switch Int.random(in: 0..<12, using: &random) {
    case 0: impedance = .infinity
    case 1: impedance = 0
    default: break
    }
    return Link(from: from, to: to, impedance: impedance)
  }
}

/// Whether two values agree to 12 digits of the greater, or of a scale that both are part of.
func agree(_ a: Double, _ b: Double, scale: Double = 0, tolerance: Double = 1e-12) -> Bool {
  a == b || (a - b).isFinite && abs(a - b) <= tolerance * max(abs(a), abs(b), scale)
}
