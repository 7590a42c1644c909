public import ArgumentParser
import Report
public import River
import Study

/// The command `bocage river rank`.
struct RiverRankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Which barriers most need a fish pass, or to go?",
    discussion: """
      Ranks every barrier by what DCI gains, in percentage points, when it is mitigated: passed at least as well as \
      a fish pass of the profile, or as --up and --down say. `lost now` is the gain if the barrier \
      were not there at all.

      EXAMPLE
        bocage river rank Fixtures/dijle/study.yml --top 10
        bocage river rank --reaches reaches.csv --barriers barriers.csv --up 0.8 --down 0.9
        bocage river rank Fixtures/dijle/study.yml --life diadromous --per-cost
      """)

  @OptionGroup(title: "River") var river: RiverOptions

  @Option(help: ArgumentHelp("List only the best N barriers.", valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "The passability up that mitigation gives (default: that of a fish pass in the profile).",
      valueName: "0...1"))
  var up: Double?

  @Option(
    help: ArgumentHelp("The passability down that mitigation gives.", valueName: "0...1"))
  var down: Double?

  @Option(help: "Whose index decides the order: DCI_P or DCI_D.")
  var life: FishLife = .potamodromous

  @Flag(help: "Order by gain per cost; free ones come first, those without a cost last.")
  var perCost = false

  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    for (name, value) in [("--up", up), ("--down", down)] {
      if let value, !(0...1).contains(value) {
        throw ValidationError("\(name) must lie between 0 and 1")
      }
    }
    if let top, top < 1 { throw ValidationError("--top must be 1 or more") }
  }

  mutating func run() async throws {
    var work = try RiverWork(river, common, memory)
    let fishPass = work.run.river.profile.fishPass
    let report = try await work.run.ranking(
      mitigatedTo: Passability(up: up ?? fishPass.up, down: down ?? fishPass.down), by: life,
      perCost: perCost, top: top)
    try work.finish(report) { try $0.add(report) }
  }
}

extension FishLife: ExpressibleByArgument {}
