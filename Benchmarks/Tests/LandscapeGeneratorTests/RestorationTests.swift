import Connectivity
import Testing

@testable import LandscapeGenerator

@Suite struct RestorationTests {
  @Test func hasThePublishedCounts() throws {
    let instance = try RestorationInstance(seed: 1)
    let network = instance.network
    #expect(network.graph.isDirected)
    #expect(network.nodeCount == 26_079)
    #expect(network.graph.links.count == 68_866)
    #expect(network.weights.source.count { $0 > 0 } == 762)
    #expect(instance.options.count == 557)
    #expect(instance.options.allSatisfy { (8...12).contains($0.links.count) })
    let mean = Double(instance.options.reduce(0) { $0 + $1.links.count }) / 557
    #expect(abs(mean - 10) < 0.3)
    // Nobody is beyond reach, so no search can stop early.
    let weighted = network.weights.source.indices.filter { network.weights.source[$0] > 0 }
    var finder = DistanceFinder(network)
    for source in weighted.prefix(5) {
      let distances = finder.distances(from: source)
      #expect(distances.allSatisfy { $0 < .infinity })
    }
  }

  @Test func keepsTheProportionsAtAnotherSize() throws {
    #expect(RestorationInstance.Size(nodes: 26_079) == .published)
    let small = RestorationInstance.Size(nodes: 2600)
    #expect(small == .init(nodes: 2600, arcs: 6864, weighted: 75, options: 55))
    #expect(try RestorationInstance(small, seed: 1).network.graph.links.count == 6864)
  }

  @Test func optionsMakeArcsOfOneNeighbourhoodCheaper() throws {
    let size = RestorationInstance.Size(nodes: 300, arcs: 800, weighted: 30, options: 12)
    let instance = try RestorationInstance(size, seed: 2)
    let present = Dictionary(
      uniqueKeysWithValues: instance.network.graph.links.map { ([$0.from, $0.to], $0.impedance) })
    for option in instance.options {
      #expect(Set(option.links).count == option.links.count)
      // Each link touches one that came before it.
      var met: Set<Int> = []
      for link in option.links {
        #expect(met.isEmpty || !met.isDisjoint(with: [link.from, link.to]))
        met.formUnion([link.from, link.to])
        #expect(link.impedance == (try #require(present[[link.from, link.to]])) * 0.2)
      }
    }
  }
}
