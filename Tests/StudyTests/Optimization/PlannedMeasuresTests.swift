import Connectivity
import Geometry
import TestSupport
import Testing

@testable import Landscape

@Suite struct PlannedMeasuresTests {
  /// What any set gains is what planning its measures one on top of the other gains.
  @Test func anySetIsPlannedAsOneByOne() async throws {
    let study = try await SchematicChoice()
    let measures = study.measures
    let planned = try PlannedMeasures(measures, in: study.landscape)
    let network = try planned.network()
    let whole = await ScenarioScorer(network: network.network, memoryBudget: 1 << 26)
    let scorer = await ScenarioScorer(
      network: try study.landscape.network(), memoryBudget: 1 << 26)
    #expect(abs(whole.pcNumerator - scorer.pcNumerator) <= 1e-12 * scorer.pcNumerator)
    let planner = try SequencePlanner(study.landscape, measures)
    var random = RandomSource(seed: 3)
    var sets = measures.indices.map { [$0] } + [Array(measures.indices)]
    for _ in 0..<8 {
      sets.append(measures.indices.filter { _ in Bool.random(using: &random) })
    }
    var joint = 0
    for set in sets {
      let none = measures.map { _ in false }
      let gain = try await whole.gain(of: network.scenario(adding: set, to: none)).pcGain
      let expected = try await scorer.gain(of: planner.together(set)).pcGain
      #expect(
        abs(gain - expected) <= 1e-12 * max(scorer.pcNumerator, expected), "\(set)")
      if expected > 0 { joint += 1 }
    }
    #expect(joint > 15)
    // Links between measures, and links of one that another makes more permeable, are among them.
    #expect(network.links.contains { $0.needs.count > 1 })
    #expect(planned.links.contains { $0.owners.count == 2 })
    #expect(planned.links.contains { $0.isAdded && !$0.raises.isEmpty })
    #expect(planned.links.contains { !$0.isAdded })
  }

  /// The gains of one on top of others, as a growing scorer finds them.
  @Test func setsGrowStepByStep() async throws {
    let study = try await SchematicChoice()
    let measures = study.measures
    let network = try PlannedMeasures(measures, in: study.landscape).network()
    var scorer = await ScenarioScorer(network: network.network, memoryBudget: 1 << 26)
    let start = scorer.pcNumerator
    let planner = try SequencePlanner(study.landscape, measures)
    let plain = await ScenarioScorer(network: try study.landscape.network(), memoryBudget: 1 << 26)
    var isMade = measures.map { _ in false }
    var set: [Int] = []
    for measure in measures.indices.reversed() {
      try await scorer.advance(by: network.scenario(adding: [measure], to: isMade))
      isMade[measure] = true
      set.append(measure)
      let expected = try await plain.gain(of: planner.together(set.sorted())).pcGain
      #expect(abs(scorer.pcNumerator - start - expected) <= 1e-11 * scorer.pcNumerator)
    }
  }

  @Test func newPatchesThatShareGroundAreTold() async throws {
    let study = try await SchematicChoice()
    let context = GeometryContext()
    func patch(_ name: String, _ x: Int, _ y: Int) throws -> Measure {
      let wkt =
        "POLYGON ((\(x) \(y), \(x + 400) \(y), \(x + 400) \(y + 400), \(x) \(y + 400), \(x) \(y)))"
      return Measure(
        name: name,
        features: [MeasureFeature(type: .newPatch, wkb: try Geometry(wkt: wkt, in: context).wkb())])
    }
    let measures = [
      try patch("a", 165_400, 164_400), try patch("far", 167_500, 162_000),
      try patch("b", 165_600, 164_600),
    ]
    let planned = try PlannedMeasures(measures, in: study.landscape)
    #expect(planned.overlaps == [[0, 2]])
    let network = try planned.network()
    #expect(network.weights.map(\.choice) == [0, 1, 2])
    let scorer = await ScenarioScorer(network: network.network, memoryBudget: 1 << 26)
    let planner = try SequencePlanner(study.landscape, measures)
    let plain = await ScenarioScorer(network: try study.landscape.network(), memoryBudget: 1 << 26)
    for set in [[0], [2], [0, 1], [1, 2]] {
      let gain = try await scorer.gain(
        of: network.scenario(adding: set, to: [false, false, false])
      ).pcGain
      let expected = try await plain.gain(of: planner.together(set)).pcGain
      #expect(abs(gain - expected) <= 1e-12 * scorer.pcNumerator, "\(set)")
    }
  }
}
