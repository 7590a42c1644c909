extension ScenarioScorer {
  /// Scores scenarios one by one for each source, so that a source's distances are at hand.
  func score(_ overlays: [Overlay], groups: GroupShares?, topPairs: Int) -> [ScenarioGain] {
    let nodeCount = overlays.reduce(network.nodeCount) { max($0, $1.nodeCount) }
    var search = ImprovementSearch(nodeCount: nodeCount)
    var tree = PathTree(nodeCount: network.nodeCount)
    var tallies = overlays.map { _ in
      GainTally(network: network, metric: metric, groups: groups, topCount: topPairs)
    }
    for (index, source) in sources.enumerated() {
      if index < rows.count {
        search.load(rows[index])
      } else {
        tree.run(metric.arcs, from: source, within: metric.reach)
        search.load(tree.distance)
      }
      for (scenario, overlay) in overlays.enumerated() {
        search.apply(overlay, on: metric.arcs, within: metric.reach, from: nil)
        tallies[scenario].add(search, from: source, overlay)
      }
    }
    for (scenario, overlay) in overlays.enumerated() {
      for source in overlay.raisedNodes where network.weights.source[source] == 0 {
        tree.run(metric.arcs, from: source, within: metric.reach)
        search.load(tree.distance)
        search.apply(overlay, on: metric.arcs, within: metric.reach, from: nil)
        tallies[scenario].add(search, from: source, overlay)
      }
      for source in network.nodeCount..<overlay.nodeCount
      where overlay.addedWeights[source - network.nodeCount] > 0 {
        search.load([])
        search.apply(overlay, on: metric.arcs, within: metric.reach, from: source)
        tallies[scenario].add(search, from: source, overlay)
      }
    }
    return tallies.map { $0.gain(before: pcNumerator) }
  }
}

extension Arcs {
  /// The arcs no longer than the best path between their ends.
  ///
  /// Best paths keep their lengths without the others, and will as long as lengths only fall.
  func undominated(within reach: Double, threads: Int) async -> Arcs {
    let parts = await Parallelism.map(nodeCount, threads: threads) { block in
      var tree = PathTree(nodeCount: nodeCount)
      var kept: [Arc] = []
      for node in block {
        let longest = min(reach, lengths[row(node)].max() ?? 0)
        tree.run(self, from: node, within: longest)
        for index in row(node) where lengths[index] <= tree.distance[Int(targets[index])] {
          guard lengths[index] <= longest else { continue }
          kept.append(arc(index, of: node))
        }
      }
      return kept
    }
    return Arcs(nodeCount: nodeCount, Array(parts.joined()))
  }
}
