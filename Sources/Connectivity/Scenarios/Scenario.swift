/// A change that only improves a network: the best paths never get longer, no weight gets less.
///
/// An ecoduct is a few added nodes of weight 0 with links between them and to the nodes in reach;
/// a hedge a chain of such nodes; a mitigated barrier cheaper links between present nodes; a new
/// patch an added node with weight.
public struct Scenario: Sendable, Hashable {
  /// The weights of added nodes, which are numbered on from the network's `nodeCount`.
  ///
  /// A node of weight above 0 is a patch, one of weight 0 a stepping node.
  public var addedNodeWeights: [Double]
  /// Added links between present and added nodes, directed if the graph is.
  ///
  /// One that joins the ends of a present link stands for it where it is cheaper.
  public var addedLinks: [Link]
  /// New weights of present nodes, as start and as end, no less than they have.
  public var raisedWeights: [Int: Double]
  /// [group][added node], the part of each added node's weight that lies in a group, 0 to 1; empty
  /// if the added nodes lie in none.
  public var addedShares: [[Double]]

  /// A scenario of added nodes, added or cheaper links and raised weights.
  public init(
    addedNodeWeights: [Double] = [], addedLinks: [Link] = [], raisedWeights: [Int: Double] = [:],
    addedShares: [[Double]] = []
  ) {
    self.addedNodeWeights = addedNodeWeights
    self.addedLinks = addedLinks
    self.raisedWeights = raisedWeights
    self.addedShares = addedShares
  }

  /// Refuses bad added links and weights, and raised weights that are less than the present ones.
  func check(for network: Network) throws(GraphError) {
    let nodeCount = network.nodeCount + addedNodeWeights.count
    for (index, link) in addedLinks.enumerated() {
      try link.check(index: index, nodeCount: nodeCount)
    }
    for (index, weight) in addedNodeWeights.enumerated() {
      try NodeWeights.check(weight, node: network.nodeCount + index)
    }
    for (node, weight) in raisedWeights.sorted(by: { $0.key < $1.key }) {
      guard node >= 0, node < network.nodeCount else {
        throw .unknownRaisedNode(node, nodeCount: network.nodeCount)
      }
      try NodeWeights.check(weight, node: node)
      let present = max(network.weights.source[node], network.weights.target[node])
      guard weight >= present else { throw .loweredWeight(weight, node: node, present: present) }
    }
  }
}

extension Network {
  /// The whole network as it is after a scenario.
  ///
  /// - Parameter scenario: What is added and raised.
  /// - Returns: A network in which added nodes follow the present ones, added links the present.
  /// - Throws: The first added link or weight that is bad, by its index in the scenario; a raised
  ///   weight that is less than the present one.
  public func applying(_ scenario: Scenario) throws(GraphError) -> Network {
    try scenario.check(for: self)
    var weights = weights
    for (node, weight) in scenario.raisedWeights {
      weights.source[node] = weight
      weights.target[node] = weight
    }
    weights.source += scenario.addedNodeWeights
    weights.target += scenario.addedNodeWeights
    return try Network(
      graph: Graph(
        nodeCount: nodeCount + scenario.addedNodeWeights.count,
        links: graph.links + scenario.addedLinks, isDirected: graph.isDirected),
      weights: weights, patches: patches + scenario.addedNodeWeights.map { $0 > 0 },
      kernel: kernel, cutoff: cutoff)
  }
}
