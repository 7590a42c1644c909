/// What the network would lose without one node.
public struct NodeImportance: Sendable, Hashable {
  /// The node.
  public var node: Int
  /// What the numerator of PC loses.
  public var pc: Fractions
  /// What the numerator of IIC loses.
  public var iic: Fractions
  /// IF_k, the interaction flux: sum over j, k itself included, of a_k a_j p*_kj.
  public var interactionFlux: Double
  /// BC(PC): sum of a_i a_j p*_ij over pairs i < j of other nodes whose best path passes the node.
  ///
  /// This is Graphab's value; Conefor's varBC_PC counts ordered pairs and is twice as much. In a
  /// directed graph the sum is over ordered pairs. Among equal paths one is the best path.
  public var betweennessPC: Double
  /// What PC loses (Conefor's varPC): `pc.total` / A_L^2; nil without a landscape's area.
  public var varPC: Double?
  /// What IIC loses (Conefor's varIIC): `iic.total` / A_L^2; nil without a landscape's area.
  public var varIIC: Double?
}

extension Network {
  /// What the network would lose without each of its nodes, patches and stepping nodes alike.
  ///
  /// dPC_k in percent is `pc.percent(of: pcNumerator).total`. All nodes are removed at once: see
  /// `RemovalSearch`.
  ///
  /// - Parameters:
  ///   - binaryThreshold: The greatest impedance of a link that IIC counts.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  ///   - threads: How many searches run at once.
  /// - Returns: One importance for each node, in the order of the nodes.
  public func nodeImportance(
    binaryThreshold: Double = .infinity, landscapeArea: Double? = nil,
    threads: Int = Parallelism.available
  ) async -> [NodeImportance] {
    let paths = await nodeLosses(in: impedanceMetric, threads: threads)
    let hops = await nodeLosses(in: hopMetric(threshold: binaryThreshold), threads: threads)
    let square = landscapeArea.map { $0 * $0 }
    return (0..<nodeCount).map { node in
      let intra = weights.source[node] * weights.target[node]
      let pc = paths.fractions(of: node, intra: intra)
      let iic = hops.fractions(of: node, intra: intra)
      let through = paths.through[node]
      return NodeImportance(
        node: node, pc: pc, iic: iic,
        interactionFlux: intra + paths.outward[node],
        betweennessPC: graph.isDirected ? through : through / 2,
        varPC: square.map { pc.total / $0 }, varIIC: square.map { iic.total / $0 })
    }
  }
}
