/// Sums over the direct links between ordered pairs of nodes, the cheapest of parallel links.
struct DirectSums {
  /// Sum of a_i a_j times what the link is worth.
  var weighted = 0.0
  /// The same between patches alone.
  var weightedBetweenPatches = 0.0
  /// Sum of what the links between patches are worth.
  var betweenPatches = 0.0
  /// The number of ordered pairs of patches with a link.
  var count = 0
  /// [G][H]: what groups share of each sum.
  var groupsWeighted: [[Double]]
  var groupsWeightedBetweenPatches: [[Double]]
  var groupsBetweenPatches: [[Double]]

  init(of metric: Metric, in network: Network, groups: GroupShares) {
    groupsWeighted = zeros(groups.groupCount)
    groupsWeightedBetweenPatches = groupsWeighted
    groupsBetweenPatches = groupsWeighted
    let weights = network.weights
    let arcs = metric.arcs.shortestOfParallel()
    for source in 0..<network.nodeCount {
      for arc in arcs.row(source) {
        let target = Int(arcs.targets[arc])
        let worth = metric.worth(arcs.lengths[arc])
        let value = weights.source[source] * weights.target[target] * worth
        weighted += value
        groups.add(value, from: source, to: target, in: &groupsWeighted)
        guard network.patches[source], network.patches[target] else { continue }
        weightedBetweenPatches += value
        betweenPatches += worth
        count += 1
        groups.add(value, from: source, to: target, in: &groupsWeightedBetweenPatches)
        groups.add(worth, from: source, to: target, in: &groupsBetweenPatches)
      }
    }
  }
}
