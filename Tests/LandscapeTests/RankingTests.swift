import Connectivity
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
    let expected = 2 * 10_000 * pow(0.5, 0.4) * (0.8 - 0.1)
    for segment in [1, 2] {
      #expect(abs(ranking[segment].gain.pcGain - expected) < 1e-6 * expected)
    }
    #expect(ranking[0].gain.pcGain < 0.95 * expected)
    #expect(ranking[0].gain.pcGain > 0)
    let removed = 2 * 10_000 * pow(0.5, 0.4) * (1 - 0.1)
    #expect(abs(ranking[1].loss.pcGain - removed) < 1e-6 * removed)
  }

  @Test func whatIsMitigatedAlreadyGainsNothing() async throws {
    let built = try await study.forestsBesideMotorway()
    let ranking = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.1)
    #expect(ranking.allSatisfy { abs($0.gain.pcGain) < 1e-9 })
    #expect(ranking[1].loss.pcGain > 0)
  }

  @Test func threadsDoNotChangeTheRanking() async throws {
    let built = try await study.forestsBesideMotorway()
    let one = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.8)
    let three = try await LandscapeScorer(built, threads: 3).rank(mitigatedPermeability: 0.8)
    #expect(one.map(\.gain) == three.map(\.gain))
    #expect(one.map(\.loss) == three.map(\.loss))
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
    let expected = 2 * 10_000 * pow(0.5, 0.4) * (0.8 * 0.5 - 0.1 * 0.5)
    #expect(abs(ranking[motorway].gain.pcGain - expected) < 1e-6 * expected)
  }
}
