import Foundation
import Testing

/// The ledger of 2030, on the project's own schematic.
///
/// By hand: the verge of the E411 is two straight pieces of √(500² + 700²) m, 1.720 km, and its
/// mitigation the same line again. The railway's verge is 2 km, of which 1.5 km lie in Flanders; it
/// is drawn again 5 m beside its last kilometre and 0.6 km further. The ecoduct states 0.06 km. Of
/// landscape elements there are 0.3 km of hedge, 2 km of river and 1 km of tree row, which runs for
/// 0.6 km 10 m beside one that is a year later, so that 0.4 km of that count.
@Suite struct LedgerTests {
  private let tool: CommandLineTool
  private let fixture = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud")
  private let repository = StudyCommandTests.fixtures.deletingLastPathComponent()

  init() throws { tool = try CommandLineTool() }

  private func run(_ arguments: String) throws -> CommandLineTool.Outcome {
    try tool.run("ledger Fixtures/zonienwoud/ledger.geojson \(arguments)", in: repository)
  }

  @Test func tellsWhatIsReached() throws {
    defer { tool.remove() }
    let outcome = try run("--regions Fixtures/zonienwoud/regions.geojson --name name")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output == Self.text)
  }

  @Test func rowsByGoalStatusRegionAndYear() throws {
    defer { tool.remove() }
    let csv = tool.folder.appendingPathComponent("out.csv").path
    let regions = "--regions Fixtures/zonienwoud/regions.geojson"
    #expect(try run("\(regions) -q -o \(csv)").output == "")
    let rows = try tool.read("out.csv").split(separator: "\n").map { $0.split(separator: ",") }
    #expect(
      rows.map { $0.prefix(4).joined(separator: ",") } == [
        "goal,status,region,year",
        "linear-infrastructure,realised,Flanders,2024",
        "linear-infrastructure,committed,Flanders,2027",
        "linear-infrastructure,committed,Wallonia,2027",
        "linear-infrastructure,planned,Flanders,2029",
        "linear-infrastructure,planned,Wallonia,2029",
        "landscape-element,realised,Flanders,2023",
        "landscape-element,realised,Flanders,2025",
        "landscape-element,realised,Flanders,2026",
        "landscape-element,committed,Flanders,2026",
        "landscape-element,planned,Flanders,2028",
      ])
    #expect(
      rows[0].dropFirst(4) == ["km", "all six criteria km", "without all six criteria km"])
    let expected: [[Double]] = [
      [2 * hypot(0.5, 0.7), 2 * hypot(0.5, 0.7), 0], [1.5, 0, 1.5], [0.5, 0, 0.5],
      [0.06, 0.06, 0], [0.6, 0.6, 0], [0.3, 0.3, 0], [3, 1, 2], [0.4, 0.4, 0],
      [hypot(0.2, 2), 0, hypot(0.2, 2)], [0.5 + hypot(1.1, 1.5), 0.5 + hypot(1.1, 1.5), 0],
    ]
    for (row, expected) in zip(rows.dropFirst(), expected) {
      for (text, kilometres) in zip(row.dropFirst(4), expected) {
        #expect(abs((Double(text) ?? .nan) - kilometres) < 1e-9)
      }
    }
    // The same run again has the same bytes.
    #expect(try run("\(regions) -q -o \(csv)").errors.contains("use --overwrite to replace it"))
    let first = try tool.read("out.csv")
    #expect(try run("\(regions) -q -o \(csv) --overwrite --threads 1").exitCode == 0)
    #expect(try tool.read("out.csv") == first)
  }

  @Test func aStudyTellsWhatEachKilometreWins() throws {
    defer { tool.remove() }
    let map = tool.folder.appendingPathComponent("out.gpkg").path
    let outcome = try run("--study Fixtures/zonienwoud/study.yml --json -q -o \(map)")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let measures = try #require(report["measures"] as? [[String: Any]])
    #expect(measures.count == 11)
    let ecoduct = try #require(
      measures.first { $0["measure"] as? String == "Ecoduct E411, Sonian Forest" })
    let gain = try #require(ecoduct["eca_gain_ha"] as? Double)
    let perKilometre = try #require(ecoduct["eca_gain_ha_per_km"] as? Double)
    #expect(gain > 100)
    #expect(abs(perKilometre - gain / 0.06) < 1e-6 * perKilometre)
    #expect(
      Set(try #require(report["regions"] as? [[String: Any]]).compactMap { $0["name"] as? String })
        == ["Flanders", "Wallonia"])
    let bytes = try Data(contentsOf: URL(fileURLWithPath: map))
    for layer in ["counted_lines", "counted_as_stated", "left_out", "ledger", "remarks"] {
      #expect(bytes.range(of: Data(layer.utf8)) != nil)
    }
    #expect(try tool.read("out.gpkg.manifest.json").contains("\"peak_memory\""))
  }

  @Test func theSameFileCanBeScored() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "score \(fixture.path)/study.yml --measures \(fixture.path)/ledger.geojson --json -q")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("\"Hedges Margijsbos - Loonbeek\""))
  }

  @Test(arguments: [
    ("--regions r.gpkg --study s.yml", "a study names its regions and its system itself"),
    ("--name region", "--name belongs to --regions"),
    ("--tolerance 0", "--tolerance must lie between 0.1 and 1000 metres"),
    ("-o out.txt", "--output: 'out.txt' has no ending that says its format"),
    ("--crs EPSG:4326", "can't be the system of a study"),
  ])
  func refuses(_ arguments: String, _ message: String) throws {
    defer { tool.remove() }
    let outcome = try run(arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func anUnknownStatusIsWrongUse() throws {
    defer { tool.remove() }
    let text = try String(
      contentsOf: fixture.appendingPathComponent("ledger.geojson"), encoding: .utf8)
    try tool.write(text.replacing("gerealiseerd", with: "gerealisserd"), to: "l.geojson")
    #expect(
      try tool.run("ledger l.geojson")
        == CommandLineTool.Outcome(
          exitCode: 2, output: "",
          errors:
            "bocage: error: l.geojson:ledger, feature 0: the status 'gerealisserd' is not known; did you mean realised? known are planned, committed, realised\n"
        ))
  }

  @Test func aFeatureWithoutGeometryIsRejected() throws {
    defer { tool.remove() }
    try tool.write(
      #"""
      {"type":"FeatureCollection","name":"l","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},
      "features":[{"type":"Feature","properties":{"type":"hedge","status":"planned"},"geometry":null},
      {"type":"Feature","properties":{"type":"hedge","status":"planned"},"geometry":{"type":"LineString","coordinates":[[150000,160000],[151000,160000]]}}]}
      """#, to: "l.geojson")
    let outcome = try tool.run("ledger l.geojson")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors
        == "bocage: notice: rejected: l.geojson:l, feature 0: the feature has no geometry\n")
    #expect(outcome.output.contains("1 feature: 1.000 km count, 0.000 km do not"))
  }
}
