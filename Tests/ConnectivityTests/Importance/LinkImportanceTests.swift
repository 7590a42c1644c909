import Connectivity
import Testing

@Suite struct LinkImportanceTests {
  @Test func agreesWithHandCalculation() async throws {
    let half = 0.6931471805599453
    let network = try Network(
      graph: Graph(
        nodeCount: 3,
        links: [
          Link(from: 0, to: 1, impedance: half), Link(from: 1, to: 0, impedance: 2 * half),
          Link(from: 1, to: 2, impedance: 0), Link(from: 0, to: 2, impedance: .infinity),
        ]),
      weights: NodeWeights([2, 4, 6]))
    let losses = await network.importance(threads: 2).links
    #expect(losses.map(\.link) == [0, 1, 2, 3])
    // The parallel link of probability 1/4 stays: 2 x 2 x (4 + 6) x (1/2 - 1/4).
    #expect(agree(losses[0].pcLoss, 10))
    #expect(losses[0].iicLoss == 0)
    #expect(losses[1].pcLoss == 0)
    // 2 x (2 x 6 / 2 + 4 x 6), and in hops 2 x (2 x 6 / 3 + 4 x 6 / 2)
    #expect(agree(losses[2].pcLoss, 60))
    #expect(agree(losses[2].iicLoss ?? 0, 32))
    #expect(losses[3].pcLoss == 0)
    #expect(losses[3].iicLoss == 0)
  }

  @Test(arguments: 0..<300)
  func agreesWithRecomputation(seed: Int) async throws {
    try await expectRecomputation(randomNetwork(seed: UInt64(seed)), seed: seed)
  }

  /// So many sources that several use the same search.
  @Test(arguments: 0..<4)
  func agreesWithRecomputationOfManySources(seed: Int) async throws {
    try await expectRecomputation(
      randomNetwork(seed: UInt64(seed), nodeCount: 90), seed: seed, every: 17)
  }

  func expectRecomputation(_ network: Network, seed: Int, every step: Int = 1) async throws {
    let plain = PlainNetwork(network)
    let threshold = [1.0, 2.0, .infinity][seed / 7 % 3]
    let pc = plain.pcNumerator
    let iic = plain.iicNumerator(threshold: threshold)
    let importances = await network.importance(binaryThreshold: threshold, threads: 2).links
    #expect(importances.map(\.link) == Array(plain.links.indices))
    for link in stride(from: 0, to: plain.links.count, by: step) {
      let importance = importances[link]
      let rest = plain.without(link: link)
      #expect(agree(importance.pcLoss, pc - rest.pcNumerator, scale: pc))
      #expect(
        agree(importance.iicLoss ?? .nan, iic - rest.iicNumerator(threshold: threshold), scale: iic)
      )
      #expect(importance.pcLoss >= 0)
    }
    #expect(
      await network.importance(binaryThreshold: threshold, threads: 1).links == importances)
  }
}
