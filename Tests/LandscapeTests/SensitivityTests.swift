import Foundation
import Testing

@testable import Landscape

struct SensitivityTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func profile(_ ranges: ProfileRanges) -> SpeciesProfile {
    var profile = SpeciesProfile.test
    profile.ranges = ranges
    return profile
  }

  private func draws(
    of landscape: Landscape, count: Int = 6, seed: UInt64 = 1, mitigated: Double? = 0.8,
    top: Int = 2, threads: Int = 1
  ) async throws -> [DrawnGain] {
    let draws = try await RankingDraws(
      of: landscape, count: count, seed: seed, mitigatedPermeability: mitigated, topCount: top,
      threads: threads)
    return landscape.segments.indices.map { draws.gain(ofSegment: $0) }
  }

  @Test func aDrawnPermeabilityTakesThePlaceOfTheProfilesOwn() async throws {
    let built = try await study.forestsBesideMotorway()
    let drawn = built.reweighted(by: ProfileDraw(permeability: [.motorway: 0.25]))
    // 400 m at 0.5 a kilometre, and the motorway.
    let expected = 0.4 * log(2) - log(0.25)
    let link = try #require(drawn.links.first)
    #expect(abs(link.impedance(alpha: drawn.profile.dispersal.alpha) - expected) < 1e-12)
    #expect(drawn.segments.allSatisfy { $0.permeability == 0.25 })
    #expect(drawn.pieces.allSatisfy { $0.permeability == 0.25 })
    #expect(drawn.profile.permeability[.motorway] == 0.25)
    #expect(drawn.profile.permeability[.railway] == 0.5)
  }

  @Test func aDrawIsWhatBuildingAnewGives() async throws {
    // Both permeabilities cut, so that the patches are the same.
    let crossings = [TestStudy.point(1200, 500)]
    let hedges = [TestStudy.line([(900, 900), (1500, 900)])]
    var other = SpeciesProfile.test
    other.permeability[.motorway] = 0.25
    other.structures[.ecoduct] = 0.6
    other.dispersal = SpeciesProfile.test.dispersal.withDistance(1500)
    let expected = try await study.forestsBesideMotorway(
      crossings: crossings, hedges: hedges, profile: other)
    let drawn = try await study.forestsBesideMotorway(crossings: crossings, hedges: hedges)
      .reweighted(
        by: ProfileDraw(
          dispersalDistance: 1500, permeability: [.motorway: 0.25], structures: [.ecoduct: 0.6]))
    #expect(drawn.links == expected.links)
    #expect(drawn.segments == expected.segments)
    #expect(drawn.pieces == expected.pieces)
    #expect(drawn.structures == expected.structures)
    #expect(drawn.profile == expected.profile)
  }

  @Test func aDrawnDistanceStretchesTheKernelAndKeepsTheReach() async throws {
    let built = try await study.forestsBesideMotorway()
    let drawn = built.reweighted(by: ProfileDraw(dispersalDistance: 2000))
    let link = try #require(drawn.links.first)
    let expected = 0.2 * log(2) - log(0.1)
    #expect(abs(link.impedance(alpha: drawn.profile.dispersal.alpha) - expected) < 1e-12)
    #expect(drawn.reach == built.reach)
    #expect(drawn.links.count == built.links.count)
  }

  @Test(arguments: [
    // 0.01 is the profile's 0.1 squared, so that it becomes the square of the drawn 0.2.
    (0.01, 0.04), (0.1, 0.2), (0.0, 0.0), (1.0, 1.0),
  ])
  func otherPermeabilitiesKeepTheirProportion(before: Double, after: Double) async throws {
    var built = try await study.forestsBesideMotorway()
    for link in built.links.indices {
      for crossing in built.links[link].crossings.indices {
        built.links[link].crossings[crossing].permeability = before
      }
    }
    let drawn = built.reweighted(by: ProfileDraw(permeability: [.motorway: 0.2]))
    let crossing = try #require(drawn.links.first?.crossings.first)
    #expect(abs(crossing.permeability - after) < 1e-12)
  }

  @Test func aDrawOpensWhatTheProfileCallsImpassable() async throws {
    var impassable = SpeciesProfile.test
    impassable.permeability[.motorway] = 0
    let built = try await study.forestsBesideMotorway(profile: impassable)
    let drawn = built.reweighted(by: ProfileDraw(permeability: [.motorway: 0.05]))
    #expect(drawn.links.first?.crossings.first?.permeability == 0.05)
    let closed = drawn.reweighted(by: ProfileDraw(permeability: [.motorway: 0]))
    #expect(closed.links.first?.impedance(alpha: 1) == .infinity)
  }

  @Test func theProfilesStructuresAreDrawn() async throws {
    let built = try await study.forestsBesideMotorway(
      crossings: [TestStudy.point(1200, 500)])
    let passage = try #require(built.links.firstIndex { $0.structure == 0.8 })
    let draw = ProfileDraw(structures: [.ecoduct: 0.6])
    let drawn = built.reweighted(by: draw)
    #expect(drawn.links[passage].structure == 0.6)
    #expect(drawn.structures[0].permeability == 0.6)
    #expect(drawn.links.filter { $0.structure != 1 }.count == 1)
    // What a layer says of a structure stays.
    var stated = built
    stated.structures[0].permeability = 0.7
    stated.links[passage].structure = 0.7
    #expect(stated.reweighted(by: draw).links[passage].structure == 0.7)
  }

  @Test func rangesWithoutWidthGiveTheBaseline() async throws {
    let built = try await study.forestsBesideMotorway(
      crossings: [TestStudy.point(1200, -300)],
      profile: profile(
        ProfileRanges(
          dispersalDistance: 1000...1000,
          permeability: [.motorway: 0.1...0.1, .canal: 0...0], structures: [.ecoduct: 0.8...0.8])))
    let baseline = try await LandscapeScorer(built, threads: 1).rank(mitigatedPermeability: 0.8)
    #expect(baseline.contains { $0.ecaGain > 0 })
    for mitigated in [0.8, nil] {
      let gains = try await draws(of: built, count: 3, mitigated: mitigated)
      for (gain, score) in zip(gains, baseline) {
        #expect(gain.mean == score.ecaGain)
        #expect(gain.low == score.ecaGain && gain.high == score.ecaGain)
      }
      let top = Set(baseline.byGain.prefix(2).map(\.segment))
      for (segment, gain) in gains.enumerated() {
        #expect(gain.topShare == (top.contains(segment) ? 1 : 0))
      }
    }
  }

  @Test func drawsRepeatForAnyThreadsAndNotForAnotherSeed() async throws {
    let built = try await study.forestsBesideMotorway(
      profile: profile(
        ProfileRanges(dispersalDistance: 500...2000, permeability: [.motorway: 0.05...0.3])))
    let one = try await draws(of: built)
    #expect(try await draws(of: built, threads: 2) == one)
    #expect(try await draws(of: built, seed: 2) != one)
    #expect(one[1].low < one[1].mean && one[1].mean < one[1].high)
  }

  @Test func mitigationIsDrawnUnlessItIsGiven() async throws {
    let built = try await study.forestsBesideMotorway(
      profile: profile(ProfileRanges(structures: [.ecoduct: 0.6...0.9])))
    let drawn = try await draws(of: built, mitigated: nil)
    #expect(drawn[1].low < drawn[1].high)
    let given = try await draws(of: built, mitigated: 0.8)
    #expect(given[1].low == given[1].high)
  }

  @Test func drawsFillTheirRangesAndNothingElse() {
    let ranges = ProfileRanges(
      dispersalDistance: 100...10_000, permeability: [.motorway: 0.1...0.5])
    let draws = (0..<2000).map { ProfileDraw(from: ranges, seed: 7, index: $0) }
    let distances = draws.compactMap(\.dispersalDistance).sorted()
    let values = draws.compactMap { $0.permeability[.motorway] }.sorted()
    #expect(distances.allSatisfy { (100...10_000).contains($0) })
    #expect(values.allSatisfy { (0.1...0.5).contains($0) })
    // Log-uniform: as many below 1000 as above; uniform: as many below 0.3. 3.4 standard deviations.
    #expect(abs(distances.filter { $0 < 1000 }.count - 1000) < 76)
    #expect(abs(values.filter { $0 < 0.3 }.count - 1000) < 76)
    #expect(draws.allSatisfy { $0.permeability.count == 1 && $0.structures.isEmpty })
    // A range more does not change what the others draw.
    var more = ranges
    more.permeability[.localRoad] = 0.5...0.9
    more.structures[.ecoduct] = 0.5...0.9
    let draw = ProfileDraw(from: more, seed: 7, index: 3)
    #expect(draw.dispersalDistance == draws[3].dispersalDistance)
    #expect(draw.permeability[.motorway] == draws[3].permeability[.motorway])
  }

  @Test func quantilesAreOfTypeSeven() {
    // R: quantile(c(1, 2, 4, 8), c(0.05, 0.5, 0.95), type = 7) is 1.15, 3, 7.4.
    let numbers = [1.0, 2, 4, 8]
    #expect(abs(quantile(0.05, ofSorted: numbers) - 1.15) < 1e-12)
    #expect(quantile(0.5, ofSorted: numbers) == 3)
    #expect(abs(quantile(0.95, ofSorted: numbers) - 7.4) < 1e-12)
    #expect(quantile(0, ofSorted: numbers) == 1)
    #expect(quantile(1, ofSorted: numbers) == 8)
    #expect(quantile(0.95, ofSorted: [3]) == 3)
  }

  @Test func aDrawnGainSummarisesItsDraws() {
    let gain = DrawnGain([8, 1, 4, 2], topShare: 0.25)
    #expect(gain.mean == 3.75)
    #expect(abs(gain.low - 1.15) < 1e-12 && abs(gain.high - 7.4) < 1e-12)
    #expect(gain.topShare == 0.25)
  }

  @Test func theGeneratorIsSplitMix64() {
    // The published first outputs for the state 1234567 start with 6457827717110365317.
    var random = SplitMix64(state: 1_234_567)
    #expect(random.nextUnit() == Double(6_457_827_717_110_365_317 as UInt64 >> 11) * 0x1p-53)
    #expect(random.nextUnit() == Double(3_203_168_211_198_807_973 as UInt64 >> 11) * 0x1p-53)
  }
}
