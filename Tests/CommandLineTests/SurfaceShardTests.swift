import Foundation
import Testing

/// Least-cost links by tiles, and in parts on many machines.
@Suite struct SurfaceShardTests {
  private let tool: CommandLineTool

  /// The fixture's study on larger cells as `whole.yml`, and by tiles as `tiled.yml`.
  init() throws {
    tool = try CommandLineTool()
    let folder = StudyCommandTests.fixtures.appendingPathComponent("zonienwoud")
    let text = try String(
      contentsOf: folder.appendingPathComponent("surface.yml"), encoding: .utf8
    ).replacing("cell: 50 ", with: "cell: 200\n  maximum-cost: 9000 ").replacing(
      "layer: ", with: "layer: \(folder.path)/"
    )
    .replacing("measures: ", with: "measures: \(folder.path)/")
    try tool.write(text, to: "whole.yml")
    try tool.write(text.replacing("cell: 200", with: "cell: 200\n  tile: 30"), to: "tiled.yml")
  }

  /// Runs a command that must end well.
  @discardableResult
  private func run(_ command: String) throws -> CommandLineTool.Outcome {
    let outcome = try tool.run(command)
    try #require(outcome.exitCode == 0, "\(command): \(outcome.errors)")
    return outcome
  }

  /// Finds the links in some parts.
  private func parts(_ count: Int) throws -> String {
    try (1...count).map { number in
      try run("surface links tiled.yml -q --shard \(number)/\(count) -o part\(number).json")
      return "part\(number).json"
    }.joined(separator: " ")
  }

  /// A report without the notice on the surface, which tells how it was held.
  private func report(_ command: String) throws -> String {
    try run(command).output.split(separator: "\n").filter { !$0.contains("\"surface: ") }
      .joined(separator: "\n")
  }

