import ArgumentParser
import Optimization
import Report
import Study

/// The command `bocage graph optimize`.
struct GraphOptimizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Which options together win most for a budget?",
    discussion: """
      The options file is CSV with the header `option,from,to,value,cost`, as for `graph score`; no \
      option may make a link worse. Prints `option,step,cost,gain_alone,gain,gain_last`: the options \
      that win most EC(PC) within the budget, in the order in which they are best built, with what \
      each wins by itself, on top of those before it, and on top of all others. Options of one step \
      win only together: the first row has what they win. Notices tell what \
      the set wins and how much better another could be at most.

      EXAMPLE
        bocage graph optimize --nodes nodes.txt --links links.txt \\
          --distance 1000 --probability 0.5 --options options.csv --budget 1000000
      """)

  /// The tables that there are.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case set, curve, methods
  }

  @Option(name: .customLong("options"), help: ArgumentHelp("The options.", valueName: "file"))
  var optionsFile: String

  @Option(
    name: .customLong("of"),
    help: ArgumentHelp(
      "What is printed: the set, the best sets of growing cost, or what each method found.",
      valueName: "part"))
  var part = Part.set

  @Option(help: ArgumentHelp("Options that are chosen in any case.", valueName: "a,b,..."))
  var fixed: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp("Options of which at most one may be chosen.", valueName: "a,b,..."))
  var exclude: [String] = []

  @Option(
    name: .customLong("require"), parsing: .singleValue,
    help: ArgumentHelp("An option, and others that it requires.", valueName: "a,b,..."))
  var requirements: [String] = []

  @OptionGroup(title: "Search") var search: SearchOptions
  @OptionGroup var options: GraphOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    for (lists, option) in [(exclude, "--exclude"), (requirements, "--require")] {
      for list in lists where names(list).count < 2 {
        throw ValidationError("\(option) \(list): give at least two options, parted by commas")
      }
    }
  }

  mutating func run() async throws {
    var output = try common.plannedOutput()
    let graph = try options.graph()
    let list = try OptionList(file: optionsFile, for: graph)
    let problem = try graph.problem(choosingAmong: list, rules: rules)
    common.tell(graph.notices)
    let result = try await StudyRun.optimum(
      of: problem, settings: search.settings(memory: memory.memory.bytes), progress: common.meter)
    let summary = SetSummary(result, of: problem)
    let notices = graph.notices + result.notices + [summary.conclusion(unit: "")]
    common.tell(result.notices + [summary.conclusion(unit: "")])
    let text =
      if common.json {
        JSONText.pretty(summary) + "\n"
      } else {
        switch part {
        case .set: summary.optionTable.csv
        case .curve: summary.curveTable(unit: "", currency: "").csv
        case .methods: summary.methodTable(unit: "", currency: "").csv
        }
      }
    try output.write(
      text, inputs: [options.nodes, options.links, optionsFile], notices: notices)
  }

  private func names(_ text: String) -> [String] {
    text.split(separator: ",").map { String($0.trimmingPrefix(while: \.isWhitespace)) }
  }

  private var rules: NamedRules {
    var rules = NamedRules(budget: search.budget)
    rules.fixed = fixed.map(names) ?? []
    rules.exclusions = exclude.map(names)
    rules.requirements = requirements.map(names)
    return rules
  }
}
