import Connectivity
import Testing

@Suite struct GraphTests {
  @Test func keepsItsLinksAsGiven() throws {
    let links = [
      Link(from: 2, to: 0, impedance: 1), Link(from: 0, to: 2, impedance: .infinity),
      Link(from: 2, to: 0, impedance: 0),
    ]
    let graph = try Graph(nodeCount: 3, links: links)
    #expect(graph.links == links)
    #expect(graph.nodeCount == 3)
    #expect(!graph.isDirected)
    #expect(graph.reversed().links == links)
  }

  @Test func reversesADirectedGraph() async throws {
    let graph = try Graph(
      nodeCount: 2, links: [Link(from: 0, to: 1, impedance: 0)], isDirected: true)
    #expect(graph.reversed().links == [Link(from: 1, to: 0, impedance: 0)])
    let weights = NodeWeights(source: [1, 0], target: [0, 1])
    #expect(try await Network(graph: graph, weights: weights).indices().pcNumerator == 1)
    #expect(try await Network(graph: graph.reversed(), weights: weights).indices().pcNumerator == 0)
  }

  @Test(arguments: [
    (Link(from: 0, to: 3, impedance: 1), GraphError.unknownNode(3, link: 1, nodeCount: 3)),
    (Link(from: -1, to: 2, impedance: 1), .unknownNode(-1, link: 1, nodeCount: 3)),
    (Link(from: 2, to: 2, impedance: 1), .selfLink(1, node: 2)),
    (Link(from: 0, to: 2, impedance: -0.5), .impedance(-0.5, link: 1)),
  ])
  func refusesABadLink(link: Link, error: GraphError) {
    #expect(throws: error) {
      try Graph(nodeCount: 3, links: [Link(from: 0, to: 1, impedance: 1), link])
    }
  }

  @Test func refusesAnUndefinedImpedance() throws {
    let error = try #require(throws: GraphError.self) {
      try Graph(nodeCount: 2, links: [Link(from: 0, to: 1, impedance: .nan)])
    }
    #expect(error.description == "link 0 has impedance nan: give -ln(probability), 0 or more")
  }

  @Test func refusesANegativeNumberOfNodes() {
    #expect(throws: GraphError.size(nodeCount: -1, linkCount: 0)) {
      try Graph(nodeCount: -1, links: [])
    }
  }
}
