import Foundation
import Testing

@testable import Layers

/// Results that open in a GIS with colours, labels and an explanation of each column.
@Suite struct StyledResultTests {
  private let tool: CommandLineTool
  private let study: String

  init() throws {
    tool = try CommandLineTool()
    study = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/study.yml").path
  }

  private func table(_ name: String, _ fields: [String]) throws -> [[String]] {
    let path = tool.folder.appendingPathComponent("out.gpkg").path
    return try LayerReader(LayerReference(path: path, layer: name), fields: fields).readAll()
      .map { $0.attributes.map { $0.text ?? "" } }
  }

  @Test(arguments: [
    (
      "analyze",
      ["patches", "links", "barrier_segments", "structures", "regions", "zones"]
    ),
    ("score", ["measures", "legs", "barrier_segments", "structures"]),
    ("score --cumulative given", ["measures", "barrier_segments", "structures"]),
    (
      "optimize --measures m.geojson --budget 1000000 --method greedy",
      ["measures", "barrier_segments", "structures"]
    ),
    ("rank", ["ranked_segments"]), ("rank --draws 2", ["ranked_segments"]),
  ])
  func everyMapHasAStyle(command: String, layers: [String]) throws {
    defer { tool.remove() }
    try OptimizeTests.fewMeasures().write(to: tool.folder.appendingPathComponent("m.geojson"))
    let outcome = try tool.run("\(command) \(study) -q -o out.gpkg")
    #expect(outcome.exitCode == 0)
    let styles = try table("layer_styles", ["f_table_name", "useAsDefault"])
    #expect(styles == layers.map { [$0, "1"] })
    let path = tool.folder.appendingPathComponent("out.gpkg").path
    let written = try LayerReader.layers(in: path)
    // Each column is explained.
    let explained = try Dataset(path).rows("SELECT table_name, column_name FROM gpkg_data_columns")
    for layer in written where layer.name != "layer_styles" {
      let fields = try LayerReader(LayerReference(path: path, layer: layer.name)).fields
      #expect(fields.map(\.name).filter { !explained.contains([layer.name, $0]) } == [])
    }
    // The main layer comes first, the styles last.
    #expect(written.first?.name == layers[0])
    #expect(written.last?.name == "layer_styles")
    #expect(
      Set(written.filter { $0.geometryKind != .none }.map(\.name)) == Set(layers))
  }

  @Test func stylesOfOtherResultsInTheFileStay() throws {
    defer { tool.remove() }
    #expect(try tool.run("rank \(study) -q -o out.gpkg").exitCode == 0)
    #expect(try tool.run("score \(study) -q -o out.gpkg --overwrite").exitCode == 0)
    #expect(try tool.run("rank \(study) -q -o out.gpkg --overwrite").exitCode == 0)
    let styles = try table("layer_styles", ["f_table_name"]).map(\.[0]).sorted()
    #expect(
      styles == ["barrier_segments", "legs", "measures", "ranked_segments", "structures"])
  }
}
