/// Scores scenarios on one network, without recomputing what they leave as it is.
///
/// It keeps the distances from every node with weight as a start, as far as they fit in memory; the others are
/// found again when they are needed. A scenario that only improves paths costs searches from its
/// ends and a minimum over those for each pair that gains: see `ClosedForm`. One that makes paths
/// longer, or has very many ends, costs two searches from each source within reach. The result is
/// that of `Network.applying(_:)` followed by `indices`, to rounding.
public struct ScenarioScorer: Sendable {
  /// The network without a scenario, or as it is after those by which the scorer advanced.
  public internal(set) var network: Network
  /// The numerator of PC of that network.
  public internal(set) var pcNumerator: Double
  var metric: Metric
  var paths: SearchGraph
  var rows: KeptRows
  /// How many bytes scoring may take beside the kept distances.
  let workBudget: Int

  /// Finds the distances that scoring goes out from.
  ///
  /// - Parameters:
  ///   - network: The network without a scenario.
  ///   - memoryBudget: About how many bytes the kept distances and the distances around scenarios
  ///     may take together; with 0 nothing is kept.
  ///   - threads: How many searches run at once.
  public init(
    network: Network, memoryBudget: Int, threads: Int = Parallelism.available
  ) async {
    workBudget = max(0, memoryBudget) / 4
    metric = network.impedanceMetric
    paths = SearchGraph(metric)
    (rows, pcNumerator) = await KeptRows.load(
      network, metric, paths, memoryBudget: max(0, memoryBudget) - workBudget, threads: threads)
    self.network = network
  }

  /// Scores one scenario.
  ///
  /// - Parameters:
  ///   - scenario: What changes.
  ///   - groups: [group][node], the part of each present node's weight that lies in a group, 0 to
  ///     1; nil for no gains between groups.
  ///   - topPairs: How many of the pairs that gain or lose most are listed.
  ///   - threads: How many searches run at once.
  /// - Returns: The gain.
  /// - Throws: What is wrong with the scenario or the groups.
  public func gain(
    of scenario: Scenario, groups: [[Double]]? = nil, topPairs: Int = 0,
    threads: Int = Parallelism.available
  ) async throws(GraphError) -> ScenarioGain {
    try await gains(of: [scenario], groups: groups, topPairs: topPairs, threads: threads)[0]
  }

  /// Scores many scenarios, each on its own.
  ///
  /// - Parameters:
  ///   - scenarios: What each changes.
  ///   - groups: [group][node], the part of each present node's weight that lies in a group, 0 to
  ///     1; nil for no gains between groups.
  ///   - topPairs: How many of the pairs that gain or lose most are listed for each scenario.
  ///   - threads: How many searches run at once; the result has the same bits for any number.
  ///   - progress: Called now and then with the part of the work that is done, 0 to 1.
  /// - Returns: The gains, in the order of the scenarios.
  /// - Throws: What is wrong with the first bad scenario or with the groups.
  public func gains(
    of scenarios: [Scenario], groups: [[Double]]? = nil, topPairs: Int = 0,
    threads: Int = Parallelism.available, progress: (Double) -> Void = { _ in }
  ) async throws(GraphError) -> [ScenarioGain] {
    let shares = try groups.map { table throws(GraphError) in
      try GroupShares(table, nodeCount: network.nodeCount)
    }
    var tallies: [GainTally] = []
    for scenario in scenarios {
      let delta = try Delta(scenario, of: network, groupCount: groups?.count)
      tallies.append(
        GainTally(
          network: network, metric: metric, delta: delta, groups: shares, topCount: topPairs))
    }
    let isClosed = tallies.map { hasClosedForm($0.delta) }
    let chunks = chunks(of: tallies.indices.filter { isClosed[$0] }.map { ($0, tallies[$0].delta) })
    let part = 1 / Double(max(1, scenarios.count))
    var done = 0.0
    for chunk in chunks {
      let share = Double(chunk.count) * part
      let scored = await score(chunk.map { tallies[$0] }, threads: threads) {
        progress(done + share * $0)
      }
      for (index, tally) in zip(chunk, scored.tallies) { tallies[index] = tally }
      done += share
    }
    for index in tallies.indices where !isClosed[index] {
      let delta = tallies[index].delta
      let next = try network.applying(delta.scenario)
      let sources = sources(concernedBy: delta, next)
      await rerun(&tallies[index], next, from: sources, threads: threads) {
        progress(done + part * $0)
      }
      done += part
    }
    return tallies.map { $0.gain(before: pcNumerator) }
  }
}
