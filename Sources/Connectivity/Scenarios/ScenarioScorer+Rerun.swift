extension ScenarioScorer {
  /// Tallies the gains of a scenario by two searches, before and after, from each of some sources.
  ///
  /// `next` is the network after the scenario; `sources` are those that it may concern.
  func rerun(
    _ tally: inout GainTally, _ next: Network, from sources: [Int], threads: Int,
    progress: (Double) -> Void
  ) async {
    let delta = tally.delta
    let (before, after) = (metric, next.impedanceMetric)
    var isChanged = [Bool](repeating: false, count: next.nodeCount)
    for node in delta.changedNodes { isChanged[node] = true }
    let (blank, changed) = (tally.blank, isChanged)
    tally = await Parallelism.reduce(
      sources.count, atLeast: 4, threads: threads, into: tally, progress: progress
    ) { block in
      var old = PathTree(nodeCount: delta.nodeCount)
      var new = PathTree(nodeCount: delta.nodeCount)
      var part = blank
      for source in sources[block] {
        if source < delta.baseCount {
          old.run(before.arcs, from: source, within: before.reach)
        } else {
          old.clear()
        }
        new.run(after.arcs, from: source, within: after.reach)
        part.add(from: source, old, new, isChanged: changed)
      }
      return part
    } combine: {
      $0.add($1)
    }
  }

  /// The nodes that have weight as a start, before or after, and come within reach of a change.
  func sources(concernedBy delta: Delta, _ next: Network) -> [Int] {
    let touched = delta.touched(in: network)
    let before = metric.nodes(thatReach: touched.filter { $0 < delta.baseCount })
    let after = next.impedanceMetric.nodes(thatReach: touched)
    return (0..<delta.nodeCount).filter { node in
      let isPresent = node < delta.baseCount
      return (after[node] || isPresent && before[node])
        && (next.weights.source[node] > 0 || isPresent && network.weights.source[node] > 0)
    }
  }
}

extension GainTally {
  /// Adds the gains of the pairs that start at one source, with its searches before and after.
  mutating func add(
    from source: Int, _ old: borrowing PathTree, _ new: borrowing PathTree, isChanged: [Bool]
  ) {
    for index in 0..<new.reachedCount {
      let target = Int(new.order[index])
      let (before, after) = (old.distance[target], new.distance[target])
      guard before != after || isChanged[source] || isChanged[target] else { continue }
      add(from: source, to: target, before: before, after: after)
    }
    for index in 0..<old.reachedCount {
      let target = Int(old.order[index])
      guard new.distance[target] == .infinity else { continue }
      add(from: source, to: target, before: old.distance[target], after: .infinity)
    }
  }
}

extension Metric {
  /// Whether each node reaches one of some nodes.
  func nodes(thatReach ends: [Int]) -> [Bool] {
    let count = arcs.nodeCount
    // One more node leads to them all, so that one search finds what several would.
    var joined: [Arc] = ends.map { end in
      Arc(from: UInt32(count), to: UInt32(end), length: 0, link: 0)
    }
    for node in 0..<count { joined += incoming.row(node).map { incoming.arc($0, of: node) } }
    var tree = PathTree(nodeCount: count + 1)
    tree.run(Arcs(nodeCount: count + 1, joined), from: count, within: reach)
    return (0..<count).map { tree.distance[$0] < .infinity }
  }
}
