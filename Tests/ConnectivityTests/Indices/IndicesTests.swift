import Connectivity
import Testing

@Suite struct IndicesTests {
  /// Links of probability 1/2 in a row 0 - 1 - 2, of which only the first is within the threshold,
  /// and an isolated patch 3.
  @Test func agreesWithHandCalculation() async throws {
    let half = 0.6931471805599453
    let network = try Network(
      graph: Graph(
        nodeCount: 4,
        links: [Link(from: 0, to: 1, impedance: half), Link(from: 2, to: 1, impedance: 2 * half)]),
      weights: NodeWeights([1, 2, 4, 8]), cutoff: 1e-6)
    let indices = await network.indices(binaryThreshold: 1, landscapeArea: 10, threads: 2)
    // 85 + 2 (1 x 2 / 2 + 2 x 4 / 4) + 2 x 1 x 4 / 8
    #expect(agree(indices.pcNumerator, 92))
    #expect(agree(try #require(indices.pc), 0.92))
    #expect(agree(indices.eca, 92.0.squareRoot()))
    #expect(indices.pcIntra == 85)
    #expect(agree(indices.pcDirect, 6))
    #expect(agree(indices.pcStep, 1))
    #expect(agree(indices.pcStepPercent, 100 / 92))
    // 85 + 2 x 2 / 2
    #expect(indices.iicNumerator == 87)
    #expect(agree(try #require(indices.iic), 0.87))
    #expect(indices.iicDirect == 2)
    #expect(indices.iicStep == 0)
    #expect(indices.iicStepPercent == 0)
    #expect(agree(indices.f, 1.5))
    #expect(agree(indices.awf, 6))
    #expect(indices.componentCount == 3)
    #expect(indices.linkCount == 1)
    #expect(indices.meanComponentSize == 5)
    #expect(indices.largestComponentSize == 8)
    #expect(agree(indices.expectedComponentSize, 89.0 / 15))
    #expect(indices.lcpNumerator == 89)
    #expect(agree(try #require(indices.lcp), 0.89))
    #expect(agree(indices.ccp, 89.0 / 225))
    #expect(indices.harary == 1)
    #expect(agree(indices.diameter, 3 * half))
    #expect(agree(indices.errorBound, 225e-6))
  }

  @Test func givesNumeratorsAloneWithoutALandscape() async throws {
    let indices = try await Network(
      graph: Graph(nodeCount: 1, links: []), weights: NodeWeights([3])
    ).indices()
    #expect(indices.pcNumerator == 9)
    #expect(indices.pc == nil)
    #expect(indices.iic == nil)
    #expect(indices.lcp == nil)
  }

  @Test func isZeroForAnEmptyNetwork() async throws {
    let indices = try await Network(
      graph: Graph(nodeCount: 0, links: []), weights: NodeWeights([])
    ).indices(landscapeArea: 1)
    #expect(indices.pcNumerator == 0)
    #expect(indices.componentCount == 0)
    #expect(indices.meanComponentSize == 0)
    #expect(indices.ccp == 0)
    #expect(indices.expectedComponentSize == 0)
    #expect(indices.pcIntraPercent == 0)
  }

  /// 0 - 2 - 3 - 1 by way of the two mouths of an ecoduct.
  @Test func countsSteppingNodesNeitherAsHopsNorAsPatches() async throws {
    let network = try Network(
      graph: Graph(
        nodeCount: 4,
        links: [(0, 2), (2, 3), (3, 1)].map { Link(from: $0, to: $1, impedance: 0) }),
      weights: NodeWeights([1, 1, 0, 0]), patchCount: 2)
    let indices = await network.indices()
    #expect(indices.pcNumerator == 4)
    #expect(indices.pcDirect == 0)
    #expect(indices.iicNumerator == 3)
    #expect(indices.componentCount == 1)
    #expect(indices.linkCount == 0)
    #expect(indices.f == 0)
    #expect(indices.harary == 1)
    #expect(indices.meanComponentSize == 2)
  }

