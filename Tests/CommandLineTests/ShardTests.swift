import Foundation
import Testing

/// `bocage shard`: a batch on several machines.
@Suite struct ShardTests {
  private let batch: SmallBatch
  private var tool: CommandLineTool { batch.tool }

  init() throws { batch = try SmallBatch() }

  private func plan(_ shards: Int, _ options: String = "") throws {
    let outcome = try tool.run(
      "shard plan batch.yml --shards \(shards) -o plan.json --output out --split-above 3 \(options)"
    )
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
  }

  @Test(arguments: [1, 2, 7])
  func anyNumberGivesWhatOneMachineGives(count: Int) throws {
    defer { tool.remove() }
    let single = try tool.run("batch batch.yml -o one -q")
    try plan(count)
    for index in (0..<count).reversed() {
      let outcome = try tool.run(
        "shard run plan.json --index \(index) --threads \(1 + index % 2) -q")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
    let merged = try tool.run("shard merge plan.json -q")
    #expect(merged.exitCode == 0, "\(merged.errors)")
    #expect(merged.output == single.output)
    let expected = try batch.results("one")
    #expect(expected.count > 40)
    #expect(try batch.results("out") == expected)

    // Again: nothing to do, and the same.
    #expect(try tool.run("shard run plan.json --index 0 -q").exitCode == 0)
    #expect(try tool.run("shard merge plan.json -q").output == single.output)
    #expect(try batch.results("out") == expected)
  }

  /// Analyses of big graphs are parted.
  @Test func blocksOfSourcesGoToSeveralShards() throws {
    defer { tool.remove() }
    try plan(3)
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(try tool.read("plan.json").utf8))
        as? [String: Any])
    let shards = try #require(plan["shards"] as? [[[String: Any]]])
    #expect(shards.count == 3)
    #expect(shards.joined().count { $0["blocks"] != nil } >= 6)
    #expect(plan["batch"] as? String == "batch.yml")
    #expect(plan["output"] as? String == "out")
  }

  @Test func theSameShardTwiceAtOnceDoesNoHarm() async throws {
    defer { tool.remove() }
    #expect(try tool.run("batch batch.yml -o one -q").exitCode == 0)
    try plan(2)
    let tool = tool
    let codes = try await withThrowingTaskGroup(of: Int32.self) { group in
      for index in [0, 1, 0, 1] {
        group.addTask { try tool.run("shard run plan.json --index \(index) -q").exitCode }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(codes == [0, 0, 0, 0])
    #expect(try tool.run("shard merge plan.json -q").exitCode == 0)
    #expect(try batch.results("out") == batch.results("one"))
  }

  @Test func aMissingShardIsNamed() throws {
    defer { tool.remove() }
    try plan(3)
    for index in [0, 2] { _ = try tool.run("shard run plan.json --index \(index) -q") }
    let outcome = try tool.run("shard merge plan.json -q")
    #expect(outcome.exitCode == 1)
    #expect(outcome.errors.contains(" of 9 units are not finished, among them "))
    #expect(
      outcome.errors.hasSuffix("; run the shards 1 again: what they have done stays done\n"))
    #expect(!FileManager.default.fileExists(atPath: tool.folder.path + "/out/summary"))
  }

  @Test func failedAndEmptyUnitsAreInTheSummary() throws {
    defer { tool.remove() }
    try batch.write(only: "[West, Leeg]")
    try tool.write(
      try tool.read("measures.geojson").replacing("ecoduct", with: "flyover"),
      to: "measures.geojson")
    let single = try tool.run("batch batch.yml -o one -q")
    #expect(single.exitCode == 3)
    try plan(2)
    let codes = try (0..<2).map { try tool.run("shard run plan.json --index \($0) -q").exitCode }
    #expect(codes.contains(3))
    let merged = try tool.run("shard merge plan.json -q")
    #expect(merged.exitCode == 3)
    #expect(merged.output == single.output)
    #expect(merged.output.contains("no habitat"))
    #expect(try batch.results("out") == batch.results("one"))
  }

  @Test func otherInputsAreRefused() throws {
    defer { tool.remove() }
    try plan(2)
    let layer = try tool.read("patches.geojson")
    try tool.write(layer.replacing("159300", with: "159310"), to: "patches.geojson")
    for command in ["run plan.json --index 0", "merge plan.json"] {
      let outcome = try tool.run("shard \(command) -q")
      #expect(outcome.exitCode == 2)
      #expect(
        outcome.errors
          == "bocage: error: batch.yml: West, tester, now: the layers or settings are not those of"
          + " the plan; bring the same files here, or plan again\n")
    }
    try tool.write(layer, to: "patches.geojson")
    try batch.write(only: "[West]")
    #expect(
      try tool.run("shard run plan.json --index 0 -q").errors
        == "bocage: error: batch.yml: the regions, profiles or scenarios are not those of the plan;"
        + " plan again\n")
  }

  @Test func otherVersionsAreRefused() throws {
    defer { tool.remove() }
    try plan(1)
    try tool.write(
      try tool.read("plan.json").replacing("bocage 0.1.0", with: "bocage 0.0.9"), to: "plan.json")
    let outcome = try tool.run("shard run plan.json --index 0 -q")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors.hasPrefix(
        "bocage: error: versions: the plan was made with bocage 0.0.9, "))
    #expect(
      outcome.errors.hasSuffix(
        ": results could differ in the last digits; use the same versions everywhere, or plan again\n"
      ))
  }

  /// What the plan was allowed to replace, its shards may.
  @Test func overwritingIsAgreedToOnce() throws {
    defer { tool.remove() }
    try batch.write(only: "[]")
    #expect(try tool.run("batch batch.yml -o out -q").exitCode == 0)
    try batch.write(permeability: 0.5, only: "[]")
    let refused = try tool.run("shard plan batch.yml --shards 1 -o plan.json --output out -q")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("out/units/whole/tester/segments: it has the results of other"))
    try plan(1, "--overwrite")
    #expect(try tool.run("shard run plan.json --index 0 -q").exitCode == 0)
    #expect(try tool.run("shard merge plan.json -q").exitCode == 0)
    #expect(try tool.run("batch batch.yml -o one -q").exitCode == 0)
    #expect(try batch.results("out") == batch.results("one"))
  }

  @Test func useIsChecked() throws {
    defer { tool.remove() }
    try plan(2)
    let beyond = try tool.run("shard run plan.json --index 2 -q")
    #expect(beyond.exitCode == 2)
    #expect(
      beyond.errors.contains("--index must lie between 0 and 1: the plan has 2 shards"))
    let again = try tool.run("shard plan batch.yml --shards 2 -o plan.json --output out -q")
    #expect(again.exitCode == 1)
    #expect(again.errors.contains("plan.json: the file exists already; use --overwrite"))
    #expect(
      try tool.run("shard plan batch.yml --shards 0 -o p.json").errors
        .contains("--shards must be 1 or more"))
  }

  @Test func aPlanIsReadFromAnywhere() throws {
    defer { tool.remove() }
    try plan(1)
    let elsewhere = tool.folder.appendingPathComponent("elsewhere")
    try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
    let outcome = try tool.run("shard run ../plan.json --index 0 -q", in: elsewhere)
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    #expect(try tool.run("shard merge plan.json -q").exitCode == 0)
  }

  @Test(arguments: [
    ("slurm", "sbatch"), ("dask", "dask.distributed"), ("parallel", "parallel --quote"),
  ])
  func printsScripts(kind: String, launcher: String) throws {
    defer { tool.remove() }
    try plan(3)
    let outcome = try tool.run("shard template \(kind) plan.json --threads 2 --memory 3GB")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let script = outcome.output
    #expect(script.hasPrefix("#!/usr/bin/env "))
    #expect(script.contains(launcher))
    #expect(script.contains(tool.executable.path))
    #expect(script.contains("/plan.json"))
    #expect(script.contains("3000M"))
    for placeholder in ["{plan}", "{bocage}", "{shards}", "{threads}", "{memory}", "{name}"] {
      #expect(!script.contains(placeholder))
    }
    let python = kind == "dask"
    try tool.write(script, to: "script")
    let checker = Process()
    checker.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    checker.arguments =
      python
      ? ["python3", "-c", "import ast; ast.parse(open('script').read())"]
      : ["bash", "-n", "script"]
    checker.currentDirectoryURL = tool.folder
    try checker.run()
    checker.waitUntilExit()
    // A machine without Python can't check that script.
    #expect(checker.terminationStatus == 0 || python && checker.terminationStatus == 127)
  }
}
