import ArgumentParser
import Report

/// The command `bocage graph`.
struct GraphCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph",
    abstract: "Compute on a bare graph: nodes and links in Conefor's text format, no map.",
    discussion: """
      The nodes file has a line for each patch: its id and its weight (such as hectares times \
      quality), and if it differs the weight as a target. The links file has a line for each link: \
      two ids and the distance between them, or the probability of moving between them. Columns are \
      parted by tabs or spaces; there is no header. A pair that the links file does not name has no \
      link.

      EXAMPLE
        bocage graph importance --nodes nodes.txt --links links.txt \\
          --distance 1000 --probability 0.5
      """,
    subcommands: [
      GraphIndicesCommand.self, GraphImportanceCommand.self, GraphScoreCommand.self,
      GraphOptimizeCommand.self,
    ])
}
