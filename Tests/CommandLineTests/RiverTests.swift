import Foundation
import Testing

/// The commands on rivers that are given as tables.
@Suite struct RiverTests {
  private let tool: CommandLineTool

  init() throws {
    tool = try CommandLineTool()
    // Two springs of 1 km flow into 2 km; a weir at the end of each.
    try tool.write(
      "reach,from,to,length,quality\na,1,2,1000,0.5\nb,3,2,1000,1\nc,2,4,2000,1\n",
      to: "reaches.csv")
    try tool.write(
      "barrier,upstream,downstream,up,down,cost,kind\nw,a,c,0.5,1,100000,weir\nx,b,c,,,50000,mill\n",
      to: "barriers.csv")
  }

  private let tables = "--reaches reaches.csv --barriers barriers.csv"

  private func json(_ arguments: String) throws -> [String: Any] {
    let outcome = try tool.run(arguments)
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    return try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
  }

  private func number(_ object: Any?, _ path: String...) -> Double {
    var value = object
    for key in path { value = (value as? [String: Any])?[key] }
    return value as? Double ?? .nan
  }

  private func isClose(_ value: Double, _ expected: Double) -> Bool {
    abs(value - expected) < 1e-9
  }

  // (1 + 1 + 4 + 2 (2 x 0.5 + 2 x 0.05 + 0.025)) / 16 and (2 + 0.5 + 0.05) / 4.
  @Test func analyzeTables() throws {
    defer { tool.remove() }
    let report = try json("river analyze \(tables) --json")
    #expect(isClose(number(report, "indices", "potamodromous"), 51.5625))
    #expect(isClose(number(report, "indices", "diadromous"), 63.75))
    let reaches = try #require(report["reaches"] as? [[String: Any]])
    #expect(reaches.compactMap { $0["reach"] as? String } == ["a", "b", "c"])
    // From a: itself, half of c and 0.025 of b, of 4 km.
    #expect(isClose(number(reaches[0], "rci_from"), 2.025 / 4))
    let barriers = try #require(report["barriers"] as? [[String: Any]])
    // Without w: 2 x 2 x 0.5 + 2 x 0.025 more.
    #expect(isClose(number(barriers[0], "lost", "potamodromous"), 100 * 2.05 / 16))
    let text = try tool.run("river analyze \(tables)").output
    #expect(
      text.hasPrefix("reaches.csv · fish (freshwater fish, all)\n  3 reaches, 4.0 km; 2 barriers"))
    #expect(text.contains("  DCI_P     51.562  %\n  DCI_D     63.750  %\n"))
  }

  @Test func analyzeTablesInTheDirectionOfTravelWithDecay() throws {
    defer { tool.remove() }
    let report = try json("river analyze \(tables) --directional --json")
    // Down a 1, b 0.5; up 0.5 and 0.1.
    #expect(isClose(number(report, "indices", "to_mouth"), 100 * 3.5 / 4))
    #expect(isClose(number(report, "indices", "from_mouth"), 100 * 2.6 / 4))
    let nearby: Double = 6 + 2 * 0.025
    let near = try json("river analyze \(tables) --threshold 1200 --json")
    #expect(isClose(number(near, "indices", "potamodromous"), 100 * nearby / 16))
    let decayed = try json(
      "river analyze \(tables) --distance 500 --probability 0.5 --json")
    let pairs: Double = 2 * 0.5 / 8 + 2 * 0.05 / 8 + 0.025 / 4
    let expected: Double = 6 + 2 * pairs
    #expect(isClose(number(decayed, "indices", "potamodromous"), 100 * expected / 16))
    let weighed = try json("river analyze \(tables) --weight quality --outlet 4 --json")
    #expect(
      isClose(number(weighed, "indices", "from_mouth"), 100 * 2.3 / 3.5))
  }

  @Test func rankTables() throws {
    defer { tool.remove() }
    let outcome = try tool.run("river rank \(tables) --up 1 --down 1 -o rank.csv")
    #expect(outcome.exitCode == 0)
    let lines = try tool.read("rank.csv").split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(
      lines[0] == [
        "rank", "barrier", "name", "kind", "up", "down", "DCI_P gain", "DCI_D gain",
        "DCI_P lost now", "DCI_D lost now", "cost EUR", "gain per 100000 EUR",
      ])
    #expect(lines.dropFirst().map { $0[1] } == ["x", "w"])
    // Removal: 2 x 2 x 0.95 + 2 x 0.475.
    #expect(isClose(Double(lines[1][6]) ?? 0, 100 * 4.75 / 16))
    #expect(lines[1][6] == lines[1][8])
    let manifest = try tool.read("rank.csv.manifest.json")
    #expect(manifest.contains("\"path\" : \"reaches.csv\""))
    #expect(manifest.contains("\"fish_pass\" : ["))
    // The profile's fish pass does nothing for w, which is passed better already.
    let usual = try json("river rank \(tables) --json --top 1")
    #expect(usual["gaining_count"] as? Int == 1)
    #expect((usual["barriers"] as? [Any])?.count == 1)
  }

  @Test func scoreTables() throws {
    defer { tool.remove() }
    try tool.write(
      "measure,barrier,up,down,reach,quality,cost\nboth,w,1,1,,,10\nboth,x,1,1,,,20\nbank,,,,a,1,5\n",
      to: "m.csv")
    let report = try json(
      "river score \(tables) --measures m.csv --weight quality --json")
    let rows = try #require(report["measures"] as? [[String: Any]])
    // Everything open: 100 %; now weights 0.5, 1, 2.
    let now = number(report, "indices", "potamodromous")
    #expect(isClose(number(rows[0], "gain", "potamodromous"), (100 - now)))
    #expect(rows[0]["cost_eur"] as? Double == 30)
    // a weighs 1 and no longer 0.5: 1 - 0.25 + 2 x 0.5 (2 x 0.5 + 0.025).
    #expect(
      isClose(number(rows[1], "gain", "potamodromous"), 100 * 1.775 / 12.25))
    let steps = try tool.run(
      "river score \(tables) --measures m.csv --weight quality --cumulative greedy")
    #expect(steps.output.contains("Measures one after the other, the best first"))
  }

  @Test(arguments: [
    (
      "--reaches none.csv", 1,
      "none.csv: the file cannot be read; check its name and that you may read it"
    ),
    (
      "--reaches bad-column.csv", 1,
      "bad-column.csv:1: there is no use for a column lenght; did you mean length? known are reach, from, to, length, width, quality, name"
    ),
    (
      "--reaches short.csv", 1,
      "short.csv:1: the column length is missing; add it; needed are reach, from, to, length"
    ),
    ("--reaches zero.csv", 1, "zero.csv:2: the length 0 is out of range; write a number above 0"),
    (
      "--reaches twice.csv", 1,
      "twice.csv:3: reach a stands here a second time; remove one of the two"
    ),
    (
      "--reaches reaches.csv --weight area", 1,
      "reaches.csv:1: the column width is missing; add it; needed are reach, from, to, length, width"
    ),
    (
      "--reaches reaches.csv --barriers nowhere.csv", 1,
      "nowhere.csv:2: there is no node 9; add it to the reaches file or correct the name"
    ),
    (
      "--reaches reaches.csv --barriers apart.csv", 1,
      "apart.csv:2: reach c does not end where a begins; correct upstream and downstream, or give the nodes above and below in from and to"
    ),
    (
      "--reaches reaches.csv --barriers unknown.csv", 1,
      "unknown.csv:2: the passability up or down is not known; fill in up and down, or a kind that the profile fish has"
    ),
    (
      "--reaches reaches.csv --barriers kind.csv", 1,
      "kind.csv:2: \"weirr\" is not a kind of river barrier; did you mean weir? known are dam, weir, mill, culvert, sluice, lock, pump, siphon, drop, ramp"
    ),
    (
      "--reaches crossing.csv --barriers crossed.csv", 1,
      "crossed.csv:2: 2 reaches flow into node m and 2 out of it: what a barrier between a and c bars is not clear; give barriers by their nodes (from and to), and this one a node of its own at the end of the reach that it bars"
    ),
    (
      "--reaches crossing.csv --outlet 1 --outlet 4", 1,
      "crossing.csv: the outlets 1 and 4 are in one connected piece: give one of them"
    ),
    (
      "--reaches named.csv --outlet spring --outlet mouth", 1,
      "named.csv: the outlets spring and mouth are in one connected piece: give one of them"
    ),
    (
      "--reaches reaches.csv --outlet 9", 2,
      "--outlet: there is no node 9; give a node of reaches.csv"
    ),
    (
      "--reaches reaches.csv --profile salmonid", 2,
      "profile: \"salmonid\" is not a shipped profile of fish; did you mean salmonids? known are fish, other-fish, salmonids; or give the path of a .yml file"
    ),
    (
      "--reaches reaches.csv -o out.gpkg", 2,
      "--output: tables have no geometry for a GeoPackage; end it in .csv or .json"
    ),
    (
      "", 2,
      "name a study file, or the tables with --reaches and --barriers; see bocage river analyze --help"
    ),
    (
      "study.yml --directional", 2,
      "a study file says all about its river itself: leave out the options for tables; see bocage river analyze --help"
    ),
    (
      "--reaches reaches.csv --distance 5", 2,
      "--distance and --probability belong together; see bocage river analyze --help"
    ),
    (
      "--reaches reaches.csv --threshold 0", 2,
      "--threshold must be a number above 0; see bocage river analyze --help"
    ),
  ])
  func errors(_ arguments: String, _ code: Int, _ message: String) throws {
    defer { tool.remove() }
    try tool.write("reach,from,to,lenght\na,1,2,5\n", to: "bad-column.csv")
    try tool.write("reach,from,to\na,1,2\n", to: "short.csv")
    try tool.write("reach,from,to,length\na,1,2,0\n", to: "zero.csv")
    try tool.write("reach,from,to,length\na,1,2,5\na,2,3,5\n", to: "twice.csv")
    try tool.write("barrier,from,to,up,down\nw,1,9,0.5,1\n", to: "nowhere.csv")
    try tool.write("barrier,upstream,downstream,up,down\nw,c,a,0.5,1\n", to: "apart.csv")
    try tool.write("barrier,upstream,downstream,up\nw,a,c,0.5\n", to: "unknown.csv")
    try tool.write("barrier,upstream,downstream,kind\nw,a,c,weirr\n", to: "kind.csv")
    try tool.write(
      "reach,from,to,length\na,1,m,5\nb,2,m,5\nc,m,3,5\nd,m,4,5\n", to: "crossing.csv")
    try tool.write("barrier,upstream,downstream,up,down\nw,a,c,0.5,1\n", to: "crossed.csv")
    try tool.write("reach,from,to,length\na,spring,mouth,5\n", to: "named.csv")
    let outcome = try tool.run("river analyze \(arguments)")
    #expect(outcome.exitCode == Int32(code))
    #expect(outcome.errors == "bocage: error: \(message)\n")
  }

  @Test func theBestQualityOfAReachCounts() throws {
    defer { tool.remove() }
    func gain(_ rows: String) throws -> Double {
      try tool.write("measure,reach,quality\n\(rows)\n", to: "m.csv")
      let report = try json("river score \(tables) --measures m.csv --weight quality --json")
      return number((report["measures"] as? [[String: Any]])?.first, "gain", "potamodromous")
    }
    let best = try gain("bank,a,0.9")
    #expect(best > 0)
    #expect(try gain("bank,a,0.9\nbank,a,0.6") == best)
    #expect(try gain("bank,a,0.6\nbank,a,0.9") == best)
  }

  @Test(arguments: ["", " --cumulative given"])
  func whatHasNoEffectSaysWhy(_ options: String) throws {
    defer { tool.remove() }
    try tool.write(
      "measure,barrier,up,down,reach,quality\npass,w,0.5,0.9,,\nbank,,,,b,0.7\n", to: "m.csv")
    let outcome = try tool.run(
      "river score \(tables) --measures m.csv --weight quality\(options)")
    #expect(
      outcome.output.hasSuffix(
        """

        pass
          w is passed as well already (0.5 up, 1.0 down)

        bank
          reach b is as good already (quality 1.0)

        """))
  }

  @Test func measuresThatAreWrong() throws {
    defer { tool.remove() }
    #expect(
      try tool.run("river score \(tables)").errors
        == "bocage: error: nothing to score: give --measures FILE; see bocage --help\n")
    for (row, message) in [
      ("m,y,,,,", "there is no barrier y; correct the id"),
      ("m,,,,z,1", "there is no reach z; correct the id"),
      (
        "m,w,,,,1",
        "the quality of a barrier means nothing; leave it empty, or write a row with the reach in place of the barrier"
      ),
      (
        "m,,,0.5,a,1",
        "the down of a reach means nothing; leave it empty, or write a row with the barrier in place of the reach"
      ),
      ("m,,,,,", "a row is about a barrier or a reach; fill in one of the two"),
      (
        "m,,,,a,1",
        "the quality of a reach has no weight here; weigh reaches by quality or area-quality (--weight)"
      ),
    ] {
      try tool.write("measure,barrier,up,down,reach,quality\n\(row)\n", to: "m.csv")
      let outcome = try tool.run("river score \(tables) --measures m.csv")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors == "bocage: error: m.csv:2: \(message)\n")
    }
  }
}
