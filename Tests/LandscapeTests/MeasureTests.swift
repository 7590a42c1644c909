import Connectivity
import Foundation
import Geometry
import Layers
import Testing

@testable import Landscape

struct MeasureTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func measures(_ features: [String]) throws -> [Measure] {
    try MeasureReader(rules: .test, profile: .test).measures(
      in: study.layer("measures", features)
    ).measures
  }

  private func score(_ features: [String], on landscape: Landscape) async throws -> [MeasureScore] {
    try await LandscapeScorer(landscape, threads: 2).score(try measures(features))
  }

  /// Against the whole new network, computed from nothing.
  private func expectTrueGain(_ score: MeasureScore, on landscape: Landscape) async throws {
    let network = try landscape.network()
    let before = await network.indices().pcNumerator
    let after = try await network.applying(score.plan.scenario).indices().pcNumerator
    #expect(abs(score.gain.pcGain - (after - before)) <= 1e-9 * after)
  }

  @Test func anEcoductGainsWhatTheNewNetworkHasMore() async throws {
    let built = try await study.forestsBesideMotorway()
    let score = try await score(
      [TestStudy.point(1185, 500, #"{"type":"ecoduct","name":"Bridge","cost":1000000}"#)],
      on: built)[0]
    try await expectTrueGain(score, on: built)
    #expect(score.measure.name == "Bridge")
    // 400 m of way in all, and 0.8 instead of 0.1.
    let expected = 2 * 10_000 * pow(0.5, 0.4) * (0.8 - 0.1)
    #expect(abs(score.gain.pcGain - expected) < 1e-6 * expected)
    #expect(score.gain.topPairs.map { [$0.from, $0.to] } == [[0, 1]])
    #expect(score.costPerHectare == 1e6 / score.gain.ecaGain)
    #expect(score.remarks.isEmpty)
  }

  @Test func permeabilityOfTheMeasureComesBeforeTheProfile() async throws {
    let built = try await study.forestsBesideMotorway()
    let scores = try await score(
      [
        TestStudy.point(1185, 500, #"{"type":"ecoduct","permeability":0.2}"#),
        TestStudy.point(1185, 500, #"{"type":"fish-passage","permeability":null}"#),
      ], on: built)
    let expected = 2 * 10_000 * pow(0.5, 0.4) * (0.2 - 0.1)
    #expect(abs(scores[0].gain.pcGain - expected) < 1e-6 * expected)
    #expect(scores[1].gain.pcGain == 0)
    #expect(
      scores[1].remarks[0].hasPrefix("a structure of kind fish-passage is of no use to tester"))
  }

  @Test func aMeasureWithoutEffectSaysWhy() async throws {
    let built = try await study.forestsBesideMotorway(crossings: [TestStudy.point(1185, 200)])
    let scores = try await score(
      [
        TestStudy.point(700, 500, #"{"type":"ecoduct"}"#),
        TestStudy.point(1185, 200, #"{"type":"ecoduct","permeability":0.5}"#),
        TestStudy.rectangle(100, 100, 900, 900, #"{"type":"new-patch"}"#),
        TestStudy.rectangle(3000, 0, 3050, 50, #"{"type":"new-patch"}"#),
        TestStudy.rectangle(3000, 0, 4000, 500, #"{"type":"new-patch","habitat":"water"}"#),
        TestStudy.line([(1000, 900), (1400, 900)], #"{"type":"ditch"}"#),
        TestStudy.line([(100, 2900), (300, 2900)], #"{"type":"mitigation"}"#),
        TestStudy.point(31185, 500, #"{"type":"ecoduct"}"#),
      ], on: built)
    #expect(scores.allSatisfy { $0.gain.pcGain == 0 })
    let remarks = scores.map { $0.remarks.joined(separator: "; ") }
    #expect(
      remarks[0]
        == "no barrier here, so that the ecoduct has no effect (the nearest, motorway E1 km 1.000-1.500, is 485 m away)"
    )
    #expect(
      remarks[1].hasPrefix(
        "no gain: the nearest patches on its two sides, 1 and 2, are connected with probability 0.6"
      ))
    #expect(remarks[2].contains("64 ha of the new patch are habitat already"))
    #expect(remarks[3] == "the new patch is 0.2 ha, less than the 1.0 ha that tester needs")
    #expect(remarks[4] == "the new patch is no habitat of tester")
    #expect(
      remarks[5]
        == "a linear element of kind ditch does not guide tester; give the measure a factor if it does"
    )
    #expect(remarks[6].hasPrefix("no barrier here, so that the measure has no effect"))
    #expect(remarks[7].hasSuffix("is 30.0 km away)"))
  }

  @Test func aHedgeHalvesTheCostOfItsLength() async throws {
    let patches = try study.layer(
      "patches", [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(2000, 0, 3000, 1000)])
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(patches: [PatchSource(layer: patches)]), profile: .test,
      rules: .test
    ).build(threads: 1)
    let scores = try await score(
      [
        TestStudy.line([(1000, 500), (2000, 500)], #"{"type":"hedge","name":"whole"}"#),
        TestStudy.line([(1000, 300), (1600, 300)], #"{"type":"hedge","measure":"parts"}"#),
        TestStudy.line([(1600, 300), (2000, 300)], #"{"type":"hedge","measure":"parts"}"#),
      ], on: built)
    #expect(scores.map(\.measure.name) == ["whole", "parts"])
    for score in scores {
      try await expectTrueGain(score, on: built)
      let expected = 2 * 10_000 * (pow(0.5, 0.5) - 0.5)
      #expect(abs(score.gain.pcGain - expected) < 1e-6 * expected)
    }
  }

  @Test func whatOfAHedgeLiesInAPatchCostsNothing() async throws {
    let patches = try study.layer(
      "patches", [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(2000, 0, 3000, 1000)])
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(patches: [PatchSource(layer: patches)]), profile: .test,
      rules: .test
    ).build(threads: 1)
    let score = try await score(
      [TestStudy.line([(500, 500), (2000, 500)], #"{"type":"hedge"}"#)], on: built)[0]
    try await expectTrueGain(score, on: built)
    let expected = 2 * 10_000 * (pow(0.5, 0.5) - 0.5)
    #expect(abs(score.gain.pcGain - expected) < 1e-6 * expected)
  }

  @Test func mitigationRaisesWhatItTouches() async throws {
    let built = try await study.forestsBesideMotorway()
    let scores = try await score(
      [
        TestStudy.line([(1185, 300), (1185, 700)], #"{"type":"mitigation","permeability":0.4}"#),
        TestStudy.line([(1200, -600), (1200, 1400)], #"{"type":"barrier-removal"}"#),
      ], on: built)
    for (score, permeability) in zip(scores, [0.4, 1]) {
      try await expectTrueGain(score, on: built)
      let expected = 2 * 10_000 * pow(0.5, 0.4) * (permeability - 0.1)
      #expect(abs(score.gain.pcGain - expected) < 1e-6 * expected)
    }
  }

  @Test func aBuiltUpAreaIsMitigatedFromItsInside() async throws {
    let town = TestStudy.rectangle(1100, -500, 1300, 1500)
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try study.layer(
              "patches",
              [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(1400, 0, 2400, 1000)]))
        ],
        barriers: [
          BarrierSource(layer: try study.layer("town", [town]), kind: .constant("built-up"))
        ]), profile: .test, rules: .test
    ).build(threads: 1)
    // 200 m of town at 0.5 per 100 m.
    let score = try await score(
      [TestStudy.rectangle(1110, -400, 1290, 1400, #"{"type":"barrier-removal"}"#)], on: built)[0]
    try await expectTrueGain(score, on: built)
    let expected = 2 * 10_000 * pow(0.5, 0.4) * (1 - 0.25)
    #expect(abs(score.gain.pcGain - expected) < 1e-6 * expected)
  }

  @Test func aStructureIsNoArea() async throws {
    let built = try await study.forestsBesideMotorway()
    let score = try await score(
      [TestStudy.rectangle(1150, 400, 1250, 600, #"{"type":"ecoduct"}"#)], on: built)[0]
    #expect(score.gain.pcGain == 0)
    #expect(score.remarks == ["a structure is drawn as a point or a line, not as an area"])
  }

  @Test func aNewPatchGainsItsOwnWeightToo() async throws {
    let built = try await study.forestsBesideMotorway()
    let score = try await score(
      [TestStudy.rectangle(1000, 1000, 1100, 1100, #"{"type":"new-patch","quality":1}"#)],
      on: built)[0]
    try await expectTrueGain(score, on: built)
    #expect(score.gain.pcGain > 1 + 2 * 100)
  }

  @Test func unknownTypesAreRefused() throws {
    #expect {
      _ = try measures([TestStudy.point(0, 0, #"{"type":"bridge"}"#)])
    } throws: {
      "\($0)".contains(
        "measures, feature 0: the type 'bridge' is not a measure; give one of ecoduct,")
    }
    #expect {
      _ = try measures([TestStudy.point(0, 0, #"{"kind":"ecoduct"}"#)])
    } throws: {
      "\($0)".contains("there is no field 'type'; its fields are kind")
    }
  }

  @Test func aPositionIsTransformed() async throws {
    let built = try await study.forestsBesideMotorway()
    let reader = MeasureReader(rules: .test, profile: .test)
    let here = try reader.ecoduct(
      x: TestStudy.origin.x + 1185, y: TestStudy.origin.y + 500, system: "EPSG:31370",
      permeability: nil)
    // The same place in degrees, by PROJ's command line program.
    let there = try reader.ecoduct(
      x: 4.38554434857474, y: 50.7550084939764, system: "EPSG:4326", permeability: nil)
    let scores = try await LandscapeScorer(built, threads: 1).score([here, there])
    #expect(scores[0].gain.pcGain > 0)
    #expect(abs(scores[0].gain.pcGain - scores[1].gain.pcGain) < 1)
    #expect {
      _ = try reader.ecoduct(x: 4.38, y: 50.75, system: "EPSG:31370", permeability: nil)
    } throws: {
      "\($0)".contains("look like EPSG:4326 (degrees), not EPSG:31370")
    }
  }
}
