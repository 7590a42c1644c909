import Connectivity
import TestSupport
import Testing

@Suite struct ScenarioSequenceTests {
  /// Scenarios one on top of the other, kept distances and others, gains and losses.
  @Test(arguments: 0..<240)
  func agreesWithTheWholeNetworkAfterEachStep(seed: Int) async throws {
    var network = try randomNetwork(seed: UInt64(seed))
    let budget = [0, 400, 1 << 20][seed / 5 % 3]
    var scorer = await ScenarioScorer(network: network, memoryBudget: budget, threads: 2)
    var plain = PlainNetwork(network)
    for step in 0..<4 {
      let scenario = randomScenario(
        for: network, seed: UInt64(seed * 10 + step), loses: step % 2 == 1)
      let before = plain.pcNumerator
      plain = plain.after(scenario)
      network = try network.applying(scenario)
      let gain = try await scorer.advance(by: scenario, threads: 2)
      let scale = max(before, plain.pcNumerator)
      #expect(agree(gain.pcGain, plain.pcNumerator - before, scale: scale))
      #expect(agree(scorer.pcNumerator, plain.pcNumerator, scale: scale, tolerance: 1e-11))
      #expect(scorer.network.nodeCount == network.nodeCount)
      // What is scored next stands on the distances that were found again.
      let next = randomScenario(for: network, seed: UInt64(seed * 10 + 7))
      let nextGain = try await scorer.gain(of: next)
      #expect(
        agree(
          nextGain.pcGain, plain.after(next).pcNumerator - plain.pcNumerator,
          scale: plain.after(next).pcNumerator))
    }
  }

  @Test func addsAnEcoductToAnAddedPatch() async throws {
    let network = try Network(graph: Graph(nodeCount: 2, links: []), weights: NodeWeights([3, 4]))
    var scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    let patch = try await scorer.advance(by: Scenario(addedNodeWeights: [5]))
    #expect(patch.pcGain == 25)
    let ecoduct = Scenario(
      addedNodeWeights: [0],
      addedLinks: [Link(from: 0, to: 3, impedance: 1), Link(from: 3, to: 2, impedance: 1)])
    let gain = try await scorer.advance(by: ecoduct)
    #expect(scorer.network.nodeCount == 4)
    #expect(agree(gain.pcGain, 30 * Kernel.exponential.probability(2)))
    await #expect(throws: GraphError.unknownChangedNode(4, nodeCount: 4)) {
      try await scorer.advance(by: Scenario(removedNodes: [4]))
    }
  }

  /// More ends than nodes with weight, so that searches start from those.
  @Test(arguments: 0..<24)
  func scoresManyOptionsBetweenFewPatches(seed: Int) async throws {
    var random = RandomSource(seed: UInt64(seed))
    let links = randomLinks(
      180, between: 60, isInteger: seed % 4 == 0, using: &random)
    let weights = (0..<60).map { $0 % 10 == 3 ? Double.random(in: 1...4, using: &random) : 0 }
    let network = try Network(
      graph: Graph(nodeCount: 60, links: links, isDirected: seed % 2 == 0),
      weights: NodeWeights(source: weights, target: seed % 3 == 0 ? weights.reversed() : weights))
    let scenarios = (0..<20 as Range<UInt64>).map {
      randomScenario(for: network, seed: UInt64(seed) * 100 + $0)
    }
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 26)
    let plain = PlainNetwork(network)
    let before = plain.pcNumerator
    var told: [Double] = []
    let gains = try await scorer.gains(of: scenarios) { told.append($0) }
    #expect(told == told.sorted())
    #expect(agree(try #require(told.last), 1))
    for (scenario, gain) in zip(scenarios, gains) {
      let after = plain.after(scenario).pcNumerator
      #expect(agree(gain.pcGain, after - before, scale: after))
    }
  }
}
