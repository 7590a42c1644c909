import Foundation
import Testing

/// Meshes, reserves and zones, from a study file to the outputs.
@Suite struct IndicatorTests {
  private let tool: CommandLineTool
  private let fixture = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud").path

  init() throws { tool = try CommandLineTool() }

  private func json(_ command: String) throws -> [String: Any] {
    let outcome = try tool.run(command)
    #expect(outcome.exitCode == 0)
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func rows(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  private func number(_ row: [String: Any], _ key: String) -> Double {
    row[key] as? Double ?? .nan
  }

  @Test func anAnalysisTellsAllOfThem() throws {
    defer { tool.remove() }
    let report = try json("analyze \(fixture)/study.yml --json -q -o out.gpkg")
    let indicators = try #require(report["indicators"] as? [String: Any])
    let names = ["Brussels", "Flanders", "Wallonia", "(all regions)"]

    let meshes = try rows(indicators["meshes"])
    #expect(meshes.map { $0["region"] as? String } == names)
    for mesh in meshes {
      let (cut, whole) = (number(mesh, "meff_cut_km2"), number(mesh, "meff_cbc_km2"))
      #expect(cut > 0 && cut <= whole)
      #expect(abs(number(mesh, "seff_cut") * cut - 1000) < 1e-6)
    }
    #expect(number(meshes[0], "meff_cbc_km2") > number(meshes[0], "area_km2"))

    let protection = try rows(indicators["protection"])
    #expect(protection.map { $0["region"] as? String } == names)
    for row in protection {
      #expect(number(row, "protconn_percent") <= number(row, "prot_percent"))
      let fractions = try #require(row["fractions_percent"] as? [String: Any])
      let sum = ["within", "contig", "unprot", "trans"].reduce(0) { $0 + number(fractions, $1) }
      #expect(abs(sum - 100) < 1e-9)
    }

    let zones = try rows(indicators["zones"])
    #expect(zones.map { $0["zone"] as? String } == ["urban", "peri-urban", "rural"])
    let inside = zones.reduce(0) { $0 + number($1, "inside_percent") }
    let between = try rows(indicators["between_zones"]).reduce(0) { $0 + number($1, "percent") }
    #expect(abs(inside + between - 100) < 1e-6)

    // A layer that is not there makes the program list those that are.
    let layers = try tool.run("analyze --patches out.gpkg:x --profile badger --crs EPSG:31370")
    #expect(
      layers.errors.contains(
        "its layers are patches, links, barrier_segments, structures, regions, zones, indices"))
    let manifest = try tool.read("out.gpkg.manifest.json")
    #expect(manifest.contains("reserves.geojson"))
    #expect(manifest.contains("settlements.geojson"))
  }

  @Test func whatHasNoLayerIsNotThere() throws {
    defer { tool.remove() }
    try tool.write(
      "{name: x, crs: EPSG:31370, profile: badger, patches: {layer: \(fixture)/patches.geojson}}",
      to: "study.yml")
    let outcome = try tool.run("analyze study.yml -q")
    #expect(outcome.exitCode == 0)
    for title in ["Meshes", "Protected", "Zones"] { #expect(!outcome.output.contains(title)) }
    let report = try json("analyze study.yml --json -q")
    #expect((report["indicators"] as? [String: Any])?.isEmpty == true)
  }

  @Test func gainsAreSplitByZone() throws {
    defer { tool.remove() }
    let command = "score \(fixture)/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326 -q"
    let measure = try #require(try rows(json("\(command) --json")["measures"]).first)
    let percents = try rows(measure["zones"]).map { number($0, "percent") }
    #expect(abs(percents.reduce(0, +) - 100) < 1e-6)
    #expect(percents == percents.sorted(by: >))
  }

  @Test func aMissingLayerIsNamed() throws {
    defer { tool.remove() }
    for (key, file) in [("reserves", "parks.gpkg"), ("settlements", "towns.gpkg")] {
      try tool.write(
        "{name: x, crs: EPSG:31370, profile: badger,"
          + " patches: {layer: \(fixture)/patches.geojson}, \(key): {layer: \(file)}}",
        to: "study.yml")
      let outcome = try tool.run("analyze study.yml -q")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("\(file): there is no such file"))
    }
  }
}
