import Connectivity

/// The indices of a network with cycles, by the graph core.
struct GraphEngine: Sendable {
  private var graphs: [RiverGraph] = []
  private var scorers: [ScenarioScorer] = []
  private(set) var baseline: RiverBaseline
  private let terms: [RiverDecay.Term]

  init(
    _ river: RiverNetwork, terms: [RiverDecay.Term], memoryBudget: Int, threads: Int
  ) async throws(GraphError) {
    self.terms = terms
    baseline = RiverBaseline(of: river)
    for term in terms {
      let graph = try RiverGraph(river, term: term)
      graphs.append(graph)
      scorers.append(
        await ScenarioScorer(
          network: graph.network, memoryBudget: memoryBudget / terms.count, threads: threads))
      let out = await Self.reached(graph.network, river, threads: threads)
      let into =
        river.isDirectional
        ? await Self.reached(
          try Network(
            graph: graph.network.graph.reversed(), weights: graph.network.weights,
            patchCount: river.reaches.count, cutoff: 0), river, threads: threads) : out
      for reach in river.reaches.indices {
        baseline.outgoing[reach] += term.share * out[reach]
        baseline.incoming[reach] += term.share * into[reach]
      }
    }
    baseline.addUpPairs(of: river)
    (baseline.sums.fromMouth, baseline.sums.toMouth) = try MouthSearch.sums(of: river, terms: terms)
  }

  /// For each reach the weights that it reaches, each times the probability of the best path.
  private static func reached(
    _ network: Network, _ river: RiverNetwork, threads: Int
  ) async -> [Double] {
    let weights = river.reaches.map(\.weight)
    let parts = await Parallelism.map(weights.count, threads: threads) { block in
      var finder = DistanceFinder(network)
      return block.map { source in
        let distances = finder.distances(from: source)
        var sum = 0.0
        for reach in weights.indices {
          sum += weights[reach] * Kernel.exponential.probability(distances[reach])
        }
        return sum
      }
    }
    return Array(parts.joined())
  }

  /// What each change by itself adds to the sums.
  func gains(
    of changes: [RiverChange], in river: RiverNetwork, threads: Int
  ) async throws(GraphError) -> [RiverSums] {
    var gains = [RiverSums](repeating: RiverSums(), count: changes.count)
    for (graph, scorer) in zip(graphs, scorers) {
      let found = try await scorer.gains(
        of: changes.map { graph.scenario(of: $0, in: river) }, threads: threads)
      for (index, gain) in found.enumerated() {
        gains[index].pairs += graph.term.share * gain.pcGain
      }
    }
    let (before, terms) = (baseline.sums, terms)
    let mouths = await Parallelism.map(changes.count, threads: threads) { block in
      Result<[RiverSums], GraphError> { () throws(GraphError) in
        try block.map { index throws(GraphError) in
          guard let after = try? river.applying(changes[index]) else { return RiverSums() }
          let found = try MouthSearch.sums(of: after, terms: terms)
          return RiverSums(fromMouth: found.from, toMouth: found.to)
            .gain(over: RiverSums(fromMouth: before.fromMouth, toMouth: before.toMouth))
        }
      }
    }
    var start = 0
    for part in mouths {
      let part = try part.get()
      for (offset, gain) in part.enumerated() { gains[start + offset].add(gain) }
      start += part.count
    }
    return gains
  }
}
