import Connectivity
import Foundation
import Geometry
import Layers
import TestSupport
import Testing

@testable import Landscape

struct LinkTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func landscape(_ patches: [String], rules: LandscapeRules = .test) async throws
    -> Landscape
  {
    try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [PatchSource(layer: try study.layer("patches", patches))]),
      profile: .test, rules: rules
    ).build(threads: 2)
  }

  @Test func linksRunFromEdgeToEdgeWithinReach() async throws {
    let built = try await landscape([
      TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(1300, 1400, 2000, 2000),
      TestStudy.rectangle(0, 4100, 1000, 5000),
    ])
    // The third lies 3,100 m and 2,236 m from the others; the species goes 3,000 m.
    #expect(built.links.map { [$0.from, $0.to] } == [[0, 1], [1, 2]])
    #expect(built.links[0].length == 500)
    #expect(abs(built.links[0].impedance(alpha: log(2) / 1000) - log(2) / 2) < 1e-12)
  }

  @Test func planarLinksPassThroughNoThirdPatch() async throws {
    let patches = [0.0, 1000, 2000].map { TestStudy.rectangle($0, 0, $0 + 500, 500) }
    #expect(try await landscape(patches).links.count == 3)
    var rules = LandscapeRules.test
    rules.planar = true
    #expect(
      try await landscape(patches, rules: rules).links.map { [$0.from, $0.to] } == [
        [0, 1], [1, 2],
      ])
  }

  @Test func aLinkCostsItsLengthAndWhatItCrosses() async throws {
    let built = try await study.forestsBesideMotorway()
    #expect(built.links.count == 1)
    #expect(built.links[0].length == 400)
    #expect(built.links[0].crossings.count == 1)
    let network = try built.network()
    let probability = pow(0.5, 0.4) * 0.1
    let indices = await network.indices()
    #expect(abs(indices.pcNumerator - (2 * 10_000 + 2 * 10_000 * probability)) < 1e-6)
  }

  @Test func theResultDoesNotDependOnThreads() async throws {
    var random = RandomSource(seed: 5)
    let patches = (0..<40).map { _ in
      let x = Double.random(in: 0...8000, using: &random)
      let y = Double.random(in: 0...8000, using: &random)
      return TestStudy.rectangle(x, y, x + 200, y + 300)
    }
    let sources = LandscapeSources(
      patches: [PatchSource(layer: try study.layer("patches", patches))])
    let builder = LandscapeBuilder(sources: sources, profile: .test, rules: .test)
    let one = try await builder.build(threads: 1)
    let three = try await builder.build(threads: 3)
    #expect(one.links == three.links)
    #expect(one.patches == three.patches)
  }
}
