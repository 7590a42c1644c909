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
    let gain = try await scorer.gain(of: ecoduct, groups: [[1, 0], [0, 1]], topPairs: 5)
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
    let gain = try await scorer.gain(of: Scenario())
    #expect(gain.pcGain == 0)
    #expect(gain.ecaGain == 0)
    #expect(gain.pcGainPercent == 0)
    #expect(gain.betweenGroups == nil)
    #expect(gain.topPairs.isEmpty)
    #expect(try await scorer.gain(of: Scenario(weights: [0: 2])).pcGainPercent == .infinity)
    #expect(try await scorer.gains(of: []).isEmpty)
  }

  /// A tiny gain beside a large total keeps its digits.
  @Test func addsGainsNotDifferences() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 3, links: []), weights: NodeWeights([1e9, 1, 1]))
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    let gain = try await scorer.gain(
      of: Scenario(addedLinks: [Link(from: 1, to: 2, impedance: 3)]))
    #expect(agree(gain.pcGain, 2 * Kernel.exponential.probability(3), tolerance: 1e-15))
  }

  @Test(arguments: 0..<400, [false, true])
  func agreesWithTheWholeNewNetwork(seed: Int, loses: Bool) async throws {
    // The last networks have so many sources that several use the same search.
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 396 ? nil : 90)
    let scenario = randomScenario(for: network, seed: UInt64(seed), loses: loses)
    let budget = [0, 8 * network.nodeCount * 2, 1 << 20][seed / 5 % 3]
    let scorer = await ScenarioScorer(network: network, memoryBudget: budget, threads: 2)
    let shares: [[Double]] = (0..<3).map { (group: Int) -> [Double] in
      (0..<network.nodeCount).map { (node: Int) -> Double in
        Double((node * 7 + group * 3) % 4) / 3
      }
    }
    let gain = try await scorer.gain(of: scenario, groups: shares, topPairs: 4)
    let applied = try network.applying(scenario)
    let indices = await applied.indices(threads: 2)
    let scale = max(gain.pcNumeratorBefore, indices.pcNumerator)
    #expect(agree(gain.pcNumeratorBefore, PlainNetwork(network).pcNumerator, scale: scale))
    #expect(agree(gain.pcNumeratorAfter, indices.pcNumerator, scale: gain.pcNumeratorBefore))
    let plain = PlainNetwork(network).after(scenario)
    #expect(agree(gain.pcNumeratorAfter, plain.pcNumerator, scale: gain.pcNumeratorBefore))
    #expect(agree(gain.ecaAfter, indices.eca))
    #expect(
      agree(gain.ecaGain, gain.ecaAfter - gain.ecaBefore, scale: max(gain.ecaBefore, gain.ecaAfter))
    )
    #expect(loses || gain.pcGain >= 0)

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
    expectTopPairs(gain.topPairs, before: PlainNetwork(network), after: plain)
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
    gains.sort { abs($0) > abs($1) }
    let scale = max(before.pcNumerator, after.pcNumerator)
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

  /// Many in one batch, with and without kept distances, in one part and in several.
  @Test func scoresManyAsItScoresOne() async throws {
    for seed in 0..<12 as Range<UInt64> {
      let network = try randomNetwork(seed: seed)
      let scenarios = (0..<60 as Range<UInt64>).map {
        randomScenario(for: network, seed: seed * 1000 + $0, loses: $0 % 5 == 0)
      }
      let groups = [[Double]](repeating: Array(repeating: 0.5, count: network.nodeCount), count: 3)
      func gains(memoryBudget: Int, threads: Int) async throws -> [ScenarioGain] {
        let scorer = await ScenarioScorer(
          network: network, memoryBudget: memoryBudget, threads: threads)
        return try await scorer.gains(
          of: scenarios, groups: groups, topPairs: 3, threads: threads)
      }
      let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
      var one: [ScenarioGain] = []
      for scenario in scenarios {
        one.append(try await scorer.gain(of: scenario, groups: groups, topPairs: 3))
      }
      for memoryBudget in [0, 1 << 16, 1 << 26] {
        let many = try await gains(memoryBudget: memoryBudget, threads: 1)
        #expect(try await gains(memoryBudget: memoryBudget, threads: 5) == many)
        for (one, many) in zip(one, many) {
          #expect(agree(one.pcGain, many.pcGain, scale: scorer.pcNumerator))
          let (first, second) = try (
            #require(one.betweenGroups).joined(), #require(many.betweenGroups).joined()
          )
          for (one, many) in zip(first, second) {
            #expect(agree(one, many, scale: scorer.pcNumerator))
          }
        }
      }
    }
  }

  @Test(arguments: [2, 3] as [UInt64])
  func tellsHowFarItIs(seed: UInt64) async throws {
    let network = try randomNetwork(seed: seed, nodeCount: 40)
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 16)
    let scenarios = (0..<30 as Range<UInt64>).map {
      randomScenario(for: network, seed: $0, loses: $0 % 5 == 0)
    }
    var told: [Double] = []
    _ = try await scorer.gains(of: scenarios) { told.append($0) }
    #expect(told == told.sorted())
    #expect(agree(try #require(told.last), 1))
  }
}
