import Connectivity
import Testing

@Suite struct ScenarioTests {
  let network: Network

  init() throws {
    network = try Network(
      graph: Graph(nodeCount: 3, links: [Link(from: 0, to: 1, impedance: 1)]),
      weights: NodeWeights(source: [1, 2, 0], target: [1, 4, 0]), patchCount: 2,
      kernel: .weibull(shape: 2), cutoff: 1e-6)
  }

  @Test func makesTheWholeNewNetwork() throws {
    let link = Link(from: 2, to: 4, impedance: 0)
    let after = try network.applying(
      Scenario(addedNodeWeights: [0, 7], addedLinks: [link], weights: [1: 5]))
    #expect(after.nodeCount == 5)
    #expect(after.graph.links == network.graph.links + [link])
    #expect(after.weights == NodeWeights(source: [1, 5, 0, 0, 7], target: [1, 5, 0, 0, 7]))
    #expect((0..<5).map { after.isPatch($0) } == [true, true, false, false, true])
    #expect(after.patchCount == 3)
    #expect(after.kernel == network.kernel)
    #expect(after.cutoff == network.cutoff)
  }

  @Test(arguments: [
    (
      Scenario(addedNodeWeights: [0], addedLinks: [Link(from: 0, to: 4, impedance: 1)]),
      GraphError.unknownNode(4, link: 0, nodeCount: 4)
    ),
    (Scenario(addedLinks: [Link(from: 1, to: 1, impedance: 1)]), .selfLink(0, node: 1)),
    (Scenario(addedLinks: [Link(from: 0, to: 1, impedance: -1)]), .impedance(-1, link: 0)),
    (Scenario(addedNodeWeights: [1, -1]), .weight(-1, node: 4)),
    (Scenario(weights: [3: 1]), .unknownChangedNode(3, nodeCount: 3)),
    (Scenario(removedNodes: [-1]), .unknownChangedNode(-1, nodeCount: 3)),
    (Scenario(weights: [1: .infinity]), .weight(.infinity, node: 1)),
    (Scenario(impedances: [1: 2]), .unknownChangedLink(1, linkCount: 1)),
    (Scenario(impedances: [0: -2]), .impedance(-2, link: 0)),
  ])
  func refusesABadScenario(scenario: Scenario, error: GraphError) async {
    #expect(throws: error) { try network.applying(scenario) }
    let scorer = await ScenarioScorer(network: network, memoryBudget: 1 << 20)
    await #expect(throws: error) { try await scorer.gain(of: scenario) }
    await #expect(throws: error) { try await scorer.gains(of: [Scenario(), scenario]) }
  }

  @Test func refusesBadGroups() async throws {
    let scorer = await ScenarioScorer(network: network, memoryBudget: 0)
    await #expect(throws: GraphError.count(2, expected: 3, of: "nodes in group 0")) {
      try await scorer.gain(of: Scenario(), groups: [[1, 1]])
    }
    await #expect(throws: GraphError.count(1, expected: 2, of: "groups")) {
      try await scorer.gain(
        of: Scenario(addedNodeWeights: [1], addedShares: [[1]]),
        groups: [[1, 1, 1], [0, 0, 0]])
    }
    await #expect(throws: GraphError.count(2, expected: 1, of: "nodes in group 0")) {
      try await scorer.gain(
        of: Scenario(addedNodeWeights: [1], addedShares: [[1, 1]]), groups: [[1, 1, 1]])
    }
  }
}
