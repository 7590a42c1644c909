import Foundation
import Testing

/// `bocage batch`, from files to files.
@Suite struct BatchTests {
  private let batch: SmallBatch
  private var tool: CommandLineTool { batch.tool }

  init() throws { batch = try SmallBatch() }

  private func number(_ row: [String: String]?, _ name: String) -> Double {
    row?[name].flatMap(Double.init) ?? .nan
  }

  /// Movements are counted where they start: with wide windows regions add up to the whole.
  @Test func regionsAddUpToTheWhole() throws {
    defer { tool.remove() }
    let outcome = try tool.run("batch batch.yml -o out -q")
    #expect(outcome.exitCode == 0, "\(outcome.errors)")
    let rows = try batch.rows("out/summary/summary.csv")
    #expect(rows.count == 9)
    #expect(rows.allSatisfy { $0["status"] == "done" })
    func row(_ region: String, _ scenario: String) -> [String: String]? {
      rows.first { $0["region"] == region && $0["scenario"] == scenario }
    }
    let regions = ["West", "Oost"]
    let whole = number(row("whole", "now"), "PCnum ha2")
    let sum = regions.reduce(0) { $0 + number(row($1, "now"), "PCnum ha2") }
    #expect(abs(sum / whole - 1) < 1e-12)
    let habitat = regions.reduce(0) { $0 + number(row($1, "now"), "habitat ha") }
    #expect(abs(habitat / number(row("whole", "now"), "habitat ha") - 1) < 1e-12)

    // So do gains, and the shares of each.
    let shares = try batch.rows("out/summary/shares.csv")
    func total(_ region: String, _ quantity: String) -> Double {
      shares.filter { $0["region"] == region && $0["quantity"] == quantity }
        .reduce(0) { $0 + number($1, "value") }
    }
    for quantity in [
      "PCnum ha2", "PCdirect ha2", "PCstep ha2", "PCintra ha2", "IICnum ha2", "AWF ha2",
      "PCnum gain ha2 of bridge", "PCnum gain ha2 of all measures together",
    ] {
      let all = total("whole", quantity)
      #expect(all > 0, "\(quantity)")
      let parts = regions.reduce(0) { $0 + total($1, quantity) }
      #expect(abs(parts / all - 1) < 1e-9, "\(quantity)")
    }
    #expect(abs(total("whole", "PCnum ha2") / whole - 1) < 1e-12)
    #expect(Set(shares.filter { $0["region"] == "West" }.map { $0["from"] }) == ["West"])
    let crossing = shares.first {
      $0["region"] == "West" && $0["quantity"] == "PCnum gain ha2 of bridge" && $0["to"] == "Oost"
    }
    #expect(number(crossing, "percent") > 50)
  }

  @Test func whatIsFinishedIsNotDoneAgain() throws {
    defer { tool.remove() }
    #expect(try tool.run("batch batch.yml -o out -q").exitCode == 0)
    let manifest = try tool.read("out/units/west/tester/now/manifest.json")
    let before = try batch.results("out")
    let outcome = try tool.run("batch batch.yml -o out")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors.contains("bocage: notice: 9 of 9 units are finished already\n"))
    #expect(try tool.read("out/units/west/tester/now/manifest.json") == manifest)
    #expect(try batch.results("out") == before)

