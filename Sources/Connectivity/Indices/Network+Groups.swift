extension Network {
  /// What each pair of groups (regions, countries, parks) shares of the numerator of PC.
  ///
  /// The value of [G][H] is the sum over all nodes i and j of a_i^G a_j^H p*_ij, where a_i^G is the
  /// part of i's weight that lies in G; i = j is included. Groups may overlap.
  ///
  /// - Parameters:
  ///   - shares: [group][node], the part of the node's weight that lies in the group, 0 to 1.
  ///   - threads: How many searches run at once.
  /// - Returns: [group][group].
  /// - Throws: A group without a share for each node, or a share outside 0...1.
  public func betweenGroups(
    _ shares: [[Double]], threads: Int = Parallelism.available
  ) async throws(GraphError) -> [[Double]] {
    let groups = try GroupShares(shares, nodeCount: nodeCount)
    return await AnalysisPlan(of: self, parts: [], groups: groups).total(threads: threads)
      .sums.pc.between
  }
}

/// A square matrix of zeros.
func zeros(_ count: Int) -> [[Double]] {
  Array(repeating: Array(repeating: 0, count: count), count: count)
}
