/// What a network would lose without each of its nodes, and without each of its links.
public struct Importance: Sendable, Hashable {
  /// The numerator of PC with all nodes and links, as in `ConnectivityIndices`.
  public var pcNumerator: Double
  /// The numerator of IIC with all nodes and links; nil if that was not asked for.
  public var iicNumerator: Double?
  /// One importance for each node, patches and stepping nodes alike, in their order.
  public var nodes: [NodeImportance]
  /// One importance for each link, in the order of `Graph.links`.
  public var links: [LinkImportance]
}

extension Network {
  /// What the network would lose without each of its nodes, and without each of its links.
  ///
  /// dPC_k in percent is `nodes[k].pc.percent(of: pcNumerator).total` for a node and
  /// 100 `links[k].pcLoss` / `pcNumerator` for a link. All are removed in one sweep: see
  /// `RemovalSweep`.
  ///
  /// - Parameters:
  ///   - withIIC: Whether the losses of IIC are computed too.
  ///   - binaryThreshold: The greatest impedance of a link that IIC counts.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  ///   - threads: How many searches run at once; the result has the same bits for any number.
  /// - Returns: The importance of nodes and links.
  public func importance(
    withIIC: Bool = true, binaryThreshold: Double = .infinity, landscapeArea: Double? = nil,
    threads: Int = Parallelism.available
  ) async -> Importance {
    let plan = AnalysisPlan(of: self, parts: .losses, landscapeArea: landscapeArea)
    let total = await plan.total(threads: threads)
    let hops =
      withIIC
      ? await removalLosses(in: hopMetric(threshold: binaryThreshold), threads: threads) : nil
    return total.importance(hops: hops)
  }
}
