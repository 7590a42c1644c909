import Foundation
import Testing

@Suite struct GraphTests {
  let files = "--nodes n.txt --links l.txt"
  let scale = "--distance 100 --probability 0.5"

  /// A chain a-b-c of weight 1 with p = 0.5 a link; PCnum = 3 + 4 x 0.5 + 2 x 0.25 = 5.5.
  func tool() throws -> CommandLineTool {
    let tool = try CommandLineTool()
    try tool.write("a 1\nb 1\nc 1\n", to: "n.txt")
    try tool.write("a b 0.5\nb c 0.5\n", to: "l.txt")
    return tool
  }

  /// Powers of two, so that the numbers are exact and can be compared as text.
  @Test func indices() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph indices \(files) --weights-are probability --area 4")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "index,value")
    for line in [
      "NL,2", "NC,1", "H,2.5", "LCPnum,9.0", "LCP,0.5625", "F,2.0", "AWF,2.0", "PCnum,5.5",
      "PC,0.34375", "MSC,3.0", "SLC,3.0", "ECS,3.0",
    ] {
      #expect(lines.contains { $0 == line }, "\(line)")
    }
  }

  @Test func indicesAsJSON() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph indices \(files) --weights-are probability --json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Double])
    #expect(object["PCnum"] == 5.5)
    #expect(object["NC"] == 1)
    #expect(object["PC"] == nil)
  }

  @Test func importance() throws {
    let tool = try tool()
    defer { tool.remove() }
    let nodes = try tool.run("graph importance \(files) --weights-are probability")
    #expect(
      nodes.output == """
        id,dPC,dPCintra,dPCflux,dPCconnector,varPC
        a,45.45454545454545,18.181818181818183,27.272727272727273,0.0,2.5
        b,63.63636363636364,18.181818181818183,36.36363636363637,9.090909090909092,3.5
        c,45.45454545454545,18.181818181818183,27.272727272727273,0.0,2.5

        """)
    let links = try tool.run("graph importance \(files) --weights-are probability --of links")
    #expect(
      links.output == """
        from,to,dPC,varPC
        a,b,27.272727272727273,1.5
        b,c,27.272727272727273,1.5

        """)
  }

  @Test func importanceAsJSONHasMore() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph importance \(files) --weights-are probability --json")
    let rows = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["a", "b", "c"])
    #expect(rows[1]["IF"] as? Double == 2)
    #expect(rows[1]["BC(PC)"] as? Double == 0.25)
    #expect(rows[1]["dIIC"] != nil)
  }

  @Test func score() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("option,from,to,value\nnew,a,c,0.5\nworse,a,b,0.25\n", to: "o.csv")
    let outcome = try tool.run(
      "graph score \(files) --weights-are probability --options o.csv")
    #expect(
      outcome
        == CommandLineTool.Outcome(
          exitCode: 0,
          output:
            "option,gain,gain_percent\nnew,0.5,9.090909090909092\n"
            + "worse,-0.75,-13.636363636363637\n",
          errors:
            "bocage: notice: o.csv:3: option worse: the probability 0.25 of a-b is worse than that of the present link, and counts as a loss\n"
        ))
    let quiet = try tool.run("graph score \(files) --weights-are probability --options o.csv -q")
    #expect(quiet.errors == "")
    #expect(quiet.output == outcome.output)
  }

  @Test func scoreWithCosts() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("option,from,to,value,cost\nnew,a,c,0.5,8\nnone,a,b,0.5,8\n", to: "o.csv")
    let outcome = try tool.run("graph score \(files) --weights-are probability --options o.csv")
    #expect(
      outcome.output
        == "option,gain,gain_percent,cost_per_gain\nnew,0.5,9.090909090909092,16.0\nnone,0.0,0.0,\n"
    )
  }

  @Test func directed() throws {
    let tool = try tool()
    defer { tool.remove() }
    let outcome = try tool.run("graph indices \(files) --weights-are probability --directed")
    // 3 + 0.5 + 0.5 + 0.25.
    #expect(outcome.output.contains("\nPCnum,4.25\n"))
  }

  @Test func aFileGetsAManifestAndIsNotReplacedUnasked() throws {
    let tool = try tool()
    defer { tool.remove() }
    let command = "graph indices \(files) --weights-are probability"
    let plain = try tool.run(command)
    let written = try tool.run("\(command) -o out.csv")
    #expect(written == CommandLineTool.Outcome(exitCode: 0, output: "", errors: ""))
    #expect(try tool.read("out.csv") == plain.output)
    let manifest = try tool.read("out.csv.manifest.json")
    for part in ["\"path\" : \"n.txt\"", "\"path\" : \"l.txt\"", "\"path\" : \"out.csv\""] {
      #expect(manifest.contains(part))
    }
    #expect(
      try tool.run("\(command) -o out.csv")
        == CommandLineTool.Outcome(
          exitCode: 1, output: "",
          errors:
            "bocage: error: out.csv.manifest.json: the file exists already; use --overwrite to replace it\n"
        ))
    #expect(try tool.run("\(command) -o out.csv --overwrite").exitCode == 0)
  }

  @Test func badInputEndsWithOne() throws {
    let tool = try tool()
    defer { tool.remove() }
    try tool.write("a b 1\na z 1\n", to: "l.txt")
    #expect(
      try tool.run("graph indices \(files) \(scale)")
        == CommandLineTool.Outcome(
          exitCode: 1, output: "",
          errors:
            "bocage: error: l.txt:2: there is no node z; add it to the nodes file or correct the id\n"
        ))
    #expect(
      try tool.run("graph indices --nodes no.txt --links l.txt \(scale)")
        == CommandLineTool.Outcome(
          exitCode: 1, output: "",
          errors:
            "bocage: error: no.txt: the file cannot be read; check its name and that you may read it\n"
        ))
  }

  /// The toy files of the repository, as their README runs them.
  @Test func toyFixtures() throws {
    let tool = try tool()
    defer { tool.remove() }
    let toy = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Fixtures/toy")
    let graph = "--nodes nodes.txt --links links.txt --distance 1000 --probability 0.5"
    let indices = try tool.run("graph indices \(graph)", in: toy)
    #expect(indices.output.contains("\nNC,3\n"))
    #expect(indices.output.contains("\nNL,3\n"))
    let nodes = try tool.run("graph importance \(graph)", in: toy)
    #expect(nodes.output.split(separator: "\n").count == 7)
    let scores = try tool.run("graph score \(graph) --options options.csv", in: toy)
    #expect(scores.errors == "")
    #expect(
      scores.output.split(separator: "\n").map { $0.prefix { $0 != "," } }
        == ["option", "ecoduct", "tunnel", "hedges", "ferry"])
  }
}
