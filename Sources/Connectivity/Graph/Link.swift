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
}
