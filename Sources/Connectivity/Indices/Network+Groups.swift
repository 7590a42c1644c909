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
    let sources = self.sources
    let metric = impedanceMetric
    let blocks = await Parallelism.map(sources.count, threads: threads) { block in
      var tree = PathTree(nodeCount: nodeCount)
      var sums = zeros(groups.groupCount)
      for source in sources[block] {
        tree.run(metric.arcs, from: source, within: metric.reach)
        var row = [Double](repeating: 0, count: groups.groupCount)
        for index in 0..<tree.reachedCount {
          let target = Int(tree.order[index])
          let worth = metric.worth(tree.distance[target])
          groups.add(weights.target[target] * worth, of: target, to: &row)
        }
        groups.add(row, weight: weights.source[source], of: source, to: &sums)
      }
      return sums
    }
    return blocks.reduce(into: zeros(groups.groupCount)) { total, block in
      for row in block.indices {
        for column in block.indices { total[row][column] += block[row][column] }
      }
    }
  }
}

/// A square matrix of zeros.
func zeros(_ count: Int) -> [[Double]] {
  Array(repeating: Array(repeating: 0, count: count), count: count)
}
