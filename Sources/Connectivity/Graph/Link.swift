/// A possible movement between two nodes.
///
/// The impedance is -ln(probability), or a cost in the same unit: dimensionless, additive along a
/// path and never negative. An infinite impedance is an impassable link: the graph keeps it, so
/// that a measure can open it, but no path uses it.
public struct Link: Sendable, Hashable {
  /// The node where the movement starts; in an undirected graph one of the two ends.
  public var from: Int
  /// The node where the movement ends; in an undirected graph the other end.
  public var to: Int
  /// -ln(probability), from 0 to infinity.
  public var impedance: Double

  /// A link from one node to another.
  public init(from: Int, to: Int, impedance: Double) {
    self.from = from
    self.to = to
    self.impedance = impedance
  }

  /// Refuses a link that ends nowhere, joins a node to itself or has no impedance.
  func check(index: Int, nodeCount: Int) throws(GraphError) {
    for node in [from, to] where node < 0 || node >= nodeCount {
      throw .unknownNode(node, link: index, nodeCount: nodeCount)
    }
    guard from != to else { throw .selfLink(index, node: from) }
    guard impedance >= 0 else { throw .impedance(impedance, link: index) }
  }
}
