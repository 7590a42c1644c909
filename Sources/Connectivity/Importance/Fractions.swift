/// What an index loses without a node, split by the node's role.
///
/// Saura & Rubio 2010. The parts are in the unit of the index's numerator.
public struct Fractions: Sendable, Hashable {
  /// The node's own habitat: a_k^2.
  public var intra: Double
  /// Movements that start or end at the node: sum of a_k a_i p*_ki and a_i a_k p*_ik, i != k.
  public var flux: Double
  /// The rest: movements between other nodes that get worse without this one as a stepping stone.
  public var connector: Double

  /// All that the index loses.
  public var total: Double { intra + flux + connector }

  /// A loss of three parts.
  public init(intra: Double, flux: Double, connector: Double) {
    self.intra = intra
    self.flux = flux
    self.connector = connector
  }

  /// The parts in percent of the index's numerator: dPC_k or dIIC_k with its parts.
  public func percent(of total: Double) -> Fractions {
    Fractions(
      intra: Connectivity.percent(intra, of: total), flux: Connectivity.percent(flux, of: total),
      connector: Connectivity.percent(connector, of: total))
  }
}
