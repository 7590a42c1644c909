/// What the network would lose without one node.
public struct NodeImportance: Sendable, Hashable {
  /// The node.
  public var node: Int
  /// What the numerator of PC loses.
  public var pc: Fractions
  /// What the numerator of IIC loses; nil if that was not asked for.
  public var iic: Fractions?
  /// IF_k, the interaction flux: sum over j, k itself included, of a_k a_j p*_kj.
  public var interactionFlux: Double
  /// BC(PC): sum of a_i a_j p*_ij over pairs i < j of other nodes whose best path passes the node.
  ///
  /// This is Graphab's value; Conefor's varBC_PC counts ordered pairs and is twice as much. In a
  /// directed graph the sum is over ordered pairs. Among equal paths one is the best path.
  public var betweennessPC: Double
  /// What PC loses (Conefor's varPC): `pc.total` / A_L^2; nil without a landscape's area.
  public var varPC: Double?
  /// What IIC loses (Conefor's varIIC): `iic.total` / A_L^2; nil without a
  /// landscape's area or IIC.
  public var varIIC: Double?
}
