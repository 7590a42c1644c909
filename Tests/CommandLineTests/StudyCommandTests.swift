import Foundation
import Testing

/// The commands on a study, run on the project's own schematic of the Sonian Forest.
@Suite struct StudyCommandTests {
  private let tool: CommandLineTool
  private let fixture: String

  init() throws {
    tool = try CommandLineTool()
    fixture = Self.fixtures.appendingPathComponent("zonienwoud").path
  }

  static let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Fixtures")

  private func json(_ arguments: String) throws -> [String: Any] {
    let outcome = try tool.run(arguments)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  @Test func analyze() throws {
    defer { tool.remove() }
    let report = try json("analyze \(fixture)/study.yml --json")
    let landscape = try #require(report["landscape"] as? [String: Any])
    #expect(landscape["patches"] as? Int == 49)
    let indices = try #require(report["indices"] as? [[String: Any]])
    let value = { (name: String) in
      indices.first { $0["index"] as? String == name }?["value"] as? Double ?? .nan
    }
    #expect(abs(value("EC(PC)") - value("PCnum").squareRoot()) < 1e-6)
    #expect(abs(value("PCintra(%)") + value("PCdirect(%)") + value("PCstep(%)") - 100) < 1e-9)
    // What lies in and between the regions is the whole.
    let inside = try #require(report["regions"] as? [[String: Any]])
      .reduce(0) { $0 + ($1["inside_percent"] as? Double ?? .nan) }
    let between = try #require(report["between_regions"] as? [[String: Any]])
      .reduce(0) { $0 + ($1["percent"] as? Double ?? .nan) }
    #expect(abs(inside + between - 100) < 1e-6)
  }

  @Test func analyzeWritesAGeoPackageAndItsManifest() throws {
    defer { tool.remove() }
    let outcome = try tool.run("analyze \(fixture)/study.yml -o out.gpkg")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output.hasPrefix("Zoniënwoud (schematic) · badger (Meles meles) · EPSG:31370\n"))
    let manifest = try #require(
      try JSONSerialization.jsonObject(with: Data(try tool.read("out.gpkg.manifest.json").utf8))
        as? [String: Any])
    #expect((manifest["inputs"] as? [Any])?.count == 10)
    #expect((manifest["outputs"] as? [[String: Any]])?.first?["path"] as? String == "out.gpkg")
    #expect((manifest["versions"] as? [String: String])?["bocage"] == "0.1.0")
    // The same run again: refused without --overwrite, the same bytes with it.
    let first = try Data(contentsOf: tool.folder.appendingPathComponent("out.gpkg"))
    let refused = try tool.run("analyze \(fixture)/study.yml -o out.gpkg")
    #expect(refused.exitCode == 1)
    #expect(
      refused.errors
        == "bocage: error: out.gpkg: the file exists already; use --overwrite to replace it\n")
    #expect(try tool.run("analyze \(fixture)/study.yml -o out.gpkg --overwrite -q").exitCode == 0)
    #expect(try Data(contentsOf: tool.folder.appendingPathComponent("out.gpkg")) == first)
  }

  @Test func scoreOfTheMeasuresFile() throws {
    defer { tool.remove() }
    let report = try json(
      "score \(fixture)/study.yml --measures \(fixture)/measures.geojson --json")
    let measures = try #require(report["measures"] as? [[String: Any]])
    #expect(measures.count == 9)
    let gain = { (name: String) in
      measures.first { ($0["measure"] as? String)?.hasPrefix(name) == true }?["eca_gain_ha"]
        as? Double ?? .nan
    }
    #expect(gain("Ecoduct E411") > 100)
    #expect(gain("Ecoduct in the fields") == 0)
    #expect(gain("Mitigated E411") < gain("Ecoduct E411"))
    let fields = measures.first { ($0["measure"] as? String) == "Ecoduct in the fields" }
    let remarks = try #require(fields?["remarks"] as? [String])
    #expect(remarks[0].hasPrefix("no barrier here, so that the ecoduct has no effect"))
  }

  @Test func scoreOfOneEcoductInDegrees() throws {
    defer { tool.remove() }
    let report = try json(
      "score \(fixture)/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326 --json")
    let measure = try #require((report["measures"] as? [[String: Any]])?.first)
    #expect((measure["eca_gain_ha"] as? Double ?? 0) > 100)
    #expect((measure["barriers"] as? [String])?.first?.hasPrefix("motorway E411") == true)
    let lower = try json(
      "score \(fixture)/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326 --permeability 0.3 --json"
    )
    let less = try #require((lower["measures"] as? [[String: Any]])?.first)
    #expect(less["eca_gain_ha"] as? Double ?? 0 < measure["eca_gain_ha"] as? Double ?? 0)
  }

  @Test func rankIsTheSameForAnyThreadsAndFromASavedGraph() throws {
    defer { tool.remove() }
    let command = "rank \(fixture)/study.yml -q -o"
    #expect(try tool.run("\(command) one.csv --threads 1").exitCode == 0)
    #expect(try tool.run("\(command) two.csv --threads 3").exitCode == 0)
    #expect(try tool.run("\(command) three.csv --graph graph.gpkg").exitCode == 0)
    let built = try Data(contentsOf: tool.folder.appendingPathComponent("graph.gpkg"))
    #expect(try tool.run("\(command) four.csv --graph graph.gpkg").exitCode == 0)
    #expect(try Data(contentsOf: tool.folder.appendingPathComponent("graph.gpkg")) == built)
    let ranking = try tool.read("one.csv")
    #expect(
      ranking.hasPrefix(
        "rank,kind,group,line,from km,to km,permeability,ECA gain ha,ECA gain %,ECA lost now ha,x,y,segment\n1,motorway,E411,"
      ))
    for name in ["two.csv", "three.csv", "four.csv"] { #expect(try tool.read(name) == ranking) }
    let top = try tool.run("rank \(fixture)/study.yml --top 3 -q -o top.csv --graph graph.gpkg")
    #expect(top.exitCode == 0)
    #expect(
      try tool.read("top.csv").split(separator: "\n")
        == Array(ranking.split(separator: "\n").prefix(4)))
  }

  @Test func aChangedStudyBuildsItsGraphAnew() throws {
    defer { tool.remove() }
    #expect(try tool.run("rank \(fixture)/study.yml -q --top 1 --graph g.gpkg").exitCode == 0)
    let first = try Data(contentsOf: tool.folder.appendingPathComponent("g.gpkg"))
    let other = try tool.run("rank \(fixture)/study.yml -q --top 1 --graph g.gpkg --planar")
    #expect(other.exitCode == 0)
    #expect(try Data(contentsOf: tool.folder.appendingPathComponent("g.gpkg")) != first)
  }

  @Test func layersInsteadOfAStudyFile() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "analyze --patches \(fixture)/patches.geojson --barriers \(fixture)/roads.geojson"
        + " \(fixture)/railways.geojson --regions \(fixture)/regions.geojson --profile badger"
        + " --crs EPSG:31370 -o out.csv")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains("bocage: notice: "))
    #expect(try tool.read("out.csv").hasPrefix("index,value,unit\nEC(PC),"))
  }

  @Test func progressAsJSON() throws {
    defer { tool.remove() }
    let outcome = try tool.run("rank \(fixture)/study.yml --top 1 --progress json")
    #expect(outcome.errors.contains(#"{"percent":0,"stage":"reading layers"}"#))
    #expect(outcome.errors.contains(#""stage":"ranking barrier segments""#))
  }

  @Test func rejectedFeaturesEndWithThree() throws {
    defer { tool.remove() }
    let point =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[4.4,50.8]}}"#
    let square =
      #"{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[4.4,50.8],[4.5,50.8],[4.5,50.9],[4.4,50.8]]]}}"#
    try tool.write(
      #"{"type":"FeatureCollection","features":[\#(square),\#(point)]}"#, to: "patches.geojson")
    let outcome = try tool.run(
      "analyze --patches patches.geojson --profile badger --crs EPSG:31370")
    #expect(outcome.exitCode == 3)
    #expect(
      outcome.errors.contains(
        "bocage: notice: rejected: patches.geojson:patches, feature 1: the geometry is a point, but patches are polygons\n"
      ))
    let strict = try tool.run(
      "analyze --patches patches.geojson --profile badger --crs EPSG:31370 --strict")
    #expect(strict.exitCode == 1)
  }
}
