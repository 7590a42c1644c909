import Foundation
import Testing

/// Each class of bad input to the study commands: one line that says what to do, and the exit code.
@Suite struct StudyErrorTests {
  private static let square =
    #"{"type":"Feature","properties":{"q":1},"geometry":{"type":"Polygon","coordinates":[[[4.4,50.8],[4.5,50.8],[4.5,50.9],[4.4,50.8]]]}}"#
  private static let collection = #"{"type":"FeatureCollection","features":[\#(square)]}"#

  private static let study = """
    name: test
    crs: EPSG:31370
    profile: badger
    patches:
      layer: patches.geojson

    """

  @Test(arguments: [
    ("analyze", 2, "name a study file, or the layers with --patches, --profile and --crs"),
    ("analyze none.yml", 2, "none.yml"),
    ("analyze study.yml --crs", 2, "Missing value for '--crs"),
    ("analyze --patches patches.geojson --crs EPSG:31370", 2, "give --profile and --crs too"),
    (
      "analyze study.yml --patches patches.geojson", 2,
      "a study file names its layers itself: leave out the layer options"
    ),
    ("analyze study.yml --profile bager", 2, "did you mean badger?"),
    ("analyze study.yml -o out.pdf", 2, "has no ending that says its format"),
    ("analyze study.yml -o nowhere/out.csv", 1, "the folder nowhere does not exist"),
    ("analyze --patches gone.gpkg --profile badger --crs EPSG:31370", 1, "gone.gpkg"),
    (
      "analyze --patches patches.geojson:wood --profile badger --crs EPSG:31370", 1,
      "there is no layer 'wood'; its layers are patches"
    ),
    (
      "analyze --patches patches.geojson --profile badger --crs EPSG:4326 -q", 2,
      "WGS 84 can't be the system of a study: give a projected one in metres"
    ),
    (
      "analyze --patches patches.geojson --profile badger --crs EPSG:31300 -q", 1,
      "the study's coordinate system: EPSG:31300 (BD72 / Belge Lambert 72) is refused"
    ),
    ("score study.yml", 2, "nothing to score: give --ecoduct X,Y or --measures FILE"),
    ("score study.yml --ecoduct 4.4", 2, "'4.4' is invalid for '--ecoduct"),
    ("score study.yml --ecoduct 4.4,50.8", 1, "look like EPSG:4326 (degrees), not EPSG:31370"),
    ("score study.yml --ecoduct 150000,160000 --permeability 2", 2, "between 0 and 1"),
    ("score study.yml --measures gone.geojson", 1, "gone.geojson: there is no such file"),
    ("score study.yml --measures patches.geojson", 1, "there is no field 'type'; its fields are q"),
    ("rank study.yml --top 0", 2, "--top must be 1 or more"),
    ("rank study.yml --mitigated-permeability 0", 2, "must be above 0 and at most 1"),
    ("rank study.yml --threads 0", 2, "--threads must be 1 or more"),
  ])
  func says(arguments: String, exitCode: Int32, message: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.write(Self.study, to: "study.yml")
    try tool.write(Self.collection, to: "patches.geojson")
    let outcome = try tool.run(arguments)
    #expect(outcome.exitCode == exitCode)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.hasPrefix("bocage: error: "))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test(arguments: [
    (
      "crs: EPSG:31370", "crs: EPSG:31370\nplaner: true",
      "study.yml:3: planer: unknown key; did you mean planar?"
    ),
    ("layer: patches.geojson", "layer: patches.geojson\n  kind: forest", "study.yml:6"),
    ("profile: badger", "profile: unicorn", "is not a shipped profile"),
    ("name: test", "nane: test", "did you mean name?"),
  ])
  func studyFile(old: String, new: String, message: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    try tool.write(Self.study.replacingOccurrences(of: old, with: new), to: "study.yml")
    let outcome = try tool.run("analyze study.yml")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message))
    #expect(outcome.errors.split(separator: "\n").count == 1)
  }

  @Test func anEcoductFarFromAnyBarrierIsScoredWithANotice() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let fixture = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/study.yml").path
    let outcome = try tool.run("score \(fixture) --ecoduct 190000,190000 -q")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.output.contains("no barrier here, so that the ecoduct has no effect (the nearest, "))
  }
}
