/// What some sources, or all, contribute to the analysis of a network; nodes go by their ranks.
struct AnalysisSums: Sendable {
  /// Sums over pairs of a_i a_j p*_ij.
  var pc: PairSums
  /// Sums over pairs of a_i a_j / (1 + nl_ij).
  var iic: PairSums
  /// For each number of hops how many ordered pairs of different patches are so far apart.
  var pairsByHops: [UInt64] = []
  /// The impedance of the longest best path between two patches, where the graph is directed.
  var longest = 0.0
  var losses: RemovalLosses

  /// Nothing yet.
  init(for plan: AnalysisPlan) {
    pc = PairSums(groupCount: plan.groups.groupCount)
    iic = pc
    losses =
      plan.parts.contains(.losses)
      ? RemovalLosses(
        nodeCount: plan.network.nodeCount, linkCount: plan.network.graph.links.count)
      : RemovalLosses(nodeCount: 0, linkCount: 0)
  }

  mutating func add(_ other: AnalysisSums) {
    pc.add(other.pc)
    iic.add(other.iic)
    addPairs(other.pairsByHops)
    longest = max(longest, other.longest)
    losses.add(other.losses)
  }

  /// Adds numbers of pairs by hops.
  mutating func addPairs(_ counts: [UInt64]) {
    while pairsByHops.count < counts.count { pairsByHops.append(0) }
    for hops in counts.indices { pairsByHops[hops] += counts[hops] }
  }

  /// H, the Harary index.
  var harary: Double {
    pairsByHops.indices.dropFirst().reduce(0) { $0 + Double(pairsByHops[$1]) / Double($1) } / 2
  }
}
