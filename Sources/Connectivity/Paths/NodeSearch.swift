/// Arcs numbered for the processor's cache, both ways, for searches from many nodes.
struct SearchGraph: Sendable {
  let numbering: Numbering
  let arcs: Arcs
  /// The arcs turned round.
  let incoming: Arcs

  init(_ metric: Metric) {
    numbering = Numbering(clustersOf: metric.arcs)
    let numbered = numbering.metric(metric)
    arcs = numbered.arcs
    incoming = numbered.incoming
  }
}

/// Searches from one node after the other; nodes go by their own numbers.
struct NodeSearch: ~Copyable {
  private let numbering: Numbering
  private let arcs: Arcs
  private var tree: PathTree

  /// Searches along arcs, or against them if `isReversed`: for paths that lead to a node.
  init(_ graph: SearchGraph, isReversed: Bool = false) {
    numbering = graph.numbering
    arcs = isReversed ? graph.incoming : graph.arcs
    tree = PathTree(nodeCount: 0)
  }

  /// Finds the best paths from a node that are no longer than `reach`.
  mutating func run(from node: Int, within reach: Double) {
    // Not before there is need: working memory takes longer to make than a short search.
    if tree.distance.isEmpty { tree = PathTree(nodeCount: arcs.nodeCount) }
    tree.run(arcs, from: numbering.ranks[node], within: reach)
  }

  /// The number of nodes that were reached, nearest first.
  var count: Int { tree.reachedCount }

  func node(at place: Int) -> Int { numbering.nodes[Int(tree.order[place])] }

  func distance(at place: Int) -> Double { tree.distance[Int(tree.order[place])] }

  /// The distance of one node, infinity beyond reach.
  func distance(of node: Int) -> Double { tree.distance[numbering.ranks[node]] }

  /// The distance of each node, infinity beyond reach.
  func distances() -> [Double] { numbering.byNode(tree.distance) }
}
