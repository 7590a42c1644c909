/// Finds the impedances of best paths, from one node after the other.
///
/// It numbers the nodes anew, for the processor's cache, and keeps its working memory between
/// searches: make one for each task, and use it for many nodes.
public struct DistanceFinder: ~Copyable {
  private let reach: Double
  private var search: NodeSearch

  /// A finder for the paths of a network.
  public init(_ network: Network) {
    reach = network.reach
    search = NodeSearch(SearchGraph(network.impedanceMetric))
  }

  /// The impedance of the best path from one node to every node.
  ///
  /// - Parameter source: The node where the paths start, in 0..<`nodeCount`.
  /// - Returns: For each node the least sum of impedances, 0 for the source itself and infinity
  ///   where no path has a probability of at least the network's `cutoff`.
  /// - Complexity: O((N + M) log N).
  public mutating func distances(from source: Int) -> [Double] {
    search.run(from: source, within: reach)
    return search.distances()
  }
}
