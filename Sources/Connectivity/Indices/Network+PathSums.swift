/// Sums over the best paths between ordered pairs of nodes.
struct PathSums: Sendable {
  /// Sum of a_i a_j times what the pair's distance is worth, i = j included.
  var worth = 0.0
  /// Sum of 1 / distance over pairs of different patches.
  var inverse = 0.0
  /// The greatest distance between two patches.
  var longest = 0.0

  mutating func add(_ other: PathSums) {
    worth += other.worth
    inverse += other.inverse
    longest = max(longest, other.longest)
  }
}

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
}

extension Network {
  func pathSums(of metric: Metric, threads: Int) async -> PathSums {
    let sources = (0..<nodeCount).filter { patches[$0] || weights.source[$0] > 0 }
    let rows = await Parallelism.map(sources.count, threads: threads) { block in
      var tree = PathTree(nodeCount: nodeCount)
      return sources[block].map { source in
        tree.run(metric.arcs, from: source)
        return pathSums(of: metric, from: source, tree)
      }
    }
    var sums = PathSums()
    for row in rows.joined() { sums.add(row) }
    return sums
  }

  private func pathSums(
    of metric: Metric, from source: Int, _ tree: borrowing PathTree
  ) -> PathSums {
    var sums = PathSums()
    for index in 0..<tree.reachedCount {
      let target = Int(tree.order[index])
      let distance = tree.distance[target]
      if weights.target[target] > 0 {
        sums.worth += weights.target[target] * metric.worth(distance)
      }
      guard patches[source], patches[target], target != source else { continue }
      sums.longest = max(sums.longest, distance)
      sums.inverse += 1 / distance
    }
    sums.worth *= weights.source[source]
    return sums
  }

  func directSums(of metric: Metric) -> DirectSums {
    let arcs = metric.arcs.shortestOfParallel()
    var sums = DirectSums()
    for source in 0..<nodeCount {
      for arc in arcs.row(source) {
        let target = Int(arcs.targets[arc])
        let worth = metric.worth(arcs.lengths[arc])
        let weighted = weights.source[source] * weights.target[target] * worth
        sums.weighted += weighted
        guard patches[source], patches[target] else { continue }
        sums.weightedBetweenPatches += weighted
        sums.betweenPatches += worth
        sums.count += 1
      }
    }
    return sums
  }
}
