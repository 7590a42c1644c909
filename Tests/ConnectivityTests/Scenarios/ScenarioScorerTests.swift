import Connectivity
import Testing

@Suite struct ScenarioScorerTests {
  /// Two patches that nothing joins; an ecoduct of two mouths joins them with probability 1/2.
  @Test func agreesWithHandCalculation() async throws {
    let half = 0.6931471805599453
    let network = try Network(
      graph: Graph(nodeCount: 2, links: [Link(from: 0, to: 1, impedance: .infinity)]),
      weights: NodeWeights([3, 4]))
    let ecoduct = Scenario(
      addedNodeWeights: [0, 0],
      addedLinks: [
        Link(from: 0, to: 2, impedance: 0), Link(from: 2, to: 3, impedance: half),
        Link(from: 3, to: 1, impedance: 0),
      ])
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    let gain = try scorer.gain(of: ecoduct, groups: [[1, 0], [0, 1]], topPairs: 5)
    #expect(scorer.pcNumerator == 25)
    #expect(gain.pcNumeratorBefore == 25)
    #expect(agree(gain.pcGain, 12))
    #expect(agree(gain.pcNumeratorAfter, 37))
    #expect(gain.ecaBefore == 5)
    #expect(agree(gain.ecaAfter, 37.0.squareRoot()))
    #expect(agree(gain.ecaGain, 37.0.squareRoot() - 5))
    #expect(agree(gain.pcGainPercent, 48))
    let between = try #require(gain.betweenGroups)
    #expect(between[0][0] == 0)
    #expect(between[1][1] == 0)
    #expect(agree(between[0][1], 6))
    #expect(agree(between[1][0], 6))
    let pair = try #require(gain.topPairs.first)
    #expect(gain.topPairs.count == 1)
    #expect(pair.from == 0)
    #expect(pair.to == 1)
    #expect(agree(pair.gain, 12))
    #expect(pair.probabilityBefore == 0)
    #expect(agree(pair.probabilityAfter, 0.5))
  }

  @Test func gainsNothingByAnEmptyScenario() async throws {
    let network = try Network(graph: Graph(nodeCount: 1, links: []), weights: NodeWeights([0]))
    let scorer = await ScenarioScorer(network: network, memoryBudget: 0)
    let gain = try scorer.gain(of: Scenario())
    #expect(gain.pcGain == 0)
    #expect(gain.ecaGain == 0)
    #expect(gain.pcGainPercent == 0)
    #expect(gain.betweenGroups == nil)
    #expect(gain.topPairs.isEmpty)
    #expect(try scorer.gain(of: Scenario(raisedWeights: [0: 2])).pcGainPercent == .infinity)
    #expect(try await scorer.gains(of: []).isEmpty)
  }

