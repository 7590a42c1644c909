import ArgumentParser
import Report
import Study

/// The command `bocage graph score`.
struct GraphScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "What does each option for other links add, or take?",
    discussion: """
      The options file is CSV with the header `option,from,to,value` or \
      `option,from,to,value,cost`. Each row gives a link another value, or makes it where there is \
      none; rows of one option are done together, and their costs add up. Prints \
      `option,gain,gain_percent`: the gain of PC's numerator, less than 0 where worse values lose, \
      and in percent of it; with costs also `cost_per_gain`.

      EXAMPLE
        bocage graph score --nodes nodes.txt --links links.txt \\
          --distance 1000 --probability 0.5 --options options.csv
      """)

  @Option(name: .customLong("options"), help: ArgumentHelp("The options.", valueName: "file"))
  var optionsFile: String

  @OptionGroup var options: GraphOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    var output = try common.plannedOutput()
    let graph = try options.graph()
    let list = try OptionList(file: optionsFile, for: graph)
    let (table, notices) = try await graph.scores(
      of: list, memoryBudget: memory.memory.bytes)
    common.tell(graph.notices + notices)
    try output.write(
      common.json ? table.json : table.csv,
      inputs: [options.nodes, options.links, optionsFile], notices: graph.notices + notices)
  }
}
