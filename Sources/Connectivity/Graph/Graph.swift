/// Nodes 0..<nodeCount and the links between them.
///
/// Several links may join one pair of nodes: the cheapest counts. A link from a node to itself is
/// refused.
public struct Graph: Sendable {
  /// The number of nodes.
  public let nodeCount: Int
  /// The links, as they were given.
  public let links: [Link]
  /// Whether a link can only be followed from its `from` to its `to`.
  public let isDirected: Bool
  /// The passable links, both ways unless the graph is directed.
  let arcs: Arcs

  /// Makes a graph of the given links.
  ///
  /// - Parameters:
  ///   - nodeCount: The number of nodes, 0 or more.
  ///   - links: Links between nodes 0..<nodeCount, in any order.
  ///   - isDirected: Whether a link can only be followed from `from` to `to`.
  /// - Throws: The first link that ends nowhere, joins a node to itself or has a negative or
  ///   undefined impedance; a graph too large for 32-bit indices.
  public init(nodeCount: Int, links: [Link], isDirected: Bool = false) throws(GraphError) {
    guard nodeCount >= 0, nodeCount < Int(UInt32.max), links.count < Int(UInt32.max / 2) else {
      throw .size(nodeCount: nodeCount, linkCount: links.count)
    }
    var arcs: [Arc] = []
    arcs.reserveCapacity(isDirected ? links.count : 2 * links.count)
    for (index, link) in links.enumerated() {
      try link.check(index: index, nodeCount: nodeCount)
      guard link.impedance < .infinity else { continue }
      let arc = Arc(
        from: UInt32(link.from), to: UInt32(link.to), length: link.impedance,
        link: UInt32(index))
      arcs.append(arc)
      guard !isDirected else { continue }
      arcs.append(Arc(from: arc.to, to: arc.from, length: arc.length, link: arc.link))
    }
    self.nodeCount = nodeCount
    self.links = links
    self.isDirected = isDirected
    self.arcs = Arcs(nodeCount: nodeCount, arcs)
  }

  /// The graph with every link turned round; an undirected graph is its own reverse.
  public func reversed() -> Graph { Graph(reversing: self) }

  private init(reversing graph: Graph) {
    nodeCount = graph.nodeCount
    isDirected = graph.isDirected
    links =
      graph.isDirected
      ? graph.links.map { Link(from: $0.to, to: $0.from, impedance: $0.impedance) } : graph.links
    arcs = graph.incoming
  }

  /// For each node the arcs that end there, named by the node where they start.
  var incoming: Arcs { isDirected ? arcs.reversed() : arcs }
}
