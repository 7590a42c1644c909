import Testing

@Suite struct RootTests {
  @Test func version() throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("--version")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.map { $0.prefix { $0 != " " } } == ["bocage", "GEOS", "PROJ", "GDAL", "CBC"])
    #expect(lines.first == "bocage 0.1.0")
    for line in lines { #expect(line.contains { $0.isNumber }) }
  }

  @Test(arguments: ["", "--help", "graph", "profiles --help"])
  func help(_ arguments: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run(arguments)
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("OVERVIEW: "))
    #expect(outcome.output.contains("EXAMPLE\n"))
  }

  @Test(
    arguments: [
      "graph indices", "graph importance", "graph score", "graph optimize", "profiles list",
      "profiles show",
    ])
  func everyCommandHasAnExample(_ command: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("\(command) --help")
    #expect(outcome.output.contains("EXAMPLE\n  bocage \(command)"))
    for option in ["--json", "-o, --output <file>", "--overwrite", "-q, --quiet", "--progress"] {
      #expect(outcome.output.contains(option))
    }
  }

  @Test(arguments: [
    "batch", "shard", "shard plan", "shard run", "shard merge", "shard template", "ledger",
    "report", "river", "optimize", "surface",
  ])
  func everyCommandOnManyFilesHasAnExample(_ command: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    let outcome = try tool.run("\(command) --help")
    #expect(outcome.exitCode == 0)
    let example = outcome.output.split(separator: "EXAMPLE\n  bocage ").last ?? ""
    #expect("bocage \(example)".contains("bocage \(command) "))
  }

  @Test(arguments: [
    ("--nonsense", "bocage: error: Unknown option '--nonsense'; see bocage --help\n"),
    (
      "profiles show",
      "bocage: error: Missing expected argument '<name>'; see bocage profiles show --help\n"
    ),
    ("nonsense", "bocage: error: Unexpected argument 'nonsense'; see bocage --help\n"),
    (
      "graph importance --of edges",
      "bocage: error: The value 'edges' is invalid for '--of <element>'. Please provide one of 'nodes' and 'links'; see bocage graph importance --help\n"
    ),
    (
      "graph indices --links l.txt",
      "bocage: error: Missing expected argument '--nodes <file>'; see bocage graph indices --help\n"
    ),
    (
      "graph indices --nodes n.txt --links l.txt",
      "bocage: error: --distance and --probability must say how the probability of movement falls with distance; see bocage graph indices --help\n"
    ),
    (
      "graph indices --nodes n.txt --links l.txt --weights-are probability --distance 5",
      "bocage: error: --distance has no meaning with --weights-are probability; see bocage graph indices --help\n"
    ),
    (
      "graph indices --nodes n.txt --links l.txt --distance 5 --probability 0.5 --area 0",
      "bocage: error: --area must be a number above 0; see bocage graph indices --help\n"
    ),
    (
      "graph indices --nodes n.txt --links l.txt --distance 5 --probability 2",
      "bocage: error: --distance 5.0 --probability 2.0: the probability is out of range; give a number between 0 and 1, both excluded\n"
    ),
  ])
  func wrongUseEndsWithTwo(_ arguments: String, _ message: String) throws {
    let tool = try CommandLineTool()
    defer { tool.remove() }
    #expect(
      try tool.run(arguments)
        == CommandLineTool.Outcome(exitCode: 2, output: "", errors: message))
  }
}
