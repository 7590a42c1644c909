import Connectivity
import Foundation
import Geometry
import Surface
import TestSupport
import Testing

@testable import Landscape

/// What measures gain where passing a patch costs something is what building them gains.
@Suite struct IntraPatchMeasureTests {
  /// A motorway through the middle, and what measures can do about it.
  private func studyWithRoad(seed: UInt64) throws -> (GateStudy, x: Double) {
    var study = try GateStudy(seed: seed)
    let x = GateStudy.cell * (Double(study.columns) / 2).rounded(.down) + 50
    study.profile.permeability[.motorway] = 0.6
    let roads = try study.study.layer(
      "roads",
      [
        TestStudy.line(
          [(x, -500), (x, 500)], #"{"kind":"motorway","ref":"E1"}"#),
        TestStudy.line([(x, 500), (x, 3000)], #"{"kind":"motorway","ref":"E2"}"#),
      ])
    study.sources.barriers = [
      BarrierSource(layer: roads, kind: .field("kind"), group: "ref")
    ]
    return (study, x)
  }

  private func gain(of measures: [Measure], in study: GateStudy) async throws -> ScenarioGain {
    let scorer = try await LandscapeScorer(study.build(), threads: 2)
    let together = try await scorer.score(together: measures)
    if measures.count == 1 {
      let score = try #require(try await scorer.score(measures, topPairs: 3).first)
      #expect(isSame(score.gain.pcGain, together.pcGain))
      return score.gain
    }
    return together
  }

  /// Expects that a gain is that of a study with the measure in its layers, and that pairs add up.
  private func expect(
    _ gain: ScenarioGain, isThatOf built: GateStudy, _ what: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let after = try await LandscapeScorer(built.build(), threads: 1)
    #expect(
      isSame(gain.pcNumeratorAfter, after.eca * after.eca), "\(what)",
      sourceLocation: sourceLocation)
  }

  private func hedge(_ random: inout RandomSource, in study: GateStudy) -> [(Double, Double)] {
    (0..<2).map { _ in
      (
        GateStudy.cell * Double(Int.random(in: 0..<study.columns, using: &random)) + 50,
        GateStudy.cell * Double(Int.random(in: 0..<study.rows, using: &random)) + 50
      )
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aHedgeWinsWhatBuildingItWins(seed: UInt64) async throws {
    var study = try GateStudy(seed: seed)
    var random = RandomSource(seed: seed &+ 100)
    let line = hedge(&random, in: study)
    guard line[0] != line[1] else { return }
    let measure = Measure(
      name: "hedge", features: [MeasureFeature(type: .linearElement(.hedge), wkb: wkbLine(line))])
    let gain = try await gain(of: [measure], in: study)
    study.sources.linearElements = [
      LinearElementSource(
        layer: try study.study.layer("hedges", [TestStudy.line(line, #"{"kind":"hedge"}"#)]),
        kind: .field("kind"))
    ]
    try await expect(gain, isThatOf: study, "seed \(seed)")
    let landscape = try await study.build()
    for pair in gain.topPairs {
      #expect(pair.from < pair.to)
      #expect(landscape.patches.indices.contains(pair.to))
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func aNewPatchWinsWhatPlantingItWins(seed: UInt64) async throws {
    var study = try GateStudy(seed: seed)
    var random = RandomSource(seed: seed &+ 100)
    let free = (0..<40).compactMap { _ in study.freeRectangle(&random, largest: 3) }
    guard let place = free.first else { return }
    let measure = Measure(
      name: "wood", features: [MeasureFeature(type: .newPatch, wkb: study.wkb(place))])
    let gain = try await gain(of: [measure], in: study)
    let before = study.patches.count
    study.add(place)
    try await expect(gain, isThatOf: study, "seed \(seed)")
    let naive = try NaivePassing(await study.build())
    let all = naive.probabilities()
    for pair in gain.topPairs where pair.to == before {
      #expect(pair.probabilityBefore == 0)
      #expect(isSame(pair.probabilityAfter, all[pair.from][pair.to]))
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func barriersAreOpenedAndClosedAsBuildingDoes(seed: UInt64) async throws {
    let (study, x) = try studyWithRoad(seed: seed)
    let removal = Measure(
      name: "removal",
      features: [MeasureFeature(type: .barrierRemoval, wkb: wkbLine([(x, -700), (x, 3200)]))])
    var open = study
    open.sources.barriers = []
    try await expect(gain(of: [removal], in: study), isThatOf: open, "removal, seed \(seed)")

    let y = GateStudy.cell * Double(study.rows / 2) + 50
    let structure = Measure(
      name: "ecoduct",
      features: [
        MeasureFeature(
          type: .structure(.ecoduct),
          wkb: wkbPoint(TestStudy.origin.x + x, TestStudy.origin.y + y))
      ])
    var crossed = study
    crossed.sources.crossings = [
      CrossingSource(
        layer: try study.study.layer(
          "crossings", [TestStudy.point(x, y, #"{"type":"ecoduct"}"#)]), kind: .field("type"))
    ]
    try await expect(gain(of: [structure], in: study), isThatOf: crossed, "ecoduct, seed \(seed)")

    let line = [(x - 200, -150.0), (x - 200, 1250.0)]
    var road = Measure(
      name: "road", features: [MeasureFeature(type: .newBarrier, wkb: wkbLine(line))])
    road.features[0].permeability = 0.6
    var closed = study
    closed.sources.barriers.append(
      BarrierSource(
        layer: try study.study.layer(
          "new", [TestStudy.line(line, #"{"kind":"motorway","ref":"E3"}"#)]),
        kind: .field("kind"), group: "ref"))
    try await expect(gain(of: [road], in: study), isThatOf: closed, "road, seed \(seed)")
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func mitigatingASegmentWinsWhatItsPermeabilityDoes(seed: UInt64) async throws {
    let (study, _) = try studyWithRoad(seed: seed)
    let landscape = try await study.build()
    let scorer = try await LandscapeScorer(landscape, threads: 2)
    let ranked = try await scorer.rank(mitigatedPermeability: 0.8)
    #expect(ranked.count == landscape.segments.count)
    let planner = try SurfacePlanner(landscape)
    for score in ranked {
      // The landscape with the segment's cells so permeable, and all links and gates found anew.
      for (permeability, gain) in [(0.8, score.ecaGain), (1, score.ecaLost)] {
        let changes = planner.mitigated(score.segment, to: permeability).changes
        let built = try await landscape.rebuilt(changing: changes)
        let after = try await LandscapeScorer(built, threads: 1)
        #expect(
          isSame(scorer.eca + gain, after.eca), "seed \(seed), segment \(score.segment)")
      }
    }
  }

  @Test(arguments: 0..<10 as Range<UInt64>)
  func measuresOnTopOfOthersWinWhatBuildingAllWins(seed: UInt64) async throws {
    var study = try GateStudy(seed: seed)
    var random = RandomSource(seed: seed &+ 100)
    let lines = (0..<2).map { _ in hedge(&random, in: study) }.filter { $0[0] != $0[1] }
    var measures = lines.map {
      Measure(
        name: "hedge", features: [MeasureFeature(type: .linearElement(.hedge), wkb: wkbLine($0))])
    }
    var built = study
    for _ in 0..<60 where measures.count < 4 {
      guard let place = built.freeRectangle(&random, largest: 2) else { continue }
      measures.append(
        Measure(
          name: "wood", features: [MeasureFeature(type: .newPatch, wkb: study.wkb(place))]))
      built.add(place)
    }
    let scorer = try await LandscapeScorer(study.build(), threads: 2)
    let together = try await scorer.score(together: measures)
    let alone = try await scorer.score(measures)
    for order in MeasureSequence.Order.allCases {
      let sequence = try await scorer.sequence(of: measures, order: order)
      #expect(isSame(sequence.steps.last?.eca ?? scorer.eca, together.ecaAfter))
      #expect(isSame(scorer.eca + sequence.gain, together.ecaAfter))
      for (measure, score) in zip(measures, alone) {
        let step = try #require(sequence.steps.first { $0.measure == measure })
        #expect(isSame(step.gainAlone, score.gain.ecaGain, partOf: scorer.eca))
      }
    }
    if !lines.isEmpty {
      built.sources.linearElements = [
        LinearElementSource(
          layer: try study.study.layer(
            "hedges", lines.map { TestStudy.line($0, #"{"kind":"hedge"}"#) }), kind: .field("kind"))
      ]
    }
    study = built
    try await expect(together, isThatOf: study, "seed \(seed)")
  }

  /// A hedge inside a patch changes no link, but what passing costs.
  @Test func aHedgeThroughAPatchHelpsThoseThatPass() async throws {
    let row: [Float?] = [1, 1, 1] + Array(repeating: 2, count: 8) + [1, 1, 1]
    var study = try GateStudy([row])
    for columns in [0..<1, 3..<11, 13..<14] {
      study.add(GateStudy.Rectangle(columns: columns, rows: 0..<1))
    }
    let regions = try study.study.layer(
      "regions",
      [
        TestStudy.rectangle(-900, -900, 650, 900, #"{"name":"west"}"#),
        TestStudy.rectangle(650, -900, 3000, 900, #"{"name":"east"}"#),
      ])
    study.sources.regions = RegionSource(layer: regions, name: "name")
    let line = [(430.0, 50.0), (970.0, 50.0)]
    let measure = Measure(
      name: "hedge", features: [MeasureFeature(type: .linearElement(.hedge), wkb: wkbLine(line))])
    let landscape = try await study.build()
    let scorer = try await LandscapeScorer(landscape, threads: 1)
    let score = try #require(try await scorer.score([measure]).first)
    #expect(score.plan.addedLinks.isEmpty)
    #expect(score.gain.pcGain > 0)
    #expect(score.gain.topPairs.map(\.to) == [2])
    let pair = try #require(score.gain.topPairs.first)
    #expect(pair.from == 0)
    #expect(isSame(pair.gain, score.gain.pcGain))
    let between = try #require(score.gain.betweenGroups)
    #expect(isSame(between[0][1] + between[1][0], score.gain.pcGain))
    study.rules.surface.intraPatch = false
    let free = try await LandscapeScorer(study.build(), threads: 1).score([measure])
    #expect(free.first?.gain.pcGain == 0)
  }

  @Test func aDrawWithoutWidthIsTheBaseline() async throws {
    var study = try studyWithRoad(seed: 1).0
    let own = try #require(study.profile.permeability[.motorway])
    study.profile.ranges = ProfileRanges(permeability: [.motorway: own...own])
    let landscape = try await study.build()
    let baseline = try await LandscapeScorer(landscape, threads: 1).rank(mitigatedPermeability: 0.9)
    let draws = try await RankingDraws(
      of: landscape, count: 2, seed: 1, mitigatedPermeability: 0.9, topCount: 3,
      memoryBudget: 1_000_000, threads: 1)
    #expect(baseline.contains { $0.ecaGain > 0 })
    for score in baseline {
      #expect(isSame(draws.gain(ofSegment: score.segment).mean, score.ecaGain))
    }
  }
}

extension Landscape {
  /// The landscape with other resistances of some cells, and all links and gates found anew.
  fileprivate func rebuilt(changing changes: [CellChange]) async throws -> Landscape {
    guard let model = surface else { throw LandscapeError.noSurface }
    var surface = model.linked.surface
    for change in changes { surface.set(change.slot, resistance: change.resistance) }
    let linked = await LinkedSurface(
      surface, patches: model.linked.patches, rules: model.linked.rules, threads: 1)
    var built = self
    var other = SurfaceModel(
      land: model.land, barriers: model.barriers, draft: model.draft, regression: nil,
      linked: linked)
    other.gates = await linked.surface.gates(at: linked.gateSlots, threads: 1)
    built.surface = other
    built.links = linked.links.map { way in
      HabitatLink(
        from: way.from, to: way.to, start: Coordinate(0, 0), end: Coordinate(0, 0),
        length: way.cost, cost: way.cost, crossings: [])
    }
    return built
  }
}
