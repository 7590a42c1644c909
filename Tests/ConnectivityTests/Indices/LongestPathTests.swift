import TestSupport
import Testing

@testable import Connectivity

@Suite struct LongestPathTests {
  private func expectLongest(_ network: Network) async throws {
    let plain = PlainNetwork(network)
    let cost = plain.closure(plain.direct())
    let patches = (0..<plain.nodeCount).filter { plain.isPatch[$0] }
    let longest = patches.flatMap { from in patches.map { cost[from][$0] } }
      .filter { $0 < .infinity }.max()
    let found = await network.indices(threads: 2).diameter
    #expect(agree(found, longest ?? 0))
    #expect(await network.indices(threads: 1).diameter == found)
  }

  @Test(arguments: 0..<90)
  func agreesWithAllPairs(seed: Int) async throws {
    let network = try randomNetwork(
      seed: UInt64(seed), nodeCount: seed < 84 ? 10 + seed % 30 : 150)
    try await expectLongest(network)
  }

  /// Nearly trees, where the first searches mostly miss the longest path.
  @Test func agreesOnSparseNetworks() async throws {
    var random = RandomSource(seed: 7)
    for _ in 0..<150 {
      let count = Int.random(in: 12...24, using: &random)
      let links = (1..<count).map { node in
        Link(
          from: node, to: Int.random(in: 0..<node, using: &random),
          impedance: .random(in: 0...1, using: &random))
      }
      let more = randomLinks(6, between: count, isInteger: false, using: &random)
      let network = try Network(
        graph: Graph(nodeCount: count, links: links + more),
        weights: NodeWeights(Array(repeating: 1, count: count)))
      let plain = PlainNetwork(network)
      let longest = plain.closure(plain.direct()).joined().max() ?? 0
      let ranked = RankedNetwork(
        network, groups: GroupShares(nodeCount: count), binaryThreshold: .infinity)
      #expect(agree(await LongestPath.length(in: ranked, threads: 2), longest))
    }
  }

  /// Few patches, far apart among many stepping nodes, and components without a patch.
  @Test(arguments: 0..<20)
  func agreesWithFewPatches(seed: Int) async throws {
    var random = RandomSource(seed: UInt64(seed))
    let links = randomLinks(120, between: 90, isInteger: seed % 2 == 0, using: &random)
    let patchCount = seed % 5
    try await expectLongest(
      Network(
        graph: Graph(nodeCount: 90, links: links),
        weights: NodeWeights((0..<90).map { $0 < patchCount ? 1 : 0 }), patchCount: patchCount))
  }

  /// All nodes of a ring are alike, so that no bound tells them apart: rounds get wide.
  @Test(arguments: [3, 100, 151])
  func findsTheLongestWhereBoundsDoNotHelp(count: Int) async throws {
    let links = (0..<count).map { Link(from: $0, to: ($0 + 1) % count, impedance: 0.1) }
    try await expectLongest(
      Network(
        graph: Graph(nodeCount: count, links: links),
        weights: NodeWeights(Array(repeating: 1, count: count))))
  }

  @Test func isZeroWherePatchesAreAlone() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 3, links: [Link(from: 0, to: 2, impedance: .infinity)]),
      weights: NodeWeights([1, 1, 0]), patchCount: 2)
    #expect(await network.indices().diameter == 0)
  }
}
