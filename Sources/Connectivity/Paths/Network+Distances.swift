extension Network {
  /// The impedance of the best path from one node to every node.
  ///
  /// - Parameter source: The node where the paths start, in 0..<`nodeCount`.
  /// - Returns: For each node the least sum of impedances, 0 for the source itself and infinity
  ///   where no path has a probability of at least `cutoff`.
  /// - Complexity: one search, O((N + M) log N).
  public func distances(from source: Int) -> [Double] {
    var tree = PathTree(nodeCount: nodeCount)
    tree.run(graph.arcs, from: source, within: reach)
    return tree.distance
  }
}