  @Test func tilesGiveTheReportOfTheWhole() throws {
    defer { tool.remove() }
    let whole = try report("surface links whole.yml -q --json")
    #expect(whole.contains("\"cost_m\""))
    #expect(try report("surface links tiled.yml -q --json") == whole)
    #expect(
      try report("analyze tiled.yml -q --json") == report("analyze whole.yml -q --json"))
  }

  @Test(arguments: [1, 2, 3]) func partsGiveTheReportOfOneMachine(count: Int) throws {
    defer { tool.remove() }
    let one = try run("surface links tiled.yml -q --json").output
    let files = try parts(count)
    #expect(try run("surface merge tiled.yml \(files) -q --json").output == one)
  }

  @Test func whatWasPutTogetherIsAnalyzed() throws {
    defer { tool.remove() }
    try run("surface merge tiled.yml \(try parts(2)) -q -o links.gpkg --graph graph.gpkg")
    let graph = tool.folder.appendingPathComponent("graph.gpkg")
    let built = try Data(contentsOf: graph)
    let saved = try run("analyze tiled.yml -q --json --graph graph.gpkg").output
    #expect(saved == (try run("analyze tiled.yml -q --json").output))
    // The study's own results don't depend on tiles.
    let whole = try run("analyze whole.yml -q --json --graph graph.gpkg").output
    #expect(whole == saved)
    #expect(try Data(contentsOf: graph) == built)
  }

  @Test func aWholeGridIsAnalyzedFromItsSavedGraphButScoredAnew() throws {
    defer { tool.remove() }
    let first = try tool.run("rank whole.yml --top 1 --graph graph.gpkg")
    #expect(first.exitCode == 0)
    #expect(
      first.errors.contains(
        "the saved graph has no surface: analyze starts from it, but scores and rankings find"))
    let graph = tool.folder.appendingPathComponent("graph.gpkg")
    let built = try Data(contentsOf: graph)
    try run("surface links whole.yml -q --graph graph.gpkg -o links.csv")
    #expect(try Data(contentsOf: graph) == built)
    #expect(try run("rank whole.yml --top 1 -q --graph graph.gpkg").output == first.output)
  }

  @Test func partsThatDoNotBelongTogetherAreRefused() throws {
    defer { tool.remove() }
    let text = try tool.read("tiled.yml")
    _ = try parts(3)
    try run("surface links tiled.yml -q --shard 2/2 -o half.json")
    try tool.write(text.replacing("tile: 30", with: "tile: 25"), to: "smaller.yml")
    try tool.write(text.replacing("9000", with: "8000"), to: "shorter.yml")
    let part = try tool.read("part2.json")
    try tool.write(
      part.replacing(#"bocage 0.1.0"#, with: "bocage 0.0.9"), to: "old.json")
    try tool.write(part.replacing(#""format":1"#, with: #""format":9"#), to: "new.json")
    try tool.write("{}", to: "other.json")
    for (command, message) in [
      (
        "tiled.yml part1.json part3.json",
        "tiled.yml: 1 of 3 parts are missing: 2/3; name their files too; find what isn't found yet with"
          + " bocage surface links --shard 2/3 -o FILE.json"
      ),
      ("tiled.yml part1.json part1.json", "part1.json: it is part 1/3, as part1.json is; name one"),
      ("tiled.yml part1.json half.json", "half.json: it is part 2/2, but part1.json is part 1/3"),
      (
        "smaller.yml part1.json",
        "part1.json: its tiles have 30 cells a side, those of the study 25"
      ),
      (
        "shorter.yml part1.json",
        "part1.json: the layers or settings that it was made from are not those of shorter.yml"
      ),
      ("tiled.yml old.json", "old.json: it was made with bocage 0.0.9, "),
      ("tiled.yml new.json", "new.json: the file is damaged, or another version of bocage made it"),
      (
        "tiled.yml other.json", "other.json: the file is no part of least-cost links, or is damaged"
      ),
      ("tiled.yml none.json", "none.json: the file cannot be read"),
    ] {
      let outcome = try tool.run("surface merge \(command) -q")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test(arguments: [
    ("links whole.yml --shard 1/2 -o p.json", "add to the study surface: tile"),
    ("merge whole.yml p.json", "add to the study surface: tile"),
    ("links tiled.yml --shard 3/2 -o p.json", "'3/2' is invalid for '--shard <I/N>'"),
    ("links tiled.yml --shard 1/2", "name it with -o PART.json"),
    ("links tiled.yml --shard 1/2 -o p.gpkg", "name it with -o PART.json"),
    (
      "links tiled.yml --shard 1/2 -o p.json --graph g.gpkg",
      "give --graph to `bocage surface merge`"
    ),
    ("build tiled.yml -o s.tif", "leave out surface: tile, and if the grid is too large then"),
    ("corridor tiled.yml -o s.tif", "leave out surface: tile, and if the grid is too large then"),
    ("barriers tiled.yml", "leave out surface: tile, and if the grid is too large then"),
    ("links tiled.yml --shard 1/2 -o no/p.json", "the folder no does not exist"),
  ])
  func badOptionsAreRefused(options: String, message: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("surface \(options) -q")
    #expect(outcome.exitCode == 2 || message.contains("folder"))
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test(arguments: ["rank tiled.yml", "score tiled.yml"])
  func measuresNeedTheWholeGrid(command: String) throws {
    defer { tool.remove() }
    let outcome = try tool.run("\(command) -q")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains("leave out surface: tile"), "\(outcome.errors)")
  }

  @Test func batchesAnalyzeByTilesButDoNotScore() throws {
    let batch = try SmallBatch()
    defer { batch.tool.remove() }
    let study = try batch.tool.read("study.yml")
    try batch.tool.write(
      study + "\nlinks: leastCost\nsurface: {cell: 100, maximum-cost: 900, tile: 20}\n",
      to: "study.yml")
    let outcome = try batch.tool.run("batch batch.yml -o out -q")
    #expect(outcome.exitCode == 3, "\(outcome.errors)")
    let states = try batch.rows("out/summary/summary.csv").map { [$0["scenario"], $0["status"]] }
    #expect(states.filter { $0 == ["now", "done"] }.count == 3)
    #expect(states.filter { $0[0] != "now" }.allSatisfy { $0[1] == "failed" }, "\(states)")
  }
}
