/// A change of a network: what is built, restored, opened, closed or lost.
///
/// An ecoduct is a few added nodes of weight 0 with links between them and to the nodes in reach;
/// a hedge a chain of such nodes; a mitigated barrier cheaper links between present nodes; a new
/// patch an added node with weight; a new road greater impedances; a lost patch a removed node.
public struct Scenario: Sendable, Hashable {
  /// The weights of added nodes, which are numbered on from the network's `nodeCount`.
  ///
  /// A node of weight above 0 is a patch, one of weight 0 a stepping node.
  public var addedNodeWeights: [Double]
  /// What added nodes weigh as the start of a movement, where that differs from `addedNodeWeights`;
  /// nil where both are the same.
  public var addedStartWeights: [Double]?
  /// Added links between present and added nodes, directed if the graph is.
  ///
  /// One that joins the ends of a present link stands for it where it is cheaper.
  public var addedLinks: [Link]
  /// New weights of present nodes, as start and as end.
  public var weights: [Int: Double]
  /// New impedances of present links, by their index in `Graph.links`; infinity closes a link.
  public var impedances: [Int: Double]
  /// Present nodes that are lost, with their weight and all their links.
  public var removedNodes: Set<Int>
  /// [group][added node], the part of each added node's weight that lies in a group, 0 to 1; empty
  /// if the added nodes lie in none.
  public var addedShares: [[Double]]

  /// A scenario of added nodes and links, new weights and impedances, and removed nodes.
  public init(
    addedNodeWeights: [Double] = [], addedStartWeights: [Double]? = nil, addedLinks: [Link] = [],
    weights: [Int: Double] = [:], impedances: [Int: Double] = [:], removedNodes: Set<Int> = [],
    addedShares: [[Double]] = []
  ) {
    self.addedNodeWeights = addedNodeWeights
    self.addedStartWeights = addedStartWeights
    self.addedLinks = addedLinks
    self.weights = weights
    self.impedances = impedances
    self.removedNodes = removedNodes
    self.addedShares = addedShares
  }

  /// The weights of added nodes as starts and as ends.
  var addedWeights: NodeWeights {
    NodeWeights(source: addedStartWeights ?? addedNodeWeights, target: addedNodeWeights)
  }

  /// Refuses bad links and weights, and nodes and links that the network does not have.
  func check(for network: Network) throws(GraphError) {
    let nodeCount = network.nodeCount + addedNodeWeights.count
    for (index, link) in addedLinks.enumerated() {
      try link.check(index: index, nodeCount: nodeCount)
    }
    let added = addedWeights
    guard added.source.count == added.target.count else {
      throw .count(added.source.count, expected: added.target.count, of: "added nodes")
    }
    for (index, weight) in (added.target + added.source).enumerated() {
      try NodeWeights.check(weight, node: network.nodeCount + index % added.target.count)
    }
    for node in removedNodes.union(weights.keys).sorted()
    where node < 0 || node >= network.nodeCount {
      throw .unknownChangedNode(node, nodeCount: network.nodeCount)
    }
    for (node, weight) in weights.sorted(by: { $0.key < $1.key }) {
      try NodeWeights.check(weight, node: node)
    }
    for (link, impedance) in impedances.sorted(by: { $0.key < $1.key }) {
      guard network.graph.links.indices.contains(link) else {
        throw .unknownChangedLink(link, linkCount: network.graph.links.count)
      }
      guard impedance >= 0 else { throw .impedance(impedance, link: link) }
    }
  }
}

extension Network {
  /// The whole network as it is after a scenario.
  ///
  /// A removed node keeps its number, without weight, as a stepping node that no link reaches.
  ///
  /// - Parameter scenario: What changes.
  /// - Returns: A network in which added nodes follow the present ones, added links the present.
  /// - Throws: The first added link or weight that is bad, by its index in the scenario; a changed
  ///   node or link that the network does not have, or its bad weight or impedance.
  public func applying(_ scenario: Scenario) throws(GraphError) -> Network {
    try scenario.check(for: self)
    var weights = weights
    var patches = patches + scenario.addedNodeWeights.map { $0 > 0 }
    for (node, weight) in scenario.weights {
      weights.source[node] = weight
      weights.target[node] = weight
    }
    for node in scenario.removedNodes {
      weights.source[node] = 0
      weights.target[node] = 0
      patches[node] = false
    }
    weights.source += scenario.addedWeights.source
    weights.target += scenario.addedWeights.target
    var links = graph.links + scenario.addedLinks
    for (link, impedance) in scenario.impedances { links[link].impedance = impedance }
    if !scenario.removedNodes.isEmpty {
      for (index, link) in links.enumerated()
      where scenario.removedNodes.contains(link.from) || scenario.removedNodes.contains(link.to) {
        links[index].impedance = .infinity
      }
    }
    return try Network(
      graph: Graph(
        nodeCount: nodeCount + scenario.addedNodeWeights.count, links: links,
        isDirected: graph.isDirected),
      weights: weights, patches: patches, kernel: kernel, cutoff: cutoff)
  }
}
