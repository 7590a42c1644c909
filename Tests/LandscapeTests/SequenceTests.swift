import Foundation
import Testing

@testable import Landscape

struct SequenceTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  /// Two forests of 100 ha, 400 m apart, and between them two motorways that one animal of ten passes.
  private func forestsBesideTwoMotorways() async throws -> Landscape {
    let patches = try study.layer(
      "patches", [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(1400, 0, 2400, 1000)])
    let roads = try study.layer(
      "roads",
      [
        TestStudy.line([(1100, -600), (1100, 1400)], #"{"ref":"E1"}"#),
        TestStudy.line([(1300, -600), (1300, 1400)], #"{"ref":"E2"}"#),
      ])
    return try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [PatchSource(layer: patches)],
        barriers: [BarrierSource(layer: roads, kind: .constant("motorway"), group: "ref")]),
      profile: .test, rules: .test
    ).build(threads: 1)
  }

  private func sequence(
    _ features: [String], on landscape: Landscape, order: MeasureSequence.Order = .given
  ) async throws -> MeasureSequence {
    let measures = try MeasureReader(rules: .test, profile: .test).measures(
      in: study.layer("measures", features)
    ).measures
    return try await LandscapeScorer(landscape, threads: 2).sequence(of: measures, order: order)
  }

  /// ECA of the two forests when animals get from one to the other with a probability over 400 m.
  private func eca(_ probability: Double) -> Double {
    (20_000 * (1 + pow(0.5, 0.4) * probability)).squareRoot()
  }

  private func isClose(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * 200 }

  @Test func ofTwoEcoductsSideBySideTheSecondIsRedundant() async throws {
    let built = try await study.forestsBesideMotorway()
    let result = try await sequence(
      [
        TestStudy.point(1185, 500, #"{"type":"ecoduct","name":"A"}"#),
        TestStudy.point(1185, 700, #"{"type":"ecoduct","name":"B","permeability":0.7}"#),
      ], on: built)
    let gains = [eca(0.8) - eca(0.1), eca(0.7) - eca(0.1)]
    #expect(isClose(result.eca, eca(0.1)))
    #expect(result.steps.map(\.measure.name) == ["A", "B"])
    #expect(zip(result.steps, gains).allSatisfy { isClose($0.gainAlone, $1) })
    #expect(isClose(result.steps[0].gain, gains[0]))
    #expect(result.steps[1].gain == 0)
    #expect(isClose(result.steps[0].gainLast, eca(0.8) - eca(0.7)))
    #expect(result.steps[1].gainLast == 0)
    #expect(result.steps.allSatisfy { isClose($0.eca, eca(0.8)) })
    #expect(isClose(result.gain, gains[0]))
    #expect(isClose(result.sumOfGainsAlone, gains[0] + gains[1]))
  }

  /// The ecoduct's legs cross the other motorway, whose mitigation counts for them in either order.
  @Test func measuresThatNeedEachOtherGainMoreTogether() async throws {
    let built = try await forestsBesideTwoMotorways()
    let ecoduct = TestStudy.point(1100, 500, #"{"type":"ecoduct","name":"ecoduct"}"#)
    let mitigation = TestStudy.rectangle(
      1250, -600, 1350, 1400, #"{"type":"mitigation","name":"mitigation"}"#)
    for features in [[ecoduct, mitigation], [mitigation, ecoduct]] {
      let result = try await sequence(features, on: built)
      let (none, one, both) = (eca(0.01), eca(0.08), eca(0.64))
      #expect(isClose(result.eca, none))
      #expect(result.steps.allSatisfy { isClose($0.gainAlone, one - none) })
      #expect(isClose(result.steps[0].gain, one - none))
      #expect(isClose(result.steps[1].gain, both - one))
      #expect(result.steps.allSatisfy { isClose($0.gainLast, both - one) })
      #expect(isClose(result.steps[1].eca, both))
      #expect(result.gain > 3 * result.sumOfGainsAlone)
    }
  }

  /// Each step of the greedy order is the best of those left, by sequences in a given order.
  @Test func theGreedyOrderTakesTheBestOfEachStep() async throws {
    let built = try await forestsBesideTwoMotorways()
    let features = [
      TestStudy.point(1100, 300, #"{"type":"ecoduct","name":"0"}"#),
      TestStudy.point(1100, 600, #"{"type":"ecoduct","name":"1","permeability":0.9}"#),
      TestStudy.rectangle(1250, -600, 1350, 1400, #"{"type":"mitigation","name":"2"}"#),
      TestStudy.rectangle(1000, 1200, 1400, 1300, #"{"type":"new-patch","name":"3"}"#),
      TestStudy.line([(1150, 500), (1250, 500)], #"{"type":"hedge","name":"4"}"#),
    ]
    let greedy = try await sequence(features, on: built, order: .greedy)
    #expect(greedy.steps.count == features.count)
    var chosen: [String] = []
    for step in greedy.steps {
      let left = features.filter { !chosen.contains($0) }
      var best = (name: "", gain: -1.0)
      for feature in left {
        let last = try #require(
          try await sequence(chosen + [feature], on: built).steps.last)
        if last.gain > best.gain + 1e-9 { best = (last.measure.name, last.gain) }
      }
      #expect(step.measure.name == best.name)
      #expect(isClose(step.gain, best.gain))
      chosen.append(features[try #require(Int(step.measure.name))])
    }
    let last = try #require(greedy.steps.last)
    #expect(isClose(last.gain, last.gainLast))
    #expect(isClose(greedy.eca + greedy.gain, last.eca))
  }

  /// The new patch lies beyond the motorway; the ecoduct leads to it, whichever comes first.
  @Test func anEcoductLeadsToAPatchThatAnotherMeasureAdds() async throws {
    let patches = try study.layer("patches", [TestStudy.rectangle(0, 0, 1000, 1000)])
    let roads = try study.layer("roads", [TestStudy.line([(1200, -600), (1200, 1400)])])
    let built = try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [PatchSource(layer: patches)],
        barriers: [BarrierSource(layer: roads, kind: .constant("motorway"))]),
      profile: .test, rules: .test
    ).build(threads: 1)
    let features = [
      TestStudy.rectangle(1400, 0, 2400, 1000, #"{"type":"new-patch"}"#),
      TestStudy.point(1200, 500, #"{"type":"ecoduct"}"#),
    ]
    for features in [features, features.reversed()] {
      let result = try await sequence(features, on: built)
      #expect(isClose(try #require(result.steps.last).eca, eca(0.8)))
    }
  }

  @Test func aPatchThatIsAddedTwiceCountsOnce() async throws {
    let built = try await study.forestsBesideMotorway()
    let patch = TestStudy.rectangle(0, 1200, 500, 1400, #"{"type":"new-patch"}"#)
    let result = try await sequence([patch, patch], on: built)
    #expect(result.steps[0].gain > 0)
    #expect(result.steps[1].gain == 0)
    #expect(result.steps.allSatisfy { $0.gainLast == 0 })
  }

  @Test func nothingToAddIsNoError() async throws {
    let result = try await LandscapeScorer(
      try await study.forestsBesideMotorway(), threads: 1
    ).sequence(of: [], order: .greedy)
    #expect(result.steps.isEmpty)
    #expect(result.gain == 0)
  }
}
