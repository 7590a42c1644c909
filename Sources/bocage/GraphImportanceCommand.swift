import ArgumentParser
import Report
import Study

/// The command `bocage graph importance`.
struct GraphImportanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "importance",
    abstract: "What would be lost without each node, or each link?",
    discussion: """
      Prints `id,dPC,dPCintra,dPCflux,dPCconnector,varPC` for nodes and `from,to,dPC,varPC` for \
      links. dPC is the loss in percent of PC: a node's own habitat (intra), the movements from and \
      to it (flux), and those between others for which it is a stepping stone (connector). varPC is \
      the loss itself, of PC when --area is given and else of its numerator. With -o OUT.graphml \
      the graph is written with all of that, for networkx or igraph.

      EXAMPLE
        bocage graph importance --of links --nodes nodes.txt --links links.txt \\
          --distance 1000 --probability 0.5
      """)

  /// What is taken away.
  enum Element: String, CaseIterable, ExpressibleByArgument {
    case nodes, links
  }

  @Option(help: ArgumentHelp("What is taken away, one at a time.", valueName: "element"))
  var of = Element.nodes

  @OptionGroup var options: GraphOptions
  @OptionGroup var common: CommonOptions

  private var isGraphML: Bool { common.output?.lowercased().hasSuffix(".graphml") == true }

  func validate() throws {
    if isGraphML, common.json { throw ValidationError("give --json or a .graphml, not both") }
  }

  mutating func run() async throws {
    var output = try common.plannedOutput()
    let graph = try options.graph()
    common.tell(graph.notices)
    if isGraphML {
      return try output.write(
        await graph.graphML(), inputs: [options.nodes, options.links], notices: graph.notices)
    }
    // Only the JSON tells of IIC.
    let table =
      switch of {
      case .nodes:
        await graph.nodeImportance(withIIC: common.json, landscapeArea: options.area)
      case .links:
        await graph.linkImportance(withIIC: common.json, landscapeArea: options.area)
      }
    try output.write(
      common.json ? table.json : table.csv, inputs: [options.nodes, options.links],
      notices: graph.notices)
  }
}