  /// A tiny gain beside a large total keeps its digits.
  @Test func addsGainsNotDifferences() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 3, links: []), weights: NodeWeights([1e9, 1, 1]))
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    let gain = try scorer.gain(
      of: Scenario(addedLinks: [Link(from: 1, to: 2, impedance: 3)]))
    #expect(agree(gain.pcGain, 2 * Kernel.exponential.probability(3), tolerance: 1e-15))
  }

  @Test(arguments: 0..<400)
  func agreesWithTheWholeNewNetwork(seed: Int) async throws {
    // The last networks have so many sources that several use the same search.
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 396 ? nil : 90)
    let scenario = randomScenario(for: network, seed: UInt64(seed))
    let budget = [0, 8 * network.nodeCount * 2, 1 << 20][seed / 5 % 3]
    let scorer = await ScenarioScorer(network: network, memoryBudget: budget, threads: 2)
    let shares: [[Double]] = (0..<3).map { (group: Int) -> [Double] in
      (0..<network.nodeCount).map { (node: Int) -> Double in
        Double((node * 7 + group * 3) % 4) / 3
      }
    }
    let gain = try scorer.gain(of: scenario, groups: shares, topPairs: 4)
    let applied = try network.applying(scenario)
    let indices = await applied.indices(threads: 2)
    let scale = indices.pcNumerator
    #expect(agree(gain.pcNumeratorBefore, PlainNetwork(network).pcNumerator, scale: scale))
    #expect(agree(gain.pcNumeratorAfter, indices.pcNumerator))
    #expect(agree(gain.pcNumeratorAfter, PlainNetwork(applied).pcNumerator))
    #expect(agree(gain.ecaAfter, indices.eca))
    #expect(agree(gain.ecaGain, gain.ecaAfter - gain.ecaBefore, scale: gain.ecaAfter))
    #expect(gain.pcGain >= 0)

    let before = try await network.betweenGroups(shares)
    let whole = zip(shares, scenario.addedShares).map { $0 + $1 }
    let after = try await applied.betweenGroups(whole)
    let between = try #require(gain.betweenGroups)
    for first in 0..<3 {
      for second in 0..<3 {
        #expect(
          agree(
            between[first][second], after[first][second] - before[first][second], scale: scale))
      }
    }
    expectTopPairs(gain.topPairs, before: PlainNetwork(network), after: PlainNetwork(applied))
  }

  /// Compares with the sorted gains of all pairs.
  func expectTopPairs(_ pairs: [PairGain], before: PlainNetwork, after: PlainNetwork) {
    let old = before.closure(before.direct())
    let new = after.closure(after.direct())
    var gains: [Double] = []
    func ordered(_ from: Int, _ to: Int) -> Double {
      let present =
        max(from, to) < before.nodeCount
        ? before.source[from] * before.target[to] * before.probability(old[from][to]) : 0
      return after.source[from] * after.target[to] * after.probability(new[from][to]) - present
    }
    func gain(_ from: Int, _ to: Int) -> Double {
      after.isDirected ? ordered(from, to) : ordered(from, to) + ordered(to, from)
    }
    for from in 0..<after.nodeCount {
      for to in 0..<after.nodeCount where after.isDirected ? from != to : from < to {
        gains.append(gain(from, to))
      }
    }
    gains.sort(by: >)
    let scale = after.pcNumerator
    #expect(pairs.count <= 4)
    #expect(Set(pairs.map { [$0.from, $0.to] }).count == pairs.count)
    for (pair, expected) in zip(pairs, gains) {
      #expect(agree(pair.gain, expected, scale: scale))
      #expect(agree(pair.gain, gain(pair.from, pair.to), scale: scale))
      #expect(agree(pair.probabilityAfter, after.probability(new[pair.from][pair.to])))
      if max(pair.from, pair.to) < before.nodeCount {
        #expect(agree(pair.probabilityBefore, before.probability(old[pair.from][pair.to])))
      }
    }
    for missed in gains.dropFirst(pairs.count).prefix(4 - pairs.count) {
      #expect(agree(missed, 0, scale: scale))
    }
  }

  /// So many that several are scored with the same search.
  @Test func scoresManyAsItScoresOne() async throws {
    for seed in 0..<12 as Range<UInt64> {
      let network = try randomNetwork(seed: seed)
      let scenarios = (0..<200 as Range<UInt64>).map {
        randomScenario(for: network, seed: seed * 1000 + $0)
      }
      let groups = [[Double]](repeating: Array(repeating: 0.5, count: network.nodeCount), count: 3)
      let kept = await ScenarioScorer(network: network, memoryBudget: 1 << 20, threads: 1)
      let rerun = await ScenarioScorer(network: network, memoryBudget: 0, threads: 5)
      let one = try scenarios.map { try kept.gain(of: $0, groups: groups, topPairs: 3) }
      #expect(try await kept.gains(of: scenarios, groups: groups, topPairs: 3, threads: 1) == one)
      #expect(try await rerun.gains(of: scenarios, groups: groups, topPairs: 3, threads: 5) == one)
    }
  }
}
