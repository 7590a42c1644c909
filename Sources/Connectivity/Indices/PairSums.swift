/// Sums over ordered pairs of nodes, i = j included, of their weights times what the best path is
/// worth.
struct PairSums: Sendable {
  /// Sum of a_i a_j times the worth.
  var worth = 0.0
  /// [G][H]: the part of it that starts in G and ends in H.
  var between: [[Double]]

  init(groupCount: Int) { between = zeros(groupCount) }

  mutating func add(_ other: PairSums) {
    worth += other.worth
    for row in between.indices {
      for column in between.indices { between[row][column] += other.between[row][column] }
    }
  }

  /// Adds the pairs that start at the source of a search; nodes go by their ranks.
  mutating func add(
    _ tree: borrowing PathTree, from source: Int, in network: RankedNetwork, by metric: Metric
  ) {
    var sum = 0.0
    var row = [Double](repeating: 0, count: between.count)
    for index in 0..<tree.reachedCount {
      let target = Int(tree.order[index])
      guard network.targetWeights[target] > 0 else { continue }
      let value = network.targetWeights[target] * metric.worth(tree.distance[target])
      sum += value
      network.groups.add(value, of: target, to: &row)
    }
    let weight = network.sourceWeights[source]
    worth += weight * sum
    network.groups.add(row, weight: weight, of: source, to: &between)
  }
}
