import Connectivity
import TestSupport
import Testing

@Suite struct NodeImportanceTests {
  /// A row 0 - 1 - 2 of probabilities 1/2 and a dearer direct link 0 - 2 of probability 1/8.
  @Test func agreesWithHandCalculation() async throws {
    let half = 0.6931471805599453
    let network = try Network(
      graph: Graph(
        nodeCount: 3,
        links: [
          Link(from: 0, to: 1, impedance: half), Link(from: 1, to: 2, impedance: half),
          Link(from: 0, to: 2, impedance: 3 * half),
        ]),
      weights: NodeWeights([2, 4, 6]))
    let importances = await network.importance(landscapeArea: 10, threads: 2).nodes
    #expect(importances.map(\.node) == [0, 1, 2])
    let middle = importances[1]
    #expect(middle.pc.intra == 16)
    // 2 x (4 x 2 / 2 + 4 x 6 / 2)
    #expect(agree(middle.pc.flux, 32))
    // 2 x 2 x 6 x (1/4 - 1/8)
    #expect(agree(middle.pc.connector, 3))
    #expect(agree(middle.pc.total, 51))
    #expect(agree(try #require(middle.varPC), 0.51))
    #expect(agree(middle.interactionFlux, 32))
    // 2 x 6 / 4
    #expect(agree(middle.betweennessPC, 3))
    // All three are one link apart.
    #expect(middle.iic == Fractions(intra: 16, flux: 32, connector: 0))
    #expect(agree(try #require(middle.varIIC), 0.48))
    #expect(importances[0].pc.connector == 0)
    #expect(importances[0].betweennessPC == 0)
    let percent = middle.pc.percent(of: 204)
    #expect(agree(percent.total, 25))
    #expect(agree(percent.intra, 100 * 16 / 204))
    #expect(await network.importance().nodes[1].varPC == nil)
  }

  /// Without either mouth of an ecoduct nothing gets across.
  @Test func givesASteppingNodeOnlyAConnectorPart() async throws {
    let network = try Network(
      graph: Graph(
        nodeCount: 4,
        links: [(0, 2), (2, 3), (3, 1)].map { Link(from: $0, to: $1, impedance: 0) }),
      weights: NodeWeights([2, 3, 0, 0]), patchCount: 2)
    for mouth in await network.importance().nodes[2...] {
      #expect(mouth.pc == Fractions(intra: 0, flux: 0, connector: 12))
      #expect(mouth.iic == Fractions(intra: 0, flux: 0, connector: 6))
      #expect(mouth.betweennessPC == 6)
      #expect(mouth.interactionFlux == 0)
    }
  }

  @Test(arguments: 0..<300)
  func agreesWithRecomputation(seed: Int) async throws {
    try await expectRecomputation(randomNetwork(seed: UInt64(seed)), seed: seed)
  }

  /// So many sources that several use the same search.
  @Test(arguments: 0..<4)
  func agreesWithRecomputationOfManySources(seed: Int) async throws {
    try await expectRecomputation(
      randomNetwork(seed: UInt64(seed), nodeCount: 90), seed: seed, every: 9)
  }

  func expectRecomputation(_ network: Network, seed: Int, every step: Int = 1) async throws {
    let plain = PlainNetwork(network)
    let threshold = [1.0, 2.0, .infinity][seed / 7 % 3]
    let cost = plain.closure(plain.direct())
    let hops = plain.closure(plain.direct(hopsUpTo: threshold))
    let pc = plain.numerator(cost, hops: false)
    let iic = plain.numerator(hops, hops: true)
    let importance = await network.importance(binaryThreshold: threshold, threads: 2)
    #expect(agree(importance.pcNumerator, pc))
    #expect(agree(try #require(importance.iicNumerator), iic))
    let importances = importance.nodes
    #expect(importances.map(\.node) == Array(0..<plain.nodeCount))
    for node in stride(from: 0, to: plain.nodeCount, by: step) {
      let importance = importances[node]
      let iicParts = try #require(importance.iic)
      let rest = plain.without(node: node)
      #expect(agree(importance.pc.total, pc - rest.pcNumerator, scale: pc))
      #expect(
        agree(iicParts.total, iic - rest.iicNumerator(threshold: threshold), scale: iic))
      #expect(importance.pc.intra == plain.source[node] * plain.target[node])
      #expect(iicParts.intra == importance.pc.intra)
      let others = (0..<plain.nodeCount).filter { $0 != node }
      let outward = others.map {
        plain.source[node] * plain.target[$0] * plain.probability(cost[node][$0])
      }.reduce(0, +)
      let inward = others.map {
        plain.source[$0] * plain.target[node] * plain.probability(cost[$0][node])
      }.reduce(0, +)
      #expect(agree(importance.pc.flux, outward + inward))
      #expect(agree(importance.interactionFlux, importance.pc.intra + outward))
      #expect(importance.pc.connector >= 0)
      #expect(iicParts.connector >= 0)
      let hopFlux = others.map {
        plain.source[node] * plain.target[$0] * plain.worth(hops[node][$0], hops: true)
          + plain.source[$0] * plain.target[node] * plain.worth(hops[$0][node], hops: true)
      }.reduce(0, +)
      #expect(agree(iicParts.flux, hopFlux))
    }
  }

  /// Without ties a node lies on the best path of a pair when it is no detour.
  @Test(arguments: 0..<60)
  func countsThePathsThatPass(seed: Int) async throws {
    var random = RandomSource(seed: UInt64(seed))
    let links = randomLinks(18, between: 9, isInteger: false, using: &random)
      .map {
        Link(
          from: $0.from, to: $0.to, impedance: $0.impedance + .random(in: 0.01...1, using: &random))
      }
    let network = try Network(
      graph: Graph(nodeCount: 9, links: links, isDirected: seed % 2 == 0),
      weights: NodeWeights((0..<9).map { _ in Double.random(in: 0.5...9, using: &random) }))
    let plain = PlainNetwork(network)
    let cost = plain.closure(plain.direct())
    for importance in await network.importance().nodes {
      let node = importance.node
      var passing = 0.0
      for from in 0..<9 where from != node {
        for to in 0..<9 where to != node && to != from && cost[from][to] < .infinity {
          guard agree(cost[from][node] + cost[node][to], cost[from][to]) else { continue }
          passing += plain.source[from] * plain.target[to] * plain.probability(cost[from][to])
        }
      }
      #expect(agree(importance.betweennessPC, plain.isDirected ? passing : passing / 2))
    }
  }

  @Test func hasTheSameBitsForAnyNumberOfThreads() async throws {
    for seed in 0..<40 as Range<UInt64> {
      let network = try randomNetwork(seed: seed)
      let one = await network.importance(binaryThreshold: 1, threads: 1).nodes
      #expect(await network.importance(binaryThreshold: 1, threads: 7).nodes == one)
    }
  }
}
