import Foundation
import Testing

@testable import Landscape

struct SurfaceDrawTests {
  private static let draw = ProfileDraw(
    dispersalDistance: 1500, permeability: [.motorway: 0.25], structures: [.ecoduct: 0.6])

  private func study(
    _ profile: SpeciesProfile = .test, calibration: CostCalibration = .metres
  ) throws -> SurfaceStudy {
    var study = try SurfaceStudy()
    study.profile = profile
    study.rules.surface.calibration = calibration
    study.rules.surface.cellSize = 20
    // A regression needs links of two lengths.
    study.sources.patches.append(
      PatchSource(
        layer: try study.study.layer("third", [TestStudy.rectangle(0, 700, 100, 800)])))
    study.sources.crossings = [
      CrossingSource(
        layer: try study.study.layer(
          "crossings",
          [
            TestStudy.point(605, 50, #"{"type":"ecoduct"}"#),
            TestStudy.point(605, 900, #"{"type":"ecoduct","pi":0.05}"#),
          ]), kind: .field("type"), permeability: "pi")
    ]
    return study
  }

  private func drawnProfile() -> SpeciesProfile {
    var profile = SpeciesProfile.test
    profile.permeability[.motorway] = 0.25
    profile.structures[.ecoduct] = 0.6
    profile.dispersal = SpeciesProfile.test.dispersal.withDistance(1500)
    return profile
  }

  @Test(arguments: [CostCalibration.metres, .cost(2000), .regression])
  func aDrawIsWhatBuildingAnewGives(calibration: CostCalibration) async throws {
    let built = try await study(calibration: calibration).build()
    let drawn = try await built.resurfaced(by: Self.draw)
    var profile = drawnProfile()
    // A cost that is given stands for the distance, whatever that is.
    if case .cost = calibration { profile.dispersal = SpeciesProfile.test.dispersal }
    let expected = try await study(profile, calibration: calibration).build()
    #expect(drawn.links.count == expected.links.count)
    let alpha = expected.profile.dispersal.alpha
    #expect(abs(drawn.profile.dispersal.alpha / alpha - 1) < 1e-12)
    for (own, other) in zip(drawn.links, expected.links) {
      #expect(abs(own.impedance(alpha: alpha) - other.impedance(alpha: alpha)) < 1e-6)
      #expect(own.crossings.map(\.segment) == other.crossings.map(\.segment))
    }
    #expect(drawn.structures == expected.structures)
    #expect(drawn.segments == expected.segments)
    #expect(drawn.pieces == expected.pieces)
  }

  @Test func aBarrierThatLetAllThroughIsDrawnToo() async throws {
    var open = SpeciesProfile.test
    open.permeability[.motorway] = 1
    let drawn = try await study(open).build()
      .resurfaced(by: ProfileDraw(permeability: [.motorway: 0.25]))
    var half = SpeciesProfile.test
    half.permeability[.motorway] = 0.25
    let expected = try await study(half).build()
    #expect(
      drawn.links.map { Float($0.impedance(alpha: 1)) }
        == expected.links.map { Float($0.impedance(alpha: 1)) })
  }

  @Test func theBaselineIsADrawWithoutWidth() async throws {
    var profile = SpeciesProfile.test
    profile.ranges = ProfileRanges(
      dispersalDistance: 1000...1000, permeability: [.motorway: 0.1...0.1],
      structures: [.ecoduct: 0.8...0.8])
    let built = try await study(profile).build()
    let baseline = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.9)
    for threads in [1, 2] {
      let draws = try await RankingDraws(
        of: built, count: 3, seed: 7, mitigatedPermeability: 0.9, topCount: 2, threads: threads)
      for score in baseline {
        let gain = draws.gain(ofSegment: score.segment)
        #expect(abs(gain.mean - score.ecaGain) < 1e-9)
        #expect(gain.low == gain.high)
      }
    }
    #expect(baseline.contains { $0.ecaGain > 0 })
  }

  @Test func drawsDependOnTheirSeedAlone() async throws {
    var profile = SpeciesProfile.test
    profile.ranges = ProfileRanges(structures: [.ecoduct: 0.5...0.85])
    let built = try await study(profile).build()
    func draws(_ seed: UInt64, threads: Int) async throws -> [DrawnGain] {
      let draws = try await RankingDraws(
        of: built, count: 4, seed: seed, mitigatedPermeability: 0.9, topCount: 2,
        threads: threads)
      return built.segments.indices.map { draws.gain(ofSegment: $0) }
    }
    let one = try await draws(1, threads: 1)
    #expect(try await draws(1, threads: 2) == one)
    #expect(try await draws(2, threads: 1) != one)
    #expect(one.contains { $0.low < $0.high })
  }

  @Test func aSurfaceThatIsNotThereIsRefused() async throws {
    var built = try await study().build()
    built.surface = nil
    await #expect(throws: LandscapeError.self) { try await built.resurfaced(by: Self.draw) }
  }

  @Test func choicesAreOfStraightLinks() async throws {
    let study = try study()
    let built = try await study.build()
    let error = #expect(throws: LandscapeError.self) {
      try PlannedMeasures([study.place(605, 50)], in: built)
    }
    #expect(error?.description.contains("for straight links only") == true)
  }
}
