import Foundation
import Layers
import Testing

/// The commands on surfaces, run on the schematic of the Sonian Forest.
@Suite struct SurfaceTests {
  private let tool: CommandLineTool
  /// The fixture's study on larger cells, as debug builds are slow.
  private let study: String

  init() throws {
    tool = try CommandLineTool()
    let folder = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud")
    let text = try String(
      contentsOf: folder.appendingPathComponent("surface.yml"), encoding: .utf8
    ).replacing("cell: 50 ", with: "cell: 200 ").replacing(
      "layer: ", with: "layer: \(folder.path)/"
    )
    .replacing("measures: ", with: "measures: \(folder.path)/")
    try tool.write(text, to: "surface.yml")
    study = "surface.yml"
  }

  private func rows(_ file: String) throws -> [[String]] {
    try tool.read(file).split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func linksAreListedTheCheapestFirst() throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface links \(study) -q -o links.csv")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let costs = try rows("links.csv").compactMap { Double($0[3]) }
    #expect(costs.count > 50)
    #expect(costs == costs.sorted())
  }

  @Test func linksCanBeLookedAt() throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface links \(study) -q -o links.gpkg")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let path = tool.folder.appendingPathComponent("links.gpkg").path
    for layer in [
      "patches", "links", "crossings", "barrier_segments", "structures", "layer_styles",
    ] {
      #expect(try !LayerReader(LayerReference(path: path, layer: layer)).readAll().isEmpty)
    }
  }

  @Test func theSurfaceIsARaster() throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface build \(study) -q -o surface.tif")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let raster = try RasterReader(path: tool.folder.appendingPathComponent("surface.tif").path)
    let frame = raster.summary.frame
    #expect(raster.summary.bands == 4)
    #expect(raster.summary.crs?.epsg == 31370)
    let all = try raster.values(columns: 0..<frame.columns, rows: 0..<frame.rows)
    #expect(all.contains { $0 > 50 })
    let patches = try raster.integers(
      band: 2, columns: 0..<frame.columns, rows: 0..<frame.rows, noData: 0)
    #expect(patches.max() == 49)
    #expect(
      FileManager.default.fileExists(
        atPath: tool.folder.appendingPathComponent("surface.tif.manifest.json").path))
    let again = try tool.run("surface build \(study) -q -o surface.tif")
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("use --overwrite"))
  }

  @Test func corridorsHoldTheirLinks() throws {
    defer { tool.remove() }
    let outcome = try tool.run(
      "surface corridor \(study) -q --from 3 --to 1 --within 5 -o corridor.tif")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let raster = try RasterReader(path: tool.folder.appendingPathComponent("corridor.tif").path)
    let frame = raster.summary.frame
    let percent = try raster.values(
      band: 2, columns: 0..<frame.columns, rows: 0..<frame.rows
    ).filter { !$0.isNaN }
    #expect(percent.contains(0))
    #expect(percent.allSatisfy { $0 >= 0 && $0 <= 5.001 })
  }

  @Test(arguments: [
    ("--from 1 --to 30", "the patches 1 and 30 are not linked; patch 1 is linked with 2, "),
    ("--from 1 --to 99", "there is no patch 99; patches have numbers from 1 to 49"),
    ("--from 1", "give --from and --to, or neither"),
    ("--within=-1 -o c.tif", "--within must be 0 or more, in percent"),
    ("-o corridor.gpkg", "'corridor.gpkg' is no name of a GeoTIFF; end it in .tif"),
  ])
  func badCorridorsAreRefused(options: String, message: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface corridor \(study) -q \(options)")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func straightLinksHaveNoSurface() throws {
    defer { tool.remove() }
    let straight = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud/study.yml").path
    for command in ["build", "links", "corridor", "barriers"] {
      let outcome = try tool.run("surface \(command) \(straight) -q")
      #expect(outcome.exitCode == 2)
      #expect(
        outcome.errors.contains(
          "the study's links are straight; add links: leastCost and surface: {cell: 25} to it"))
    }
  }

  @Test func analyzeAndScoreWorkOnSurfaces() throws {
    defer { tool.remove() }
    let analysis = try tool.run("analyze \(study) -q -o analysis.csv")
    #expect(analysis.exitCode == 0, "\(analysis.errors)")
    let score = try tool.run("score \(study) -q -o score.csv")
    #expect(score.exitCode == 0, "\(score.errors)")
    let gains = try rows("score.csv")
    #expect(gains.first?[0] == "\"Ecoduct E411")
    let whole = try tool.run("score \(study) -q --cumulative given")
    #expect(whole.output.contains("All together win"))
  }

  @Test func passingPatchesCanCost() throws {
    defer { tool.remove() }
    let passing = try tool.read(study).replacing(
      "\nsurface:", with: "\nsurface:\n  intra-patch: true")
    try tool.write(passing, to: "passing.yml")
    func eca(_ file: String) throws -> Double {
      let outcome = try tool.run("analyze \(file) --graph graph.gpkg -o \(file).csv")
      try #require(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.errors.contains("intra-patch distances: passing") == (file != study))
      let row = try #require(try rows("\(file).csv").first { $0.contains("EC(PC)") })
      return try #require(row.compactMap { Double($0) }.first)
    }
    #expect(try eca("passing.yml") < eca(study))
    let ranking = try tool.run("analyze passing.yml -q --distances 3000,7300")
    #expect(ranking.exitCode == 0, "\(ranking.errors)")
    let score = try tool.run("score passing.yml -q --cumulative given")
    #expect(score.output.contains("All together win"), "\(score.errors)")
    let optimum = try tool.run("optimize passing.yml -q --budget 1000000")
    #expect(optimum.exitCode == 2)
    #expect(optimum.errors.contains("leave out links: leastCost"), "\(optimum.errors)")
  }

  @Test(arguments: ["build", "links", "merge", "corridor", "barriers"])
  func everyCommandHasAnExample(command: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface \(command) --help")
    #expect(outcome.output.contains("EXAMPLE\n  bocage surface \(command)"))
  }
}
