/// All that is computed of a network: the indices of the whole, what groups share of them, and what
/// each node and link contributes.
public struct NetworkAnalysis: Sendable, Hashable {
  /// The indices of the whole.
  public var indices: ConnectivityIndices
  /// What each pair of groups shares of the indices.
  public var between: GroupIndices
  /// What the network would lose without each node and each link; not computed for IIC.
  public var importance: Importance
}

extension Network {
  /// Computes the indices, what groups share of them, and the importance of nodes and links.
  ///
  /// It takes the blocks of an `AnalysisPlan` one after the other, and never holds many. The result
  /// has the same bits for any number of threads, and as the blocks computed elsewhere give.
  ///
  /// - Parameters:
  ///   - groups: [group][node], the part of the node's weight that lies in the group, 0 to 1.
  ///   - binaryThreshold: The greatest impedance of a link of the binary graph.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  ///   - threads: How many searches run at once.
  ///   - progress: Told the part of the work that is done, from 0 to 1.
  /// - Returns: The analysis.
  /// - Throws: A group without a share for each node, or a share outside 0...1.
  nonisolated(nonsending) public func analysis(
    groups: [[Double]] = [], binaryThreshold: Double = .infinity, landscapeArea: Double? = nil,
    threads: Int = Parallelism.available, progress: (Double) -> Void = { _ in }
  ) async throws(GraphError) -> NetworkAnalysis {
    let plan = try AnalysisPlan(
      of: self, groups: groups, binaryThreshold: binaryThreshold, landscapeArea: landscapeArea)
    return try await plan.total(threads: threads, progress: progress).analysis(threads: threads)
  }
}
