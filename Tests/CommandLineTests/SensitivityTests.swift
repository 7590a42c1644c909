import Foundation
import Testing

/// Runs over draws and variants of a profile, on the project's own schematic of the Sonian Forest.
@Suite struct SensitivityTests {
  private let tool: CommandLineTool
  private let fixture = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud").path

  init() throws { tool = try CommandLineTool() }

  private func rows(_ arguments: String, _ key: String) throws -> [[String: Any]] {
    let outcome = try tool.run(arguments)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let report = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    return try #require((report as? [String: Any])?[key] as? [[String: Any]])
  }

  private func number(_ row: [String: Any], _ key: String) -> Double {
    row[key] as? Double ?? .nan
  }

  @Test func drawsAreTheSameForAnyThreads() throws {
    defer { tool.remove() }
    let command =
      "rank --patches \(fixture)/patches.geojson --barriers \(fixture)/railways.geojson"
      + " --profile badger --crs EPSG:31370 --draws 3 -q -o"
    #expect(try tool.run("\(command) one.csv --threads 1").exitCode == 0)
    #expect(try tool.run("\(command) two.csv --threads 2 --seed 1").exitCode == 0)
    #expect(try tool.run("\(command) other.csv --seed 2").exitCode == 0)
    let ranking = try tool.read("one.csv")
    #expect(
      ranking.hasPrefix(
        "rank,kind,group,line,from km,to km,mean ECA gain ha,ECA gain ha p5,ECA gain ha p95,in top %,baseline ECA gain ha,baseline rank,x,y,segment\n1,"
      ))
    #expect(try tool.read("two.csv") == ranking)
    #expect(try tool.read("other.csv") != ranking)
  }

  @Test func drawsAsAMapAndWithProgress() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "rank \(fixture)/study.yml --draws 2 --top 3 -o out.gpkg --progress json")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("2 draws with seed 1; nine of ten gains lie between"))
    #expect(outcome.output.contains("mitigated to permeability 0.8 (drawn from 0.6-0.95)"))
    #expect(outcome.errors.contains(#""stage":"ranking barrier segments in 2 draws""#))
    // The layer's columns, as the file's own schema has them.
    let map = try Data(contentsOf: tool.folder.appendingPathComponent("out.gpkg"))
    for column in ["mean_eca_gain_ha", "eca_gain_ha_p95", "in_top_percent", "baseline_rank"] {
      #expect(map.range(of: Data("\"\(column)\"".utf8)) != nil)
    }
    let manifest = try tool.read("out.gpkg.manifest.json")
    #expect(manifest.contains("\"permeability.motorway\""))
  }

  @Test func drawsAroundTheBaseline() throws {
    defer { tool.remove() }
    let segments = try rows(
      "rank \(fixture)/study.yml --draws 2 --top 5 --mitigated-permeability 0.7 --json", "segments")
    #expect(segments.count == 5)
    let means = segments.map { number($0, "mean_eca_gain_ha") }
    #expect(means == means.sorted(by: >))
    for segment in segments {
      #expect(number(segment, "low_eca_gain_ha") <= number(segment, "mean_eca_gain_ha"))
      #expect(number(segment, "mean_eca_gain_ha") <= number(segment, "high_eca_gain_ha"))
      #expect((0...100).contains(number(segment, "top_percent")))
    }
  }

  @Test func analyzeByVariant() throws {
    defer { tool.remove() }
    let variants = try rows(
      "analyze \(fixture)/study.yml --distances 3000,7300 --permeability-scale 0.5,1 --json -q",
      "variants")
    #expect(variants.map { number($0, "distance_m") } == [3000, 3000, 7300, 7300])
    #expect(variants.map { number($0, "permeability_scale") } == [0.5, 1, 0.5, 1])
    let eca = variants.map { number($0, "eca_ha") }
    #expect(eca[0] < eca[2] && eca[1] < eca[3] && eca[0] < eca[1] && eca[2] < eca[3])
    // The last is the study as it is.
    let indices = try rows("analyze \(fixture)/study.yml --json -q", "indices")
    #expect(indices.first.map { number($0, "value") } == eca[3])
  }

  @Test func scoreByVariantIsWhatAProfileOfThatDistanceGives() throws {
    defer { tool.remove() }
    let command = "score \(fixture)/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326 --json -q"
    let variant = try rows("\(command) --distances 3650", "measures")
    #expect(variant.count == 1)
    #expect(variant.map { number($0, "distance_m") } == [3650])
    #expect(variant.map { number($0, "permeability_scale") } == [1])
    let badger = try tool.run("profiles show badger").output
      .replacingOccurrences(of: "distance: 7300 ", with: "distance: 3650 ")
      .replacingOccurrences(of: "maximum-link: 7300 ", with: "maximum-link: 3650 ")
      .components(separatedBy: "ranges:")[0]
    try tool.write(badger, to: "small.yml")
    let own = try rows("\(command) --profile small.yml", "measures")
    let gains = (variant + own).map { number($0, "eca_gain_ha") }
    #expect(gains[0] > 100 && abs(gains[0] - gains[1]) < 1e-9 * gains[1])
    let table = try tool.run(
      "score \(fixture)/study.yml --measures \(fixture)/measures.geojson --distances 3650 -q -o out.csv"
    )
    #expect(table.exitCode == 0)
    let lines = try tool.read("out.csv").split(separator: "\n")
    #expect(lines.count == 10)
    #expect(
      lines[0] == "distance m,permeability scale,measure,ECA now ha,ECA gain ha,ECA gain %")
  }

  @Test func rankByVariantHasTheRankInTheBase() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "rank \(fixture)/study.yml --permeability-scale 1,0.5 --top 2 -o out.csv")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains(
        "bocage: notice: with the permeability scale 0.5, what is secondary-road,"))
    let lines = try tool.read("out.csv").split(separator: "\n")
    #expect(lines.count == 5)
    #expect(
      lines[0]
        == "distance m,permeability scale,rank,base rank,kind,group,line,from km,to km,ECA gain ha,ECA gain %,segment"
    )
    #expect(lines[1].hasPrefix("7300.0,1.0,1,1,motorway,E411,"))
    #expect(lines[2].hasPrefix("7300.0,1.0,2,2,"))
    #expect(lines[3].hasPrefix("7300.0,0.5,1,"))
  }

  @Test(arguments: [
    ("rank study.yml --draws 0", "--draws must be 1 or more"),
    ("rank study.yml --seed 3", "--seed belongs to --draws"),
    ("rank study.yml --seed -3 --draws 2", "--seed"),
    (
      "rank study.yml --draws 2 --distances 500",
      "give --draws or variants of the profile, not both"
    ),
    ("rank study.yml --distances 500 -o out.gpkg", "let the output end in .csv or .json"),
    ("analyze study.yml --permeability-scale 2 -o out.GPKG", "let the output end in .csv or .json"),
    ("score study.yml --distances 500 -o out.gpkg", "let the output end in .csv or .json"),
    ("analyze study.yml --distances 500,", "'500,' is invalid for '--distances"),
    ("analyze study.yml --distances 0", "'0' is invalid for '--distances"),
    ("analyze study.yml --permeability-scale 1;2", "'1;2' is invalid for '--permeability-scale"),
    (
      "rank study.yml --draws 2 --profile plain.yml",
      "\"plain\" has no ranges to draw its numbers from"
    ),
  ])
  func says(arguments: String, message: String) throws {
    defer { tool.remove() }
    try tool.write(
      "name: s\ncrs: EPSG:31370\nprofile: badger\npatches: {layer: patches.geojson}\n",
      to: "study.yml")
    try tool.write(
      """
      name: plain
      species: any
      minimum-area: 0
      habitats: {grassland: 1}
      dispersal: {distance: 100, probability: 0.5}
      permeability: {}
      """, to: "plain.yml")
    try tool.write(#"{"type":"FeatureCollection","features":[]}"#, to: "patches.geojson")
    let outcome = try tool.run(arguments)
    #expect(outcome.exitCode == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }
}