  @Test func leavesOutWhatIsBelowTheCutoff() async throws {
    let network = try Network(
      graph: Graph(
        nodeCount: 3,
        links: [Link(from: 0, to: 1, impedance: 2), Link(from: 1, to: 2, impedance: 3)]),
      weights: NodeWeights([1, 1, 1]), cutoff: 0.1)
    let indices = await network.indices()
    #expect(agree(indices.pcNumerator, 3 + 2 * Kernel.exponential.probability(2)))
    #expect(agree(indices.errorBound, 0.9))
    #expect(indices.diameter == 5)
  }

  @Test(arguments: 0..<300)
  func agreesWithAllPairs(seed: Int) async throws {
    try await expectAllPairs(randomNetwork(seed: UInt64(seed)), seed: seed)
  }

  /// So many sources that several use the same search.
  @Test(arguments: 0..<4)
  func agreesWithAllPairsOfManySources(seed: Int) async throws {
    try await expectAllPairs(randomNetwork(seed: UInt64(seed), nodeCount: 150), seed: seed)
  }

  func expectAllPairs(_ network: Network, seed: Int) async throws {
    let plain = PlainNetwork(network)
    let threshold = [1.0, 2.0, .infinity][seed / 7 % 3]
    let indices = await network.indices(binaryThreshold: threshold, threads: 2)
    let cost = plain.closure(plain.direct())
    let hops = plain.closure(plain.direct(hopsUpTo: threshold))
    #expect(agree(indices.pcNumerator, plain.numerator(cost, hops: false)))
    #expect(agree(indices.iicNumerator, plain.numerator(hops, hops: true)))
    let scale = max(indices.pcNumerator, indices.iicNumerator)
    #expect(
      agree(indices.pcNumerator, indices.pcIntra + indices.pcDirect + indices.pcStep, scale: scale))
    #expect(
      agree(
        indices.iicNumerator, indices.iicIntra + indices.iicDirect + indices.iicStep, scale: scale))
    let direct = plain.direct()
    #expect(agree(indices.pcDirect, plain.numerator(direct, hops: false)))
    #expect(
      agree(
        indices.iicDirect, plain.numerator(plain.direct(hopsUpTo: threshold), hops: true)))
    var (f, awf, harary, diameter, linked) = (0.0, 0.0, 0.0, 0.0, 0)
    let patches = (0..<plain.nodeCount).filter { plain.isPatch[$0] }
    for from in patches {
      for to in patches where to != from {
        let probability = plain.probability(direct[from][to])
        f += probability
        awf += plain.source[from] * plain.target[to] * probability
        harary += 1 / hops[from][to] / 2
        if direct[from][to] <= threshold, direct[from][to] < .infinity { linked += 1 }
        if cost[from][to] < .infinity { diameter = max(diameter, cost[from][to]) }
      }
    }
    #expect(agree(indices.f, f))
    #expect(agree(indices.awf, awf))
    #expect(agree(indices.harary, harary))
    #expect(agree(indices.diameter, diameter))
    #expect(indices.linkCount == (plain.isDirected ? linked : linked / 2))

    var undirected = plain
    undirected.isDirected = false
    let joined = undirected.closure(undirected.direct(hopsUpTo: threshold))
    let components = Set(
      patches.map { from in patches.filter { joined[from][$0] < .infinity } })
    let sizes = components.map { $0.map { plain.source[$0] }.reduce(0, +) }
    let squares = sizes.map { $0 * $0 }.reduce(0, +)
    #expect(indices.componentCount == components.count)
    #expect(agree(indices.lcpNumerator, squares))
    #expect(agree(indices.largestComponentSize, sizes.max() ?? 0))
    #expect(
      agree(indices.meanComponentSize * Double(components.count), sizes.reduce(0, +)))
  }

  @Test func hasTheSameBitsForAnyNumberOfThreads() async throws {
    for seed in 0..<40 as Range<UInt64> {
      let network = try randomNetwork(seed: seed)
      let one = await network.indices(binaryThreshold: 1, threads: 1)
      #expect(await network.indices(binaryThreshold: 1, threads: 7) == one)
    }
  }
}
