import Connectivity
import Foundation
import LandscapeGenerator
import Testing

@Suite struct LandscapeTests {
  let landscape = GeneratedLandscape(.delaunay, patches: 2000, seed: 3)

  @Test func isTheSameForTheSameSeedAlone() {
    let again = GeneratedLandscape(.delaunay, patches: 2000, seed: 3)
    #expect(again.links == landscape.links)
    #expect(again.areas == landscape.areas)
    #expect(GeneratedLandscape(.delaunay, patches: 2000, seed: 4).areas != landscape.areas)
  }

  @Test func dividesLengthsByTheirMeanAndMultipliesThemAtBarriers() {
    let lengths = landscape.links.map {
      landscape.positions[$0.from].distance(to: landscape.positions[$0.to])
    }
    let mean = lengths.reduce(0, +) / Double(lengths.count)
    for (index, link) in landscape.links.enumerated() {
      let expected = lengths[index] / mean * pow(5, Double(landscape.crossings[index]))
      #expect(abs(link.impedance - expected) < 1e-12 * expected)
    }
    #expect(landscape.crossings.contains { $0 == 1 })
    let open = GeneratedLandscape(.delaunay, patches: 2000, seed: 3, barriers: 0)
    #expect(open.crossings.allSatisfy { $0 == 0 })
    #expect(abs(open.links.reduce(0) { $0 + $1.impedance } / Double(open.links.count) - 1) < 1e-9)
  }

  @Test func drawsLogNormalAreas() {
    let logs = landscape.areas.map { log($0) }
    let mean = logs.reduce(0, +) / Double(logs.count)
    let variance = logs.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(logs.count)
    #expect(abs(mean - log(5)) < 0.1)
    #expect(abs(variance - 1) < 0.15)
  }

  @Test(arguments: [1, 60, 400, 780])
  func linksTheNearestPairs(count: Int) throws {
    let landscape = GeneratedLandscape(.geometric(links: count), patches: 40, seed: 5)
    let points = landscape.positions
    #expect(landscape.links.count == count)
    let pairs = Set(landscape.links.map { [$0.from, $0.to] })
    #expect(pairs.count == count)
    let lengths = points.indices.flatMap { from in
      points.indices.filter { $0 > from }.map {
        (points[from].distance(to: points[$0]), [from, $0])
      }
    }
    let longest = try #require(lengths.filter { pairs.contains($0.1) }.map(\.0).max())
    let nextLongest = lengths.filter { !pairs.contains($0.1) }.map(\.0).min() ?? .infinity
    #expect(longest <= nextLongest)
  }

  @Test func optionsTakeOneBarrierAway() throws {
    let options = landscape.options(20, seed: 1)
    #expect(options.count == 20)
    let present = Dictionary(
      uniqueKeysWithValues: landscape.links.indices.map {
        ([landscape.links[$0].from, landscape.links[$0].to], $0)
      })
    for link in options.flatMap(\.links) {
      let index = try #require(present[[link.from, link.to]])
      #expect(landscape.crossings[index] > 0)
      #expect(abs(5 * link.impedance - landscape.links[index].impedance) < 1e-9)
    }
  }

  @Test func anEcoductGains() async throws {
    let network = try landscape.network()
    let scorer = await ScenarioScorer(network: network, memoryBudget: 0)
    let ecoduct = try #require(landscape.ecoduct())
    #expect(try await scorer.gain(of: ecoduct).pcGain > 0)
    #expect(GeneratedLandscape(.delaunay, patches: 50, seed: 1, barriers: 0).ecoduct() == nil)
  }
}
