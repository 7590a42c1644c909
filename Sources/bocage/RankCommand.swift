import ArgumentParser
import Landscape
import Report
import Study

/// The command `bocage rank`.
struct RankCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "Which barrier segments most need mitigation?",
    discussion: """
      Ranks every barrier segment by the equivalent connected area (ECA) that mitigating it would \
      win: a passage at its middle, and every link that crosses it made as permeable as that. Also \
      tells what the segment takes from ECA now: the gain if it were no barrier at all.

      EXAMPLE
        bocage rank Fixtures/zonienwoud/study.yml --top 10
        bocage rank study.yml --mitigated-permeability 0.6 -o ranking.gpkg
        bocage rank Fixtures/zonienwoud/study.yml --draws 200 --top 10
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(help: ArgumentHelp("List only the best N segments.", valueName: "N"))
  var top: Int?

  @Option(
    help: ArgumentHelp(
      "The permeability that mitigation gives a segment (default: 0.8; with --draws, that of an"
        + " ecoduct in the profile, drawn from its range).", valueName: "0...1"))
  var mitigatedPermeability: Double?

  @OptionGroup(title: "Uncertainty") var sampling: DrawOptions
  @OptionGroup(title: "Sensitivity") var variation: VariantOptions

  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  /// How many segments of a draw or a variant are its top when `--top` doesn't say.
  static let usualTop = 20

  func validate() throws {
    if let mitigatedPermeability, !(mitigatedPermeability > 0 && mitigatedPermeability <= 1) {
      throw ValidationError("--mitigated-permeability must be above 0 and at most 1")
    }
    if variation.areGiven, sampling.draws != nil {
      throw ValidationError("give --draws or variants of the profile, not both")
    }
    try variation.check(common)
    if let top, top < 1 { throw ValidationError("--top must be 1 or more") }
  }

  mutating func run() async throws {
    if let draws = sampling.draws { return try await rank(draws: draws) }
    let mitigatedPermeability = mitigatedPermeability ?? 0.8
    var command = try StudyCommand(study, common, memory: memory.memory)
    if variation.areGiven {
      return try await command.rank(
        mitigatedPermeability: mitigatedPermeability, top: top ?? Self.usualTop, variation)
    }
    let landscape = try await command.landscape()
    let scorer = try await command.run.scorer(of: landscape)
    let scores = try await command.run.ranking(
      with: scorer, mitigatedPermeability: mitigatedPermeability)
    let report = RankReport(
      scores, of: scorer, mitigatedPermeability: mitigatedPermeability, top: top,
      study: command.configuration.name)
    try command.finish(report, of: landscape) { try $0.add(report) }
  }
}
