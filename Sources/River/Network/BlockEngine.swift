import Connectivity

/// The indices of a network with cycles: bridges as on a forest, blocks by the graph core.
struct BlockEngine: Sendable {
  private(set) var baseline: RiverBaseline
  private let blocks: RiverBlocks
  private let terms: [BlockTerm]
  private let memoryBudget: Int
  private let threads: Int

  /// - Complexity: O(n), and O(m^2 log m) for each block of m joints and reaches with cycles.
  init(
    _ river: RiverNetwork, terms: [RiverDecay.Term], memoryBudget: Int, threads: Int
  ) async throws(GraphError) {
    self.memoryBudget = memoryBudget
    self.threads = threads
    blocks = RiverBlocks(river)
    baseline = RiverBaseline(of: river)
    var found: [BlockTerm] = []
    for term in terms {
      let made = try await BlockTerm(term, of: river, blocks, threads: threads)
      baseline.add(made.baseline)
      found.append(made)
    }
    self.terms = found
    baseline.addUpPairs(of: river)
  }

  /// What each of some barriers adds to the sums at another passability.
  func gains(
    of changes: [(barrier: Int, passability: Passability)], in river: RiverNetwork
  ) async throws(GraphError) -> [RiverSums] {
    var gains = changes.map {
      baseline.gain(ofBarrier: $0.barrier, at: $0.passability, in: river)
    }
    var byBlock: [Int: [Int]] = [:]
    for (index, change) in changes.enumerated() {
      if let block = blocks.blockOfBarrier[change.barrier] {
        byBlock[block, default: []].append(index)
      }
    }
    for (block, indices) in byBlock.sorted(by: { $0.key < $1.key }) {
      for index in indices { gains[index] = RiverSums() }
      for term in terms {
        let found = try await blockGains(
          blocks.blocks[block], term.graphs[block], term, indices.map { changes[$0] }, river)
        for (index, gain) in zip(indices, found) { gains[index].add(gain) }
      }
    }
    return gains
  }

  /// Within a block only paths through it change: from all that hangs on its joints to all that does.
  ///
  /// What is counted of pairs that hang on one joint does not change, and so is no gain.
  private func blockGains(
    _ block: RiverBlocks.Block, _ graph: BlockGraph?, _ term: BlockTerm,
    _ changes: [(barrier: Int, passability: Passability)], _ river: RiverNetwork
  ) async throws(GraphError) -> [RiverSums] {
    guard let graph else { return changes.map { _ in RiverSums() } }
    let weights = block.reaches.map { river.reaches[$0].weight }
    let starts = block.joints.map { term.hangingIn[$0] } + weights
    let ends = block.joints.map { term.hangingOut[$0] } + weights
    let scenarios = changes.map { graph.scenario($0.barrier, at: $0.passability, in: river) }
    func atRoot(_ value: Double) -> [Double] {
      [value] + Array(repeating: 0, count: starts.count - 1)
    }
    let root = block.joints[0]
    let pairs = try await gains(scenarios, graph, starts, ends)
    let to = try await gains(scenarios, graph, starts, atRoot(term.toMouth[root]))
    let from =
      river.isDirectional
      ? try await gains(scenarios, graph, atRoot(term.fromMouth[root]), ends) : to
    return changes.indices.map {
      RiverSums(
        pairs: term.share * pairs[$0], fromMouth: term.share * from[$0],
        toMouth: term.share * to[$0])
    }
  }

  private func gains(
    _ scenarios: [Scenario], _ graph: BlockGraph, _ starts: [Double], _ ends: [Double]
  ) async throws(GraphError) -> [Double] {
    let network = try Network(
      graph: graph.graph, weights: NodeWeights(source: starts, target: ends), cutoff: 0)
    return try await ScenarioScorer(
      network: network, memoryBudget: memoryBudget, threads: threads
    ).gains(of: scenarios, threads: threads).map(\.pcGain)
  }
}

extension RiverBaseline {
  /// Adds what another exponential of the decay adds; the pair sum is made last.
  fileprivate mutating func add(_ other: RiverBaseline) {
    sums.fromMouth += other.sums.fromMouth
    sums.toMouth += other.sums.toMouth
    for reach in outgoing.indices {
      outgoing[reach] += other.outgoing[reach]
      incoming[reach] += other.incoming[reach]
    }
    for barrier in perFactorDown.indices {
      perFactorDown[barrier].add(other.perFactorDown[barrier])
      perFactorUp[barrier].add(other.perFactorUp[barrier])
    }
  }
}
