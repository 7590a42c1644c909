import Connectivity
import Testing

@Suite struct DistanceFinderTests {
  @Test(arguments: 0..<60 as Range<UInt64>)
  func areTheClosureOfTheLinksUpToTheCutoff(seed: UInt64) throws {
    let network = try randomNetwork(seed: seed)
    let plain = PlainNetwork(network)
    let closure = plain.closure(plain.direct())
    let reach = network.kernel.impedance(ofProbability: network.cutoff)
    var finder = DistanceFinder(network)
    for source in 0..<network.nodeCount {
      let distances = finder.distances(from: source)
      #expect(distances.count == network.nodeCount)
      for (found, best) in zip(distances, closure[source]) {
        // A path whose impedance is the reach itself is on either side of it, to rounding.
        guard best == .infinity || abs(best - reach) > 1e-9 else { continue }
        let expected = best < reach ? best : .infinity
        #expect(found == expected || abs(found - expected) < 1e-12)
      }
    }
  }

  @Test func followDirectedLinksOneWay() throws {
    let links = [Link(from: 0, to: 1, impedance: 0.25), Link(from: 1, to: 2, impedance: 0.5)]
    let network = try Network(
      graph: Graph(nodeCount: 3, links: links, isDirected: true), weights: NodeWeights([1, 0, 1]))
    var finder = DistanceFinder(network)
    var distances = finder.distances(from: 0)
    #expect(distances == [0, 0.25, 0.75])
    distances = finder.distances(from: 2)
    #expect(distances == [.infinity, .infinity, 0])
  }

  @Test func endWhereTheProbabilityFallsBelowTheCutoff() throws {
    let links = [Link(from: 0, to: 1, impedance: 1), Link(from: 1, to: 2, impedance: 1)]
    let network = try Network(
      graph: Graph(nodeCount: 3, links: links), weights: NodeWeights([1, 1, 1]), cutoff: 0.2)
    var finder = DistanceFinder(network)
    let distances = finder.distances(from: 0)
    #expect(distances == [0, 1, .infinity])
  }
}
