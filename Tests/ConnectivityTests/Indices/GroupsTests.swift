import Connectivity
import Testing

@Suite struct GroupsTests {
  @Test func agreesWithHandCalculation() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 2, links: [Link(from: 0, to: 1, impedance: 0)]),
      weights: NodeWeights([2, 3]))
    let between = try await network.betweenGroups([[1, 0.5], [0, 0.5]])
    // The first group holds weight 3.5, the second 1.5.
    #expect(between == [[12.25, 5.25], [5.25, 2.25]])
  }

  @Test(arguments: 0..<60)
  func agreesWithAllPairs(seed: Int) async throws {
    // The last networks have so many sources that several use the same search.
    let network = try randomNetwork(seed: UInt64(seed), nodeCount: seed < 57 ? nil : 150)
    let plain = PlainNetwork(network)
    let shares = sharesOfThree(plain.nodeCount)
    let between = try await network.betweenGroups(shares, threads: 2)
    let cost = plain.closure(plain.direct())
    for first in 0..<3 {
      for second in 0..<3 {
        var part = plain
        part.source = zip(plain.source, shares[first]).map { $0 * $1 }
        part.target = zip(plain.target, shares[second]).map { $0 * $1 }
        #expect(agree(between[first][second], part.numerator(cost, hops: false)))
      }
    }
    #expect(try await network.betweenGroups(shares, threads: 1) == between)
  }

  @Test func refusesBadShares() async throws {
    let network = try Network(
      graph: Graph(nodeCount: 2, links: []), weights: NodeWeights([2, 3]))
    await #expect(throws: GraphError.count(1, expected: 2, of: "nodes in group 1")) {
      try await network.betweenGroups([[1, 1], [1]])
    }
    await #expect(throws: GraphError.share(1.5, group: 0, node: 1)) {
      try await network.betweenGroups([[1, 1.5]])
    }
  }
}
