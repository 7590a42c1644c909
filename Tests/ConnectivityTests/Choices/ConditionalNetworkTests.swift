import Connectivity
import Testing

@Suite struct ConditionalNetworkTests {
  private func network() throws -> Network {
    try Network(graph: Graph(nodeCount: 4, links: []), weights: NodeWeights([3, 4, 0, 0]))
  }

  private func conditional() throws -> ConditionalNetwork {
    try ConditionalNetwork(
      network(),
      links: [
        ConditionalLink(Link(from: 0, to: 2, impedance: 1), needs: [0]),
        ConditionalLink(Link(from: 2, to: 1, impedance: 1), needs: [1, 0, 1]),
        ConditionalLink(Link(from: 0, to: 1, impedance: 9), needs: [2]),
      ], weights: [ConditionalWeight(node: 3, weight: 5, choice: 2)], choiceCount: 4)
  }

  @Test func addsWhatChoicesNeed() throws {
    let conditional = try conditional()
    let none = [false, false, false, false]
    #expect(conditional.scenario(adding: [], to: none) == Scenario())
    #expect(conditional.scenario(adding: [3], to: none) == Scenario())
    #expect(conditional.scenario(adding: [1], to: none) == Scenario())
    #expect(
      conditional.scenario(adding: [1], to: [true, false, false, false]).addedLinks
        == [Link(from: 2, to: 1, impedance: 1)])
    #expect(
      conditional.scenario(adding: [0, 1], to: none).addedLinks
        == [Link(from: 0, to: 2, impedance: 1), Link(from: 2, to: 1, impedance: 1)])
    let patch = conditional.scenario(adding: [2], to: none)
    #expect(patch.weights == [3: 5])
    #expect(patch.addedLinks == [Link(from: 0, to: 1, impedance: 9)])
    #expect(conditional.neighbours == [[1, 2], [0, 2], [0, 1], []])
  }

  @Test func refusesWhatIsNotThere() throws {
    let link = Link(from: 0, to: 1, impedance: 1)
    #expect(throws: GraphError.choice([], choiceCount: 1)) {
      try ConditionalNetwork(network(), links: [ConditionalLink(link, needs: [])], choiceCount: 1)
    }
    #expect(throws: GraphError.choice([0, 1], choiceCount: 1)) {
      try ConditionalNetwork(
        network(), links: [ConditionalLink(link, needs: [1, 0])], choiceCount: 1)
    }
    #expect(throws: GraphError.unknownNode(7, link: 0, nodeCount: 4)) {
      try ConditionalNetwork(
        network(), links: [ConditionalLink(Link(from: 0, to: 7, impedance: 1), needs: [0])],
        choiceCount: 1)
    }
    func weight(_ node: Int, _ weight: Double, _ choice: Int) throws -> ConditionalNetwork {
      try ConditionalNetwork(
        network(), links: [],
        weights: [ConditionalWeight(node: node, weight: weight, choice: choice)], choiceCount: 1)
    }
    #expect(throws: GraphError.choice([2], choiceCount: 1)) { try weight(2, 1, 2) }
    #expect(throws: GraphError.unknownChangedNode(4, nodeCount: 4)) { try weight(4, 1, 0) }
    #expect(throws: GraphError.weight(-1, node: 2)) { try weight(2, -1, 0) }
    // A node that has weight already cannot get another.
    #expect(throws: GraphError.weight(1, node: 0)) { try weight(0, 1, 0) }
    #expect(
      GraphError.choice([2], choiceCount: 1).description
        == "what depends on the choices [2] depends on none of 0..<1: correct the choices")
  }
}