    // A unit that is gone is made again, as it was.
    try FileManager.default.removeItem(
      at: tool.folder.appendingPathComponent("out/units/oost/tester/bridges"))
    #expect(
      try tool.run("batch batch.yml -o out").errors
        .contains("bocage: notice: 8 of 9 units are finished already\n"))
    #expect(try batch.results("out") == before)
  }

  @Test func threadsChangeNothing() throws {
    defer { tool.remove() }
    #expect(try tool.run("batch batch.yml -o one -q --threads 1").exitCode == 0)
    #expect(try tool.run("batch batch.yml -o two -q --threads 2").exitCode == 0)
    let one = try batch.results("one")
    #expect(one.count > 40)
    #expect(try batch.results("two") == one)
  }

  @Test func aUnitThatFailsLeavesTheOthers() throws {
    defer { tool.remove() }
    try batch.write(only: "[West]")
    try tool.write(
      try tool.read("measures.geojson").replacing("ecoduct", with: "flyover"),
      to: "measures.geojson")
    let outcome = try tool.run("batch batch.yml -o out")
    #expect(outcome.exitCode == 3)
    let reason = "the type 'flyover' is not a measure; "
    #expect(outcome.output.contains("\nWest, tester, bridges failed: "))
    #expect(outcome.output.contains(reason))
    #expect(outcome.errors.contains("bocage: notice: West, tester, bridges failed: "))
    let rows = try batch.rows("out/summary/summary.csv")
    #expect(
      rows.map { $0["status"] } == ["done", "failed", "done", "done", "failed", "done"])
    #expect(
      !FileManager.default.fileExists(atPath: tool.folder.path + "/out/units/west/tester/bridges"))
    // It is tried again, and told again.
    let again = try tool.run("batch batch.yml -o out --json")
    #expect(again.exitCode == 3)
    #expect(again.output.contains(reason))
    #expect(again.errors.contains("4 of 6 units are finished already"))
  }

  @Test func aRegionWithoutHabitatIsNoFailure() throws {
    defer { tool.remove() }
    try batch.write(only: "[West, Leeg]")
    for _ in 1...2 {
      let outcome = try tool.run("batch batch.yml -o out -q")
      #expect(outcome.exitCode == 0)
      let rows = try batch.rows("out/summary/summary.csv").filter { $0["region"] == "Leeg" }
      #expect(rows.map { $0["status"] } == ["no habitat", "no habitat", "no habitat"])
      #expect(rows.allSatisfy { $0["problem"] == "the region Leeg has no habitat of tester" })
    }
    #expect(!FileManager.default.fileExists(atPath: tool.folder.path + "/out/units/leeg"))
  }

  @Test func nothingIsReplacedUnlessTheUserSaysSo() throws {
    defer { tool.remove() }
    try batch.write(only: "[West]")
    #expect(try tool.run("batch batch.yml -o out -q").exitCode == 0)
    let before = try batch.results("out")

    // Other settings.
    try batch.write(permeability: 0.5, only: "[West]")
    let refused = try tool.run("batch batch.yml -o out -q")
    #expect(refused.exitCode == 1)
    #expect(
      refused.errors
        == "bocage: error: out/units/west/tester/segments: it has the results of other inputs,"
        + " settings or versions; use --overwrite to replace it, or give another folder with"
        + " --output\n")
    #expect(try batch.results("out") == before)
    let replaced = try tool.run("batch batch.yml -o out --overwrite")
    #expect(replaced.exitCode == 0)
    #expect(replaced.errors.contains("4 of 6 units are finished already"))
    #expect(try batch.results("out") != before)

    // A file that someone changed.
    try tool.write("mine", to: "out/units/west/tester/now/analyze.csv")
    let changed = try tool.run("batch batch.yml -o out -q")
    #expect(changed.exitCode == 1)
    #expect(
      changed.errors.hasPrefix(
        "bocage: error: out/units/west/tester/now: its files were changed after they were made;"))
    #expect(try tool.read("out/units/west/tester/now/analyze.csv") == "mine")

    // A folder of somebody else's.
    try FileManager.default.createDirectory(
      atPath: tool.folder.path + "/other/units/west/tester/now", withIntermediateDirectories: true)
    let foreign = try tool.run("batch batch.yml -o other -q")
    #expect(foreign.exitCode == 1)
    #expect(foreign.errors.contains("something is there that no run of this batch has made"))
  }

  /// Layers and tables of a window have the numbers of the whole, and say what they are about.
  @Test func aWindowSpeaksOfItsRegion() throws {
    defer { tool.remove() }
    try batch.write(buffer: 700, only: "[Oost]")
    #expect(try tool.run("batch batch.yml -o out -q").exitCode == 0)
    let report = try #require(
      try JSONSerialization.jsonObject(
        with: Data(try tool.read("out/units/oost/tester/now/analyze.json").utf8)) as? [String: Any])
    let landscape = try #require(report["landscape"] as? [String: Any])
    #expect(landscape["region"] as? String == "Oost")
    #expect(landscape["window_m"] as? Double == 700)
    #expect((landscape["patches"] as? Int ?? 99) < 32)
    #expect((report["regions"] as? [[String: Any]])?.map { $0["region"] as? String } == ["Oost"])
    let names = try #require(report["indices"] as? [[String: Any]]).map { $0["index"] as? String }
    #expect(names.contains("EC(PC)") && names.contains("AWF"))
    for name in ["PC", "IIC", "NC", "H", "diameter", "PCnum error bound"] {
      #expect(!names.contains(name), "\(name)")
    }
    let numbers = try #require(report["patches"] as? [[String: Any]])
      .compactMap { $0["patch"] as? Int }
    // Patches are numbered column by column: the East has the later ones.
    #expect(numbers.allSatisfy { $0 > 16 })
  }

  /// Reserves that can't be read are the analyses' trouble alone.
  @Test func brokenReservesLeaveTheOtherJobs() throws {
    defer { tool.remove() }
    try batch.write(only: "[]")
    try tool.write("nonsense", to: "reserves.geojson")
    try tool.write(
      try tool.read("study.yml") + "\nreserves: {layer: reserves.geojson}\n", to: "study.yml")
    let outcome = try tool.run("batch batch.yml -o out -q")
    #expect(outcome.exitCode == 3)
    #expect(
      try batch.rows("out/summary/summary.csv").map { $0["status"] } == ["failed", "done", "done"])
    #expect(outcome.output.contains("reserves.geojson"))
  }

  @Test func aChangedLayerIsNoticed() throws {
    defer { tool.remove() }
    try batch.write(only: "[]")
    #expect(try tool.run("batch batch.yml -o out -q").exitCode == 0)
    try tool.write(
      try tool.read("measures.geojson").replacing("161000", with: "161050"), to: "measures.geojson")
    let refused = try tool.run("batch batch.yml -o out -q")
    #expect(refused.exitCode == 1)
    #expect(refused.errors.contains("out/units/whole/tester/bridges: it has the results of other"))
  }

  @Test func refusesWhatCannotFit() throws {
    defer { tool.remove() }
    let outcome = try tool.run("batch batch.yml -o out -q --memory 1MB")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(", more than the 1 MB that there may be; give more, "))
    let told = try tool.run("batch batch.yml -o out --memory 3GB --threads 2")
    #expect(told.exitCode == 0)
    #expect(told.errors.contains("9 units to compute, at least 2 at a time; the largest, "))
  }

  @Test func tellsHowFarItIs() throws {
    defer { tool.remove() }
    let outcome = try tool.run("batch batch.yml -o out --progress json")
    let lines = outcome.errors.split(separator: "\n").filter { $0.hasPrefix("{") }
    let stages = lines.compactMap { line -> (String, Double)? in
      let json = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      guard let stage = json?["stage"] as? String, let percent = json?["percent"] as? Double else {
        return nil
      }
      return (stage, percent)
    }
    #expect(stages.contains { $0.0 == "9 units" && $0.1 == 100 })
  }

  @Test func namesOfRegionsAreChecked() throws {
    defer { tool.remove() }
    try batch.write(only: "[Wst]")
    let outcome = try tool.run("batch batch.yml -o out")
    #expect(outcome.exitCode == 2)
    #expect(
      outcome.errors
        == "bocage: error: batch.yml: regions.only: there is no region \"Wst\"; did you mean West?"
        + " known are West, Oost, Leeg\n")
  }
}
