import Foundation
import Landscape
import Testing

@testable import Study

@Suite struct ManifestTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func manifest() throws -> Manifest {
    let input = try folder.write("abc", to: "in.gpkg")
    var manifest = Manifest(
      versions: Version(geos: "1", proj: "2", gdal: "3", cbc: "4"),
      arguments: ["bocage", "analyze"])
    manifest.inputs = [try Manifest.FileRecord(path: input, layer: "woods", features: 7)]
    manifest.rejectedFeatures = [
      Manifest.RejectedFeature(layer: "woods", feature: 12, reason: "empty", x: 1.5, y: 2)
    ]
    manifest.coordinateOperations = [
      Manifest.CoordinateOperation(
        layer: "woods", operation: "Lambert", accuracy: 0.2, missingGrids: ["be.tif"])
    ]
    var rules = LandscapeRules(crs: "EPSG:31370")
    rules.landscapeArea = 99
    manifest.record(
      StudyConfiguration(
        name: "x",
        profile: SpeciesProfile(
          name: "otter", species: "Lutra lutra", minimumArea: 2, habitats: [.openNature: 0.5],
          dispersal: Dispersal(distance: 10, probability: 0.5), permeability: [.noiseWall: 0.25]),
        sources: LandscapeSources(patches: []), rules: rules, notices: ["guessed a name"]))
    return manifest
  }

  @Test func writesEverythingBesideTheOutput() throws {
    var manifest = try manifest()
    let output = folder.path + "/out.gpkg"
    try manifest.write(beside: output, overwrite: false)
    let text = try String(contentsOfFile: output + ".manifest.json", encoding: .utf8)
    for part in [
      #""arguments" : ["#, #""bocage" : "0.1.0""#, #""gdal" : "3""#, #""cbc" : "4""#,
      #""sha256" : "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad""#,
      #""bytes" : 3"#, #""features" : 7"#, #""layer" : "woods""#, #""reason" : "empty""#,
      #""x" : 1.5"#, #""accuracy" : 0.2"#, #""be.tif""#, #""guessed a name""#,
      #""open-nature" : 0.5"#, #""noise-wall" : 0.25"#, #""landscape-area" : 99"#,
      #""join-distance" : 1"#, #""wall_seconds" :"#, #""started" : "20"#,
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(try folder.names == ["in.gpkg", "out.gpkg.manifest.json"])
  }

  @Test func peakMemoryIsPlausible() throws {
    let peak = try #require(Manifest.peakMemory())
    #expect(peak > 1 << 20)
  }

  @Test func refusesToReplaceAnOldOne() throws {
    var manifest = try manifest()
    try folder.write("{}", to: "out.gpkg.manifest.json")
    #expect(throws: StudyError.self) {
      try manifest.write(beside: folder.path + "/out.gpkg", overwrite: false)
    }
  }

  @Test func versionsOnePerLine() {
    #expect(
      Version(geos: "3.11.1", proj: "9.1.1", gdal: "3.6.2", cbc: "2.10.8").description
        == "bocage 0.1.0\nGEOS 3.11.1\nPROJ 9.1.1\nGDAL 3.6.2\nCBC 2.10.8")
  }
}
