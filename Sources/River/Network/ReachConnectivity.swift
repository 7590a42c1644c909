/// How well one reach is connected: the reach connectivity index, both ways, from 0 to 1.
public struct ReachConnectivity: Sendable, Hashable {
  /// From the reach: sum_j w_j c_kj B_kj / W.
  public var outgoing: Double
  /// To the reach: sum_i w_i c_ik B_ik / W; the same, unless passabilities count in the direction of travel.
  public var incoming: Double

  /// The index both ways.
  public init(outgoing: Double, incoming: Double) {
    self.outgoing = outgoing
    self.incoming = incoming
  }
}
