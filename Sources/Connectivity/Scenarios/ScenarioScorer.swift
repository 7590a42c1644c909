/// Scores scenarios on one network, without recomputing what they leave as it is.
///
/// It keeps the distances from every node with weight, as far as they fit in memory, and the links
/// that are a best path between their ends: paths only get shorter, so no other link ever will be.
/// A scenario then costs a search outward from the nodes that it improves, for each source. The
/// result is that of `Network.applying(_:)` followed by `indices`, to rounding.
public struct ScenarioScorer: Sendable {
  /// The network without a scenario.
  public let network: Network
  /// The numerator of PC without a scenario.
  public let pcNumerator: Double
  let metric: Metric
  let sources: [Int]
  /// The distances from the first of the sources; those of the others are found again when needed.
  let rows: [[Double]]

  /// Finds the distances that scoring goes out from.
  ///
  /// - Parameters:
  ///   - network: The network without a scenario.
  ///   - memoryBudget: How many bytes the kept distances may take; with 0 none are kept.
  ///   - threads: How many searches run at once.
  public init(
    network: Network, memoryBudget: Int, threads: Int = Parallelism.available
  ) async {
    let full = network.impedanceMetric
    let arcs = await full.arcs.shortestOfParallel().undominated(
      within: full.reach, threads: threads)
    let metric = Metric(
      arcs: arcs, incoming: full.incoming, isSymmetric: full.isSymmetric, decay: full.decay,
      reach: full.reach)
    let sources = network.sources
    let rowSize = MemoryLayout<Double>.stride * max(1, network.nodeCount)
    let keptCount = min(sources.count, max(0, memoryBudget) / rowSize)
    let parts = await Parallelism.map(sources.count, threads: threads) { block in
      var tree = PathTree(nodeCount: network.nodeCount)
      return block.map { index -> (row: [Double], sum: Double) in
        let source = sources[index]
        tree.run(arcs, from: source, within: metric.reach)
        var sum = 0.0
        for place in 0..<tree.reachedCount {
          let target = Int(tree.order[place])
          sum += network.weights.target[target] * metric.worth(tree.distance[target])
        }
        return (index < keptCount ? tree.distance : [], network.weights.source[source] * sum)
      }
    }
    self.network = network
    self.metric = metric
    self.sources = sources
    rows = parts.joined().prefix(keptCount).map(\.row)
    pcNumerator = parts.joined().reduce(0) { $0 + $1.sum }
  }

  /// Scores one scenario.
  ///
  /// - Parameters:
  ///   - scenario: What is added and raised.
  ///   - groups: [group][node], the part of each present node's weight that lies in a group, 0 to
  ///     1; nil for no gains between groups.
  ///   - topPairs: How many of the pairs that gain most are listed.
  /// - Returns: The gain.
  /// - Throws: What is wrong with the scenario or the groups.
  public func gain(
    of scenario: Scenario, groups: [[Double]]? = nil, topPairs: Int = 0
  ) throws(GraphError) -> ScenarioGain {
    let shares = try groups.map { table throws(GraphError) in
      try GroupShares(table, nodeCount: network.nodeCount)
    }
    let overlay = try Overlay(
      scenario, over: network, reach: metric.reach, groupCount: groups?.count)
    return score([overlay], groups: shares, topPairs: topPairs)[0]
  }

  /// Scores many scenarios, each on its own, several at once.
  ///
  /// - Parameters:
  ///   - scenarios: What each adds and raises.
  ///   - groups: [group][node], the part of each present node's weight that lies in a group, 0 to
  ///     1; nil for no gains between groups.
  ///   - topPairs: How many of the pairs that gain most are listed for each scenario.
  ///   - threads: How many scenarios are scored at once.
  /// - Returns: The gains, in the order of the scenarios.
  /// - Throws: What is wrong with the first bad scenario or with the groups.
  public func gains(
    of scenarios: [Scenario], groups: [[Double]]? = nil, topPairs: Int = 0,
    threads: Int = Parallelism.available
  ) async throws(GraphError) -> [ScenarioGain] {
    let shares = try groups.map { table throws(GraphError) in
      try GroupShares(table, nodeCount: network.nodeCount)
    }
    let overlays = try scenarios.map { scenario throws(GraphError) in
      try Overlay(scenario, over: network, reach: metric.reach, groupCount: groups?.count)
    }
    let parts = await Parallelism.map(overlays.count, threads: threads) { block in
      score(Array(overlays[block]), groups: shares, topPairs: topPairs)
    }
    return Array(parts.joined())
  }
}
