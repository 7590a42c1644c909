import ArgumentParser
import Report
import Study

/// The command `bocage graph indices`.
struct GraphIndicesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "indices",
    abstract: "How connected is the whole graph?",
    discussion: """
      Prints `index,value` with Conefor's names: PCnum is the numerator of the probability of \
      connectivity, EC(PC) the area of one patch that would be as good, NC the number of components. \
      MSC, SLC and ECS are the mean, the largest and the expected size of a component, diameter the \
      longest of the best paths.

      EXAMPLE
        bocage graph indices --nodes nodes.txt --links links.txt \\
          --distance 1000 --probability 0.5
      """)

  @OptionGroup var options: GraphOptions
  @OptionGroup var common: CommonOptions

  mutating func run() async throws {
    var output = try common.plannedOutput()
    let graph = try options.graph()
    common.tell(graph.notices)
    let table = await graph.indices(landscapeArea: options.area)
    try output.write(
      common.json ? table.keyedJSON : table.csv, inputs: [options.nodes, options.links],
      notices: graph.notices)
  }
}
