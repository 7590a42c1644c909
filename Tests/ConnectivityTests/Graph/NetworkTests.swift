import Connectivity
import Testing

@Suite struct NetworkTests {
  let graph: Graph

  init() throws { graph = try Graph(nodeCount: 2, links: []) }

  @Test func tellsPatchesFromSteppingNodes() throws {
    let network = try Network(graph: graph, weights: NodeWeights([1, 0]), patchCount: 1)
    #expect(network.isPatch(0))
    #expect(!network.isPatch(1))
    #expect(network.patchCount == 1)
    #expect(try Network(graph: graph, weights: NodeWeights([1, 0])).patchCount == 2)
  }

  @Test(arguments: [-1, Double.infinity])
  func refusesABadWeight(weight: Double) {
    #expect(throws: GraphError.weight(weight, node: 1)) {
      try Network(graph: graph, weights: NodeWeights([0, weight]))
    }
    #expect(throws: GraphError.weight(weight, node: 0)) {
      try Network(graph: graph, weights: NodeWeights(source: [0, 1], target: [weight, 1]))
    }
  }

  @Test func refusesAnUndefinedWeight() {
    #expect(throws: GraphError.self) {
      try Network(graph: graph, weights: NodeWeights([.nan, 1]))
    }
  }

  @Test func refusesAWrongNumberOfWeights() {
    #expect(throws: GraphError.count(1, expected: 2, of: "nodes")) {
      try Network(graph: graph, weights: NodeWeights([1]))
    }
  }

  @Test(arguments: [-1, 3])
  func refusesABadPatchCount(count: Int) {
    #expect(throws: GraphError.patchCount(count, nodeCount: 2)) {
      try Network(graph: graph, weights: NodeWeights([1, 1]), patchCount: count)
    }
  }

  @Test(arguments: [-0.1, 1])
  func refusesABadCutoff(cutoff: Double) {
    #expect(throws: GraphError.cutoff(cutoff)) {
      try Network(graph: graph, weights: NodeWeights([1, 1]), cutoff: cutoff)
    }
  }

  @Test(arguments: [
    Kernel.mixture(share: 1.1, tailRate: 0.5), .mixture(share: 0.5, tailRate: 1),
    .mixture(share: 0.5, tailRate: 0), .weibull(shape: 0), .weibull(shape: .infinity),
  ])
  func refusesABadKernel(kernel: Kernel) {
    #expect(throws: GraphError.kernel(kernel)) {
      try Network(graph: graph, weights: NodeWeights([1, 1]), kernel: kernel)
    }
  }
}
