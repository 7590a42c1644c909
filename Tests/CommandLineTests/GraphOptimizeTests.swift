import Foundation
import Testing

/// A chain a-b, c-d whose middle is open: one option joins it, and two more mend its ends.
@Suite struct GraphOptimizeTests {
  private let files = "--nodes n.txt --links l.txt --weights-are probability --options o.csv"

  private func tool(
    options: String = """
    option,from,to,value,cost
    middle,b,c,0.5,6
    first,a,b,1,2
    last,c,d,1,2
    far,a,d,0.03125,1

    """
  ) throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write("a 4\nb 1\nc 1\nd 4\n", to: "n.txt")
    try tool.write("a b 0.5\nc d 0.5\n", to: "l.txt")
    try tool.write(options, to: "o.csv")
    return tool
  }

  private struct Summary: Decodable {
    struct Row: Decodable { let measure: String }
    struct Method: Decodable { let method: String }
    struct Point: Decodable { let cost, score: Double }
    let cost, score, bound, gapPercent: Double
    let isProvenBest: Bool
    let measures: [Row]
    let methods: [Method]
    let curve: [Point]
  }

  private func summary(_ arguments: String) throws -> Summary {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph optimize \(files) --json -q \(arguments)")
    try #require(outcome.exitCode == 0, "\(outcome.errors)")
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(Summary.self, from: Data(outcome.output.utf8))
  }

  /// What ECA is when a-b, b-c and c-d have these probabilities, and a-d besides.
  private func eca(_ ab: Double, _ bc: Double, _ cd: Double) -> Double {
    (34 + 2 * (4 * ab + 4 * cd + bc + 4 * ab * bc + 4 * bc * cd + 16 * ab * bc * cd))
      .squareRoot()
  }

  @Test func choosesWhatWinsMost() throws {
    let all = try summary("--budget 10")
    #expect(Set(all.measures.map(\.measure)) == ["middle", "first", "last"])
    #expect(abs(all.score - (eca(1, 0.5, 1) - eca(0.5, 0, 0.5))) < 1e-12)
    #expect(all.isProvenBest)
    #expect(all.cost == 10)
    let small = try summary("--budget 4")
    #expect(Set(small.measures.map(\.measure)) == ["first", "last"])
    #expect(small.methods.map(\.method).last == "exact")
    #expect(try summary("--budget 0").measures.isEmpty)
    for (before, after) in zip(all.curve, all.curve.dropFirst()) {
      #expect(before.cost < after.cost && before.score < after.score)
    }
  }

  @Test func keepsRules() throws {
    #expect(
      Set(try summary("--budget 10 --exclude middle,first").measures.map(\.measure)).isSubset(
        of: ["middle", "last", "far"]))
    #expect(
      try summary("--budget 4 --require last,middle --fixed far").measures.map(\.measure).sorted()
        == ["far", "first"])
  }

  @Test func saysWhatCanNeverBeChosen() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run(
      "graph optimize \(files) --budget 2 --exclude middle,first --require first,middle")
    #expect(outcome.exitCode == 0)
    #expect(
      outcome.errors.contains(
        "'first' can never be chosen with all that it requires: 'middle' and 'first' exclude each"
          + " other"), "\(outcome.errors)")
    #expect(outcome.errors.contains("1 measure for 2 of a budget of 2 wins "))
  }

  @Test func asTables() throws {
    let tool = try tool()
    defer { tool.remove() }
    let set = try tool.run("graph optimize \(files) --budget 4")
    #expect(set.output.hasPrefix("option,step,cost,gain_alone,gain,gain_last\n"))
    #expect(set.errors.contains("2 measures for 4 of a budget of 4 win "), "\(set.errors)")
    #expect(set.errors.contains("No other set within the limits wins more."))
    let curve = try tool.run("graph optimize \(files) --budget 4 --of curve -q")
    #expect(curve.output.hasPrefix("step,measure,cost,ECA gain\n1,"))
    #expect(curve.errors == "")
    let methods = try tool.run("graph optimize \(files) --budget 4 --of methods --method greedy -q")
    #expect(methods.output.hasPrefix("method,measures,cost,ECA gain,seconds\ngreedy by gain per"))
    #expect(try tool.run("graph optimize \(files) --budget 4 -o set.csv -q").output == "")
    #expect(try tool.read("set.csv").hasPrefix("option,step,"))
    #expect(try tool.read("set.csv.manifest.json").contains("o.csv"))
    #expect(try tool.run("graph optimize \(files) --budget 4 -o set.csv").exitCode == 1)
  }

  @Test(arguments: [
    ("--budget=-1", "--budget must be a number, 0 or more"),
    (
      "--budget 1 --exclude middle",
      "--exclude middle: give at least two options, parted by commas"
    ),
    (
      "--budget 1 --require middle,",
      "--require middle,: give at least two options, parted by commas"
    ),
    ("--budget 1 --time-limit 0", "--time-limit must be above 0"),
    (
      "--budget 1 --fixed midle",
      "there is no measure 'midle'; did you mean middle? known are middle, first, last, far"
    ),
    ("--budget 1 --fixed middle", "the fixed measures cannot be chosen together: they cost 6.0"),
    (
      "--budget 9 --fixed middle,first --exclude first,middle",
      "'middle' and 'first' exclude each other"
    ),
  ])
  func refuses(arguments: String, message: String) throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph optimize \(files) \(arguments)")
    #expect(outcome.exitCode == 2)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func refusesOptionsThatCannotBeChosenAmong() throws {
    let cheap = try tool(options: "option,from,to,value\nx,a,c,0.5\n")
    defer { cheap.remove() }
    let without = try cheap.run("graph optimize \(files) --budget 1")
    #expect(without.exitCode == 1)
    #expect(
      without.errors
        == "bocage: error: o.csv:2: the option x has no cost; give one in the column cost: "
        + "option,from,to,value,cost\n")
    let worse = try tool(options: "option,from,to,value,cost\nx,a,b,0.25,1\n")
    defer { worse.remove() }
    #expect(
      try worse.run("graph optimize \(files) --budget 1").errors
        == "bocage: error: o.csv:2: option x makes the link a-b worse; leave the row out: what is "
        + "chosen may only improve links\n")
  }
}
