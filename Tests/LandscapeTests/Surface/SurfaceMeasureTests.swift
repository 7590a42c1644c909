import Connectivity
import Foundation
import Testing

@testable import Landscape

@Suite struct SurfaceMeasureTests {
  @Test func anEcoductWinsWhatBuildingItWins() async throws {
    var study = try SurfaceStudy()
    let before = try await study.build()
    let scorer = try await LandscapeScorer(before, threads: 1)
    let score = try #require(try await scorer.score([study.place(605, 50)]).first)
    let crossings = try study.study.layer(
      "crossings", [TestStudy.point(605, 50, #"{"type":"ecoduct"}"#)])
    study.sources.crossings = [CrossingSource(layer: crossings, kind: .field("type"))]
    let after = try await LandscapeScorer(study.build(), threads: 1)
    #expect(score.gain.ecaGain > 0)
    #expect(abs(score.gain.ecaAfter - after.eca) < 1e-9 * after.eca)
    #expect(!score.plan.segments.isEmpty)
    #expect(score.plan.addedLinks.count == 1)
  }

  @Test func aHedgeWinsWhatBuildingItWins() async throws {
    var study = try SurfaceStudy()
    let line = [(95.0, 255.0), (1105.0, 255.0)]
    let measure = Measure(
      name: "hedge", features: [MeasureFeature(type: .linearElement(.hedge), wkb: wkbLine(line))])
    let score = try #require(
      try await LandscapeScorer(study.build(), threads: 1).score([measure]).first)
    let hedges = try study.study.layer(
      "hedges", [TestStudy.line(line, #"{"kind":"hedge"}"#)])
    study.sources.linearElements = [LinearElementSource(layer: hedges, kind: .field("kind"))]
    let after = try await LandscapeScorer(study.build(), threads: 1)
    #expect(score.gain.ecaGain > 0)
    #expect(abs(score.gain.ecaAfter - after.eca) < 1e-9 * after.eca)
  }

  @Test func aNewPatchWinsWhatPlantingItWins() async throws {
    var study = try SurfaceStudy()
    let measure = Measure(
      name: "wood",
      features: [MeasureFeature(type: .newPatch, wkb: try study.rectangle(600, 600, 800, 800))])
    let score = try #require(
      try await LandscapeScorer(study.build(), threads: 1).score([measure]).first)
    let patches = try study.study.layer(
      "three",
      [
        TestStudy.rectangle(0, 0, 100, 100), TestStudy.rectangle(1100, 0, 1200, 100),
        TestStudy.rectangle(620, 600, 820, 800),
      ])
    study.sources.patches = [PatchSource(layer: patches)]
    let planted = try await study.build()
    #expect(planted.patches.count == 3)
    let moved = Measure(
      name: "wood",
      features: [MeasureFeature(type: .newPatch, wkb: try study.rectangle(620, 600, 820, 800))])
    var two = try SurfaceStudy()
    two.rules = study.rules
    let other = try #require(
      try await LandscapeScorer(two.build(), threads: 1).score([moved]).first)
    let after = try await LandscapeScorer(planted, threads: 1)
    #expect(abs(other.gain.ecaAfter - after.eca) < 1e-9 * after.eca)
    #expect(score.gain.ecaGain > 0)
    #expect(score.remarks.contains { $0.contains("habitat already, or cut off by a barrier") })
  }

  @Test func removingABarrierWinsWhatItCosts() async throws {
    let study = try SurfaceStudy()
    let scorer = try await LandscapeScorer(study.build(), threads: 1)
    let removal = Measure(
      name: "removal",
      features: [
        MeasureFeature(type: .barrierRemoval, wkb: wkbLine([(605, -1500), (605, 1500)]))
      ])
    let score = try #require(try await scorer.score([removal]).first)
    var open = study
    open.sources.barriers = []
    let without = try await LandscapeScorer(open.build(), threads: 1)
    #expect(abs(score.gain.ecaAfter - without.eca) < 1e-7 * without.eca)
    // The one segment on the way costs as much.
    let ranked = try await scorer.rank(mitigatedPermeability: 0.8)
    let lost = ranked.map(\.ecaLost).max() ?? 0
    #expect(abs(lost - score.gain.ecaGain) < 1e-6)
    #expect(ranked.contains { $0.ecaGain > 0 && $0.ecaGain < $0.ecaLost })
  }

  @Test func measuresTogetherAreOneChange() async throws {
    let study = try SurfaceStudy(carriageways: [405, 805])
    var rules = study.rules
    rules.parallelDistance = 20
    var two = study
    two.rules = rules
    let scorer = try await LandscapeScorer(two.build(), threads: 1)
    let measures = [study.place(405, 50), study.place(805, 50)]
    let sequence = try await scorer.sequence(of: measures, order: .given)
    let together = try await scorer.score(together: measures)
    #expect(abs(sequence.gain - together.ecaGain) < 1e-9)
    // Each alone leaves the other road closed.
    #expect(together.ecaGain > sequence.sumOfGainsAlone)
    let greedy = try await scorer.sequence(of: measures, order: .greedy)
    #expect(abs(greedy.gain - together.ecaGain) < 1e-9)
  }

  /// An existing ecoduct is not made worse by a poorer structure beside it, in whichever order they come.
  @Test func aPoorerStructureTakesNothingAway() async throws {
    var study = try SurfaceStudy()
    let crossings = try study.study.layer(
      "crossings", [TestStudy.point(605, 50, #"{"type":"ecoduct"}"#)])
    study.sources.crossings = [CrossingSource(layer: crossings, kind: .field("type"))]
    var poor = study.place(605, 60)
    poor.features[0].permeability = 0.3
    let scorer = try await LandscapeScorer(study.build(), threads: 1)
    #expect(try await scorer.score([poor]).first?.gain.pcGain == 0)

    let open = try await LandscapeScorer(SurfaceStudy().build(), threads: 1)
    let good = study.place(605, 50)
    let one = try await open.score(together: [good, poor])
    let other = try await open.score(together: [poor, good])
    #expect(one.ecaAfter == other.ecaAfter)
    #expect(abs(one.ecaAfter - scorer.eca) < 1e-9 * scorer.eca)
  }

  @Test func aStructureOverTwoBarriersIsOneCrossing() async throws {
    var study = try SurfaceStudy()
    let railway = try study.study.layer(
      "railway", [TestStudy.line([(645, -3000), (645, 3000)], #"{"kind":"railway"}"#)])
    study.sources.barriers.append(BarrierSource(layer: railway, kind: .field("kind")))
    let landscape = try await study.build()
    let alpha = study.alpha
    #expect(abs(landscape.links[0].impedance(alpha: alpha) - (alpha * 1010 - log(0.05))) < 1e-4)
    let measure = Measure(
      name: "ecoduct",
      features: [
        MeasureFeature(type: .structure(.ecoduct), wkb: wkbLine([(560, 50), (700, 50)]))
      ])
    let plan = try SurfacePlanner(landscape).plan(measure)
    let link = try #require(plan.addedLinks.first)
    #expect(abs(link.impedance(alpha: alpha) - (alpha * 1010 - log(0.8))) < 1e-4)
  }

  @Test func aNewRoadCostsWhatBuildingItCosts() async throws {
    var study = try SurfaceStudy()
    let line = [(355.0, -600.0), (355.0, 900.0)]
    var road = Measure(
      name: "road", features: [MeasureFeature(type: .newBarrier, wkb: wkbLine(line))])
    road.features[0].permeability = 0.1
    let now = try await LandscapeScorer(study.build(), threads: 1)
    let score = try #require(try await now.score([road]).first)
    let roads = try study.study.layer(
      "new", [TestStudy.line(line, #"{"kind":"motorway","ref":"E2"}"#)])
    study.sources.barriers.append(
      BarrierSource(layer: roads, kind: .field("kind"), group: "ref"))
    let after = try await LandscapeScorer(study.build(), threads: 1)
    #expect(score.gain.pcGain < 0)
    #expect(abs(score.gain.ecaAfter - after.eca) < 1e-9 * after.eca)
    // An ecoduct over both roads together with it.
    let sequence = try await now.sequence(of: [road, study.place(605, 50)], order: .given)
    let built = try await after.score([study.place(605, 50)])
    #expect(abs(sequence.steps[1].eca - (built.first?.gain.ecaAfter ?? 0)) < 1e-9 * after.eca)
  }

  @Test func straightLinksTakeNoNewBarrier() async throws {
    var study = try SurfaceStudy()
    study.rules.links = .straight
    let road = Measure(
      name: "road",
      features: [MeasureFeature(type: .newBarrier, wkb: wkbLine([(355, -600), (355, 900)]))])
    let scorer = try await LandscapeScorer(study.build(), threads: 1)
    await #expect {
      try await scorer.score([road])
    } throws: {
      "\($0)".contains("a new barrier is scored on a resistance surface only")
    }
  }

  @Test func aMeasureWithoutABarrierSaysSo() async throws {
    let study = try SurfaceStudy()
    let scorer = try await LandscapeScorer(study.build(), threads: 1)
    let score = try #require(try await scorer.score([study.place(300, 50)]).first)
    #expect(score.gain.ecaGain == 0)
    #expect(score.remarks.contains { $0.contains("no barrier here") })
  }

  @Test func windowsScoreAsTheWhole() async throws {
    var study = try SurfaceStudy()
    let regions = try study.study.layer(
      "regions",
      [
        TestStudy.rectangle(-900, -1900, 600, 1900, #"{"name":"west"}"#),
        TestStudy.rectangle(600, -1900, 2100, 1900, #"{"name":"east"}"#),
      ])
    study.sources.regions = RegionSource(layer: regions, name: "name")
    let whole = try await study.build()
    let measure = study.place(605, 50)
    let gain = try #require(
      try await LandscapeScorer(whole, threads: 1).score([measure]).first
    ).gain.pcGain
    var sum = 0.0
    for region in 0...1 {
      let part = try whole.window(around: region, buffer: 5000)
      sum += try #require(
        try await LandscapeScorer(part, threads: 1).score([measure]).first
      ).gain.pcGain
    }
    #expect(abs(sum - gain) < 1e-9 * gain)
  }
}

extension SurfaceStudy {
  /// A rectangle as WKB, in metres from the origin.
  func rectangle(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) throws -> [UInt8] {
    let ring = [(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)]
    return [1, 3, 0, 0, 0, 1, 0, 0, 0] + wkbLine(ring).dropFirst(5)
  }
}
