import Foundation
import Geometry
import Testing

@testable import Landscape

struct RankingTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  @Test func segmentsBetweenTheForestsGainMost() async throws {
    let built = try await study.forestsBesideMotorway()
    #expect(built.segments.count == 4)
    let ranking = try await LandscapeScorer(built, threads: 2).rank(mitigatedPermeability: 0.8)
    // km 0.5-1.0 and 1.0-1.5 lie between the forests, the others mostly beyond their corners.
    let gain = Self.eca(across: 0.8) - Self.eca(across: 0.1)
    for segment in [1, 2] { #expect(abs(ranking[segment].ecaGain - gain) < 1e-6 * gain) }
    #expect(ranking[0].ecaGain < 0.95 * gain)
    #expect(ranking[0].ecaGain > 0)
    let removed = Self.eca(across: 1) - Self.eca(across: 0.1)
    #expect(abs(ranking[1].ecaLost - removed) < 1e-6 * removed)
  }

  /// ECA of two forests of 100 ha that are 400 m of way and a probability of crossing apart.
  private static func eca(across probability: Double) -> Double {
    (2 * 10_000 * (1 + pow(0.5, 0.4) * probability)).squareRoot()
  }

  @Test func whatIsMitigatedAlreadyGainsNothing() async throws {
    let built = try await study.forestsBesideMotorway()
    let ranking = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.1)
    #expect(ranking.allSatisfy { $0.ecaGain == 0 })
    #expect(ranking[1].ecaLost > 0)
  }

  @Test func threadsDoNotChangeTheRanking() async throws {
    let built = try await study.forestsBesideMotorway()
    let one = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.8)
    let three = try await LandscapeScorer(built, threads: 3).rank(mitigatedPermeability: 0.8)
    #expect(one == three)
  }

  @Test func mitigatingOneBarrierLeavesItsNeighbourAsItIs() async throws {
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try study.layer(
              "patches",
              [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(1400, 0, 2400, 1000)]))
        ],
        barriers: [
          BarrierSource(
            layer: try study.layer("road", [TestStudy.line([(1190, 0), (1190, 1000)])]),
            kind: .constant("motorway")),
          BarrierSource(
            layer: try study.layer("rail", [TestStudy.line([(1210, 0), (1210, 1000)])]),
            kind: .constant("railway")),
        ]), profile: .test, rules: .test
    ).build(threads: 1)
    let ranking = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.8)
    let motorway = try #require(built.segments.firstIndex { $0.kind == .motorway })
    // 0.8 across the motorway, and still 0.5 across the railway.
    let expected = Self.eca(across: 0.8 * 0.5) - Self.eca(across: 0.1 * 0.5)
    #expect(abs(ranking[motorway].ecaGain - expected) < 1e-6 * expected)
  }
}
