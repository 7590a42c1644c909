/// A graph whose nodes have weights: what the indices are computed of.
///
/// A node is either a patch or a stepping node. Stepping nodes (the mouths of an ecoduct, the
/// nodes of a hedge) carry paths, but are not counted: not as components, not as ends of a link,
/// not as hops of a path.
public struct Network: Sendable {
  /// The nodes and links.
  public let graph: Graph
  /// The weight of each node.
  public let weights: NodeWeights
  /// How many nodes are patches.
  public let patchCount: Int
  /// What makes a probability of the impedance of a best path.
  public let kernel: Kernel
  /// The smallest probability that counts: paths of smaller probability count as 0.
  public let cutoff: Double
  /// The impedance at which the probability falls to the cutoff.
  let reach: Double
  let patches: [Bool]

  /// The number of nodes, patches and stepping nodes together.
  public var nodeCount: Int { graph.nodeCount }

  /// Makes a network of which the first nodes are patches and the others stepping nodes.
  ///
  /// - Parameters:
  ///   - graph: The nodes and links.
  ///   - weights: A weight for each node, finite and 0 or more.
  ///   - patchCount: How many of the first nodes are patches; all of them if nil.
  ///   - kernel: What makes a probability of an impedance.
  ///   - cutoff: The smallest probability that counts, in 0..<1.
  /// - Throws: A wrong number of weights, the first bad weight, a bad kernel, cutoff or patch
  ///   count.
  public init(
    graph: Graph, weights: NodeWeights, patchCount: Int? = nil, kernel: Kernel = .exponential,
    cutoff: Double = 1e-12
  ) throws(GraphError) {
    let patchCount = patchCount ?? graph.nodeCount
    guard patchCount >= 0, patchCount <= graph.nodeCount else {
      throw .patchCount(patchCount, nodeCount: graph.nodeCount)
    }
    guard kernel.isValid else { throw .kernel(kernel) }
    guard cutoff >= 0, cutoff < 1 else { throw .cutoff(cutoff) }
    try self.init(
      graph: graph, weights: weights, patches: (0..<graph.nodeCount).map { $0 < patchCount },
      kernel: kernel, cutoff: cutoff)
  }

  init(
    graph: Graph, weights: NodeWeights, patches: [Bool], kernel: Kernel, cutoff: Double
  ) throws(GraphError) {
    try weights.check(nodeCount: graph.nodeCount)
    self.graph = graph
    self.weights = weights
    self.patches = patches
    self.patchCount = patches.count { $0 }
    self.kernel = kernel
    self.cutoff = cutoff
    self.reach = kernel.impedance(ofProbability: cutoff)
  }

  /// Whether a node is a patch: one of the first `patchCount` nodes, or a node that a scenario
  /// added with a weight above 0.
  public func isPatch(_ node: Int) -> Bool { patches[node] }

  /// The nodes that have weight as the start of a movement.
  var sources: [Int] { weights.source.indices.filter { weights.source[$0] > 0 } }

  /// Whether each node has weight, as the start or as the end of a movement.
  var weighted: [Bool] { weights.weighted }
}
