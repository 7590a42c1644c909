import Foundation
import Geometry
import Layers
import Testing

@testable import Landscape

/// Kilometres counted by hand on small ledgers.
struct LedgerTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func ledger(
    _ features: [String], regions: [String] = [], tolerance: Double = 15
  ) throws -> Ledger {
    let layer =
      regions.isEmpty
      ? nil : RegionSource(layer: try study.layer("regions", regions), name: "name")
    return try LedgerReader(rules: .test, words: .plain).ledger(
      in: study.layer("ledger", features), regions: layer, tolerance: tolerance)
  }

  /// A hedge between two places.
  private func hedge(
    _ places: [(Double, Double)], _ name: String, _ status: String = "realised", year: Int = 2025
  ) -> String {
    TestStudy.line(
      places, #"{"type":"hedge","name":"\#(name)","status":"\#(status)","year":\#(year)}"#)
  }

  /// The metres that count of each entry.
  private func metres(_ ledger: Ledger) -> [Double] {
    ledger.counts.map { ($0.counted * 1_000_000).rounded() / 1000 }
  }

  private func expectWhole(_ ledger: Ledger) {
    for count in ledger.counts {
      #expect(abs(count.counted + count.duplicateLength - count.length) < 1e-9)
    }
  }

  @Test func parallelLinesCountOnceWhereTheyOverlap() throws {
    // The second runs 5 m beside the last 600 m of the first, and 400 m beyond its end.
    let ledger = try ledger([
      hedge([(0, 0), (1000, 0)], "first"), hedge([(400, 5), (1400, 5)], "second"),
    ])
    #expect(metres(ledger) == [1000, 400])
    #expect(abs(ledger.counts[1].duplicateLength - 0.6) < 1e-9)
    #expect(ledger.counts[1].countedBy == [0])
    #expect(
      ledger.counts[1].remarks == [
        "0.600 km of its 1.000 km lie within 15 m of 'first' and count there"
      ])
    let duplicate = try #require(ledger.counts[1].duplicate)
    let box = try #require(try Geometry(wkb: duplicate, in: GeometryContext()).envelope)
    #expect(abs(box.minX - 150_400) < 1e-6 && abs(box.maxX - 151_000) < 1e-6)
    #expect(box.minY == 160_005)
    expectWhole(ledger)
  }

  @Test func linesFurtherApartThanTheToleranceAreTwo() throws {
    let features = [hedge([(0, 0), (1000, 0)], "a"), hedge([(0, 20), (1000, 20)], "b")]
    #expect(try metres(ledger(features)) == [1000, 1000])
    let wide = try ledger(features, tolerance: 25)
    #expect(metres(wide) == [1000, 0])
    #expect(
      wide.counts[1].remarks == ["all of its 1.000 km lie within 25 m of 'a' and count there"])
  }

  @Test func theMostAdvancedThenTheEarliestCounts() throws {
    let line = [(0.0, 0.0), (1000.0, 0.0)]
    let ledger = try ledger([
      hedge(line, "plan", "planned", year: 2020), hedge(line, "late", "realised", year: 2028),
      hedge(line, "promise", "committed", year: 2021),
      hedge(line, "early", "realised", year: 2024), hedge(line, "again", "realised", year: 2024),
      TestStudy.line(line, #"{"type":"hedge","name":"undated","status":"realised"}"#),
    ])
    #expect(metres(ledger) == [0, 0, 0, 1000, 0, 0])
    #expect(ledger.counts.map(\.countedBy) == [[3], [3], [3], [], [3], [3]])
    expectWhole(ledger)
  }

  @Test func crossingAndJoiningLinesCountWhole() throws {
    let ledger = try ledger([
      hedge([(0, 0), (1000, 0)], "along"), hedge([(500, -300), (500, 300)], "across"),
      hedge([(1000, 0), (1700, 0)], "on"), hedge([(0, 0), (0, 400)], "corner"),
      hedge([(1700, 0), (1710, 0)], "short"), hedge([(1710, 0), (1720, 0)], "shorter"),
    ])
    #expect(metres(ledger) == [1000, 600, 700, 400, 10, 10])
    #expect(ledger.counts.allSatisfy { $0.remarks.isEmpty && $0.duplicate == nil })
  }

  @Test func aSecondDrawingOfABentLineCountsNothing() throws {
    let ledger = try ledger([
      hedge([(0, 0), (500, 0), (500, 500)], "inside"),
      hedge([(0, -10), (510, -10), (510, 500)], "outside"),
    ])
    #expect(metres(ledger) == [1000, 0])
    expectWhole(ledger)
  }

  @Test func oneLongLineOverManyShortOnesCountsNothing() throws {
    let short = (0..<25).map { hedge([(Double($0) * 40, 0), (Double($0 + 1) * 40, 0)], "s\($0)") }
    let ledger = try ledger(short + [hedge([(0, 3), (1000, 3)], "long")])
    #expect(metres(ledger) == Array(repeating: 40, count: 25) + [0])
    #expect(
      ledger.counts[25].remarks == [
        "all of its 1.000 km lie within 15 m of 's0', 's1', 's2' and 22 more and count there"
      ])
  }

  @Test func theGoalsCountApart() throws {
    let ledger = try ledger([
      hedge([(0, 0), (1000, 0)], "hedge"),
      TestStudy.line(
        [(0, 0), (1000, 0)], #"{"type":"mitigation","name":"road","status":"planned"}"#),
      TestStudy.line(
        [(0, 0), (1000, 0)],
        #"{"type":"hedge","goal":"linear-infrastructure","name":"x","status":"realised"}"#),
    ])
    #expect(
      ledger.entries.map(\.goal) == [
        .landscapeElement, .linearInfrastructure, .linearInfrastructure,
      ])
    #expect(metres(ledger) == [1000, 0, 1000])
  }

  @Test func linesAreCutAtTheBordersOfRegions() throws {
    let regions = [
      TestStudy.rectangle(0, -1000, 700, 1000, #"{"name":"West"}"#),
      TestStudy.rectangle(700, -1000, 1200, 1000, #"{"name":"East"}"#),
    ]
    let ledger = try ledger(
      [
        hedge([(0, 0), (1500, 0)], "through"), hedge([(700, 100), (700, 600)], "border"),
        TestStudy.point(900, 500, #"{"type":"ecoduct","status":"planned","length_km":0.05}"#),
        TestStudy.rectangle(
          600, 700, 1000, 800, #"{"type":"new-patch","status":"planned","length_km":0.8}"#),
      ], regions: regions)
    let found = ledger.counts.map { count in
      count.pieces.map { "\($0.region) \(Int(($0.length * 1000).rounded()))" }
    }
    #expect(
      found == [
        ["West 700", "East 500", "(outside the regions) 300"], ["West 500"], ["East 50"],
        ["West 200", "East 600"],
      ])
    expectWhole(ledger)
  }

  @Test func withoutALayerOfRegionsTheFieldTells() throws {
    let ledger = try ledger([
      TestStudy.line(
        [(0, 0), (100, 0)], #"{"type":"hedge","status":"planned","region":"Wallonia"}"#),
      TestStudy.line([(0, 500), (100, 500)], #"{"type":"hedge","status":"planned"}"#),
    ])
    #expect(ledger.counts.flatMap { $0.pieces.map(\.region) } == ["Wallonia", "(no region)"])
  }

  @Test func pointsAndAreasCountByWhatIsStated() throws {
    let ledger = try ledger([
      TestStudy.point(0, 0, #"{"type":"ecoduct","status":"realised","length_km":0.06}"#),
      TestStudy.point(5, 0, #"{"type":"ecoduct","status":"planned","length_km":0.06}"#),
      TestStudy.point(500, 0, #"{"type":"ecoduct","status":"planned"}"#),
      TestStudy.rectangle(0, 900, 50, 950, #"{"type":"new-patch","status":"planned"}"#),
      hedge([(0, 2000), (1000, 2000)], "verge"),
      // Its lower 25 m of 100 lie within 15 m of the line.
      TestStudy.rectangle(
        0, 1990, 1000, 2090, #"{"type":"new-patch","status":"planned","length_km":2}"#),
    ])
    #expect(metres(ledger) == [60, 0, 0, 0, 1000, 1500])
    #expect(
      ledger.counts[2].remarks == ["a point has no length: give length_km for it to count"])
    #expect(
      ledger.counts[3].remarks == ["an area has no length: give length_km for it to count"])
    #expect(ledger.counts[1].countedBy == [0])
    expectWhole(ledger)
  }

  @Test func aStatedLengthThatDiffersIsRemarked() throws {
    let ledger = try ledger([
      TestStudy.line(
        [(0, 0), (1000, 0)], #"{"type":"hedge","status":"planned","length_km":1.04}"#),
      TestStudy.line(
        [(0, 900), (1000, 900)], #"{"type":"hedge","status":"planned","length_km":"1.5"}"#),
    ])
    #expect(metres(ledger) == [1000, 1000])
    #expect(
      ledger.counts.map(\.remarks) == [
        [], ["length_km is 1.500 km, but the line is 1.000 km long; the line counts"],
      ])
  }

  @Test func theCriteriaAreMetUnmetOrMissing() throws {
    let all = CommitmentCriterion.allCases.map { #""\#($0.field)":"yes""# }
      .joined(separator: ",")
    let butOne = all.replacing(#"site":"yes"#, with: #"site":"no"#)
    let ledger = try ledger([
      TestStudy.line([(0, 0), (100, 0)], #"{"type":"hedge","status":"planned",\#(all)}"#),
      TestStudy.line(
        [(0, 500), (100, 500)],
        #"{"type":"hedge","status":"planned",\#(butOne)}"#),
      TestStudy.line([(0, 900), (100, 900)], #"{"type":"hedge","status":"planned"}"#),
    ])
    #expect(ledger.entries.map(\.meetsAllCriteria) == [true, false, false])
    #expect(ledger.entries[1].criteria[.site] == false)
    #expect(ledger.entries[1].criteria[.species] == true)
    #expect(ledger.entries[2].criteria.isEmpty)
  }

  @Test func featuresOfOneMeasureStandTogether() throws {
    let ledger = try ledger([
      TestStudy.line(
        [(0, 0), (100, 0)], #"{"type":"hedge","measure":"A","name":"a1","status":"planned"}"#),
      hedge([(0, 500), (100, 500)], "B"),
      TestStudy.line(
        [(0, 900), (300, 900)], #"{"type":"hedge","measure":"A","status":"planned"}"#),
    ])
    #expect(ledger.measures == ["A", "B"])
    #expect(ledger.entries.map(\.measure) == [0, 1, 0])
    #expect(ledger.entriesByMeasure == [[0, 2], [1]])
  }
}

extension LedgerVocabulary {
  /// The English words alone.
  static let plain = LedgerVocabulary(
    status: { MeasureStatus(rawValue: $0) }, goal: { CommitmentGoal(rawValue: $0) },
    answer: { ["yes": true, "no": false, "1": true, "0": false][$0] },
    remedy: { _, known in "known are \(known.joined(separator: ", "))" })
}
