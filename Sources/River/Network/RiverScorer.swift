public import Connectivity

/// The indices of a river network, and what changes of it gain.
///
/// Everything is linear in the number of reaches and barriers, by two passes over the trees; but
/// within parts that have cycles the graph core finds best paths.
public struct RiverScorer: Sendable {
  /// The network.
  public let network: RiverNetwork
  /// Its indices.
  public let indices: RiverIndices
  /// How well each reach is connected.
  public let reaches: [ReachConnectivity]
  private let engine: Engine
  private let baseline: RiverBaseline
  private let memoryBudget: Int
  private let threads: Int

  private enum Engine: Sendable {
    case forest
    case threshold
    case blocks(BlockEngine)
  }

  /// Computes the indices of a network.
  ///
  /// - Parameters:
  ///   - network: The network.
  ///   - memoryBudget: About how many bytes kept paths may take, where there are cycles.
  ///   - threads: How many searches run at once; results do not depend on it.
  /// - Throws: What the graph core can't do.
  public init(
    _ network: RiverNetwork, memoryBudget: Int = 1 << 30, threads: Int = Parallelism.available
  ) async throws(RiverNetworkError) {
    self.network = network
    self.memoryBudget = memoryBudget
    self.threads = threads
    if case .threshold(let limit) = network.decay {
      engine = .threshold
      baseline = await ThresholdSweep.baseline(of: network, limit: limit, threads: threads)
    } else if network.isForest {
      let terms = network.decay.terms ?? []
      engine = .forest
      baseline = ForestSweep(network, terms: terms).baseline
    } else {
      do throws(GraphError) {
        let blocks = try await BlockEngine(
          network, terms: network.decay.terms ?? [], memoryBudget: memoryBudget, threads: threads)
        engine = .blocks(blocks)
        baseline = blocks.baseline
      } catch {
        throw .graph("\(error)")
      }
    }
    indices = RiverIndices(baseline.sums, weight: network.weight)
    let weight = network.weight
    reaches = zip(baseline.outgoing, baseline.incoming).map {
      ReachConnectivity(outgoing: $0 / weight, incoming: $1 / weight)
    }
  }

  /// What each change by itself adds to the indices, in their own percents.
  ///
  /// The weight that the indices are shares of stays the present one.
  ///
  /// - Parameter changes: The changes.
  /// - Returns: The gains, in their order; less than 0 where a change is for the worse.
  /// - Throws: A change of what is not there, or to what is no weight or passability.
  public func gains(
    of changes: [RiverChange]
  ) async throws(RiverNetworkError) -> [RiverIndices] {
    for change in changes { try network.check(change) }
    var gains = [RiverSums](repeating: RiverSums(), count: changes.count)
    var single: [(index: Int, barrier: Int, passability: Passability)] = []
    for (index, change) in changes.enumerated() where !change.isEmpty {
      if change.weights.isEmpty, change.passabilities.count == 1,
        let (barrier, passability) = change.passabilities.first
      {
        single.append((index, barrier, passability))
      } else {
        gains[index] = try await advanced(by: change).baseline.sums.gain(over: baseline.sums)
      }
    }
    let found = try await barrierSums(single.map { ($0.barrier, $0.passability) })
    for (change, gain) in zip(single, found) { gains[change.index] = gain }
    return gains.map { RiverIndices($0, weight: network.weight) }
  }

  /// What each barrier would add by itself if it had another passability.
  ///
  /// - Parameter passability: The new passability of each barrier.
  /// - Returns: The gains, in the order of the barriers.
  /// - Throws: A passability that is none.
  /// - Complexity: O(1) for each barrier where there are no cycles.
  public func barrierGains(
    at passability: (Int) -> Passability
  ) async throws(RiverNetworkError) -> [RiverIndices] {
    try await gains(
      of: network.barriers.indices.map { RiverChange(passabilities: [$0: passability($0)]) })
  }

  /// The scorer of the network after a change.
  public func advanced(by change: RiverChange) async throws(RiverNetworkError) -> RiverScorer {
    try await advanced(to: network.applying(change))
  }

  /// The scorer of a changed network, with the same settings.
  func advanced(to network: RiverNetwork) async throws(RiverNetworkError) -> RiverScorer {
    try await RiverScorer(network, memoryBudget: memoryBudget, threads: threads)
  }

  private func barrierSums(
    _ changes: [(barrier: Int, passability: Passability)]
  ) async throws(RiverNetworkError) -> [RiverSums] {
    guard case .blocks(let blocks) = engine else {
      return changes.map {
        baseline.gain(ofBarrier: $0.barrier, at: $0.passability, in: network)
      }
    }
    do throws(GraphError) {
      return try await blocks.gains(of: changes, in: network)
    } catch {
      throw .graph("\(error)")
    }
  }
}
