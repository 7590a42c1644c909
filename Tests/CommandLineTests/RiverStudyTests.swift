import Foundation
import Testing

@testable import Layers

/// The commands on rivers of a study, run on the project's own schematic of the Dijle.
@Suite struct RiverStudyTests {
  private let tool: CommandLineTool
  private let study: String

  init() throws {
    tool = try CommandLineTool()
    study = StudyCommandTests.fixtures.appendingPathComponent("dijle/study.yml").path
  }

  private func json(_ arguments: String) throws -> [String: Any] {
    let outcome = try tool.run(arguments)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func number(_ object: Any?, _ path: String...) -> Double {
    var value = object
    for key in path { value = (value as? [String: Any])?[key] }
    return value as? Double ?? .nan
  }

  @Test func aStudy() throws {
    defer { tool.remove() }
    let report = try json("river analyze \(study) --json")
    let river = try #require(report["river"] as? [String: Any])
    #expect(river["reaches"] as? Int == 32)
    #expect(river["barriers"] as? Int == 15)
    #expect(river["pieces"] as? Int == 2)
    #expect(river["cycles"] as? Int == 1)
    #expect(river["crs"] as? String == "EPSG:31370")
    let score = try json("river score \(study) --json")
    #expect((score["measures"] as? [Any])?.count == 4)
    let salmon = try json("river rank \(study) --json --profile salmonids --life diadromous")
    #expect(salmon["mitigated_up"] as? Double == 0.62)
    #expect(salmon["order"] as? String == "DCI_D gain")
  }

  @Test(arguments: [
    ("river analyze", ["reaches", "river_barriers"]),
    ("river rank", ["ranked_barriers"]),
    ("river score", ["river_measures"]),
    ("river score --cumulative greedy", ["river_measures"]),
  ])
  func everyMapHasAStyle(command: String, layers: [String]) throws {
    defer { tool.remove() }
    #expect(try tool.run("\(command) \(study) -q -o out.gpkg").exitCode == 0)
    let path = tool.folder.appendingPathComponent("out.gpkg").path
    let styles = try LayerReader(
      LayerReference(path: path, layer: "layer_styles"), fields: ["f_table_name"]
    ).readAll().map { $0.attributes[0].text ?? "" }
    #expect(styles == layers)
    let explained = try Dataset(path).rows("SELECT table_name, column_name FROM gpkg_data_columns")
    let written = try LayerReader.layers(in: path)
    for layer in written where layer.name != "layer_styles" {
      let fields = try LayerReader(LayerReference(path: path, layer: layer.name)).fields
      #expect(fields.map(\.name).filter { !explained.contains([layer.name, $0]) } == [])
    }
    #expect(Set(written.filter { $0.geometryKind != .none }.map(\.name)) == Set(layers))
  }

  /// A barrier far from any river: the work is done, the barrier named, and the exit code tells.
  @Test func barriersInNoRiver() throws {
    defer { tool.remove() }
    try tool.write(
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},
      "features":[
      {"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[150000,160000],[151000,160000]]}}]}
      """, to: "rivers.geojson")
    try tool.write(
      """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::31370"}},
      "features":[
      {"type":"Feature","properties":{"up":0,"down":1},"geometry":{"type":"Point","coordinates":[150500,160000]}},
      {"type":"Feature","properties":{"up":0,"down":1},"geometry":{"type":"Point","coordinates":[150500,160100]}}]}
      """, to: "weirs.geojson")
    try tool.write(
      """
      name: Brook
      crs: EPSG:31370
      realm: blue
      blue:
        rivers: {layer: rivers.geojson}
        barriers: {layer: weirs.geojson, up: up, down: down}
        profile: fish
      """, to: "study.yml")
    let outcome = try tool.run("river analyze study.yml")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors
        == "bocage: notice: rejected: weirs.geojson:weirs, feature 1: the barrier at 150500,160100 (EPSG:31370) is"
        + " 100 m from the nearest river, more than the 50 m of barrier-distance: correct its position, add its"
        + " river or raise barrier-distance\n")
    #expect(outcome.output.contains("DCI_P     50.000  %"))
    #expect(try tool.run("river analyze study.yml --strict").exitCode == 1)
    #expect(
      try tool.run("analyze study.yml").errors
        == "bocage: error: study.yml:1: the study has only a blue part; use `bocage river`, or add patches and realm: both\n"
    )
  }

  @Test func gainsOfBothNetworksStandSideBySide() throws {
    defer { tool.remove() }
    let report = try json("score \(study) --json -q")
    let rows = try #require(report["measures"] as? [[String: Any]])
    let byName = Dictionary(
      rows.map { ($0["measure"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    let ecoduct = try #require(byName["Ecoduct E411, Sonian Forest"])
    #expect(number(ecoduct, "eca_gain_ha") > 100)
    #expect(ecoduct["river_gain"] == nil)
    let blue = try json("river score \(study) --json -q")
    for row in try #require(blue["measures"] as? [[String: Any]]) {
      let beside = try #require(byName[row["measure"] as? String ?? ""])
      #expect(
        number(beside, "river_gain", "potamodromous") == number(row, "gain", "potamodromous"))
    }
    // A restored bank guides the badger as well.
    let bank = try #require(byName["IJse restored"])
    #expect(number(bank, "eca_gain_ha") > 0)
    #expect(number(bank, "river_gain", "potamodromous") > 0)
    let text = try tool.run("score \(study) -q").output
    #expect(text.contains("EUR per ha of ECA  DCI_P gain  DCI_D gain\n"))
    let analysis = try tool.run("analyze \(study) -q -o both.csv")
    #expect(analysis.exitCode == 0)
    #expect(try tool.read("both.csv").contains("\nDCI_P,16."))
  }

  @Test func helpHasExamples() throws {
    defer { tool.remove() }
    for command in ["river analyze", "river rank", "river score"] {
      let help = try tool.run("\(command) --help").output
      #expect(help.contains("EXAMPLE\n  bocage \(command) Fixtures/dijle/study.yml"))
    }
  }
}
