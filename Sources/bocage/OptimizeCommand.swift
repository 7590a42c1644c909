public import ArgumentParser
import Landscape
import Layers
public import Optimization
import Report
import Study

/// The command `bocage optimize`.
struct OptimizeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "optimize",
    abstract: "Which proposed measures together win most for a budget?",
    discussion: """
      Chooses the set of measures that adds most to the equivalent connected area (ECA) within a \
      budget, and says how much better another set could be at most. Measures count together: one may \
      open the way to another, or do its work once more.

      The measures file is that of `bocage score`, with a `cost` for each measure, or for lines a \
      `cost_per_km`. The optional fields `excludes` and `requires` name other measures, parted by \
      semicolons; `fixed` (yes or no) says that a measure is chosen in any case.

      With several profiles the score is the sum of what their ECA gains, each times its weight, or \
      what the species that is worst off gains in percent.

      EXAMPLE
        bocage optimize Fixtures/zonienwoud/study.yml --budget 9000000
        bocage optimize Fixtures/zonienwoud/study.yml --budget 9000000 --profiles badger,roe-deer \\
          --objective worst
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(help: ArgumentHelp("The layer of proposed measures.", valueName: "file[:layer]"))
  var measures: String?

  @OptionGroup(title: "Search") var search: SearchOptions

  @Option(
    help: ArgumentHelp("How long all lines of the set may be at most.", valueName: "km"))
  var maxKm: Double?

  @Option(
    help: ArgumentHelp("Choose for these species, in place of the study's.", valueName: "a,b,..."))
  var profiles: String?

  @Option(
    help: ArgumentHelp("How the gains of several species make one score.", valueName: "aim"))
  var objective = Objective.Aim.weighted

  @Option(
    help: ArgumentHelp(
      "What a hectare of ECA of each species counts, in the order of --profiles (default: 1).",
      valueName: "w,w,..."))
  var weights: NumberList?

  @Option(
    help: ArgumentHelp(
      "Search as often as this again, each time with dispersal distance and permeabilities drawn from"
        + " the profiles' ranges, and tell how often each measure is in the best set.",
      valueName: "N"))
  var draws: Int?

  @Option(help: ArgumentHelp("The same seed gives the same draws (default: 1).", valueName: "N"))
  var seed: UInt64?

  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  private var profileNames: [String]? {
    profiles.map { $0.split(separator: ",").map { String($0.trimmingPrefix(" ")) } }
  }

  func validate() throws {
    if let maxKm, !(maxKm >= 0 && maxKm < .infinity) {
      throw ValidationError("--max-km must be a number, 0 or more")
    }
    if let draws, draws < 1 { throw ValidationError("--draws must be 1 or more") }
    if seed != nil, draws == nil { throw ValidationError("--seed belongs to --draws") }
    if let names = profileNames {
      if names.isEmpty { throw ValidationError("--profiles names no species") }
      if study.profile != nil { throw ValidationError("give --profile or --profiles, not both") }
      if study.study == nil { throw ValidationError("--profiles needs a study file") }
      if study.graph != nil, names.count > 1 {
        throw ValidationError("--graph keeps the graph of one species: leave it out")
      }
    }
    if let weights, weights.numbers.count != (profileNames?.count ?? 1) {
      throw ValidationError("--weights must have one number for each of --profiles")
    }
  }

  mutating func run() async throws {
    var first = study
    if let names = profileNames { first.profile = names[0] }
    var command = try StudyCommand(first, common, memory: memory.memory)
    guard
      let layer = measures.map({ LayerReference(parsing: $0) }) ?? command.configuration.measures
    else {
      throw ValidationError(
        "nothing to choose among: give --measures FILE, or name measures in the study file")
    }
    var configurations = [command.configuration]
    for name in profileNames?.dropFirst() ?? [] {
      var other = study
      other.profile = name
      configurations.append(try other.configuration())
    }
    for configuration in configurations { try requireStraightLinks(configuration) }
    if command.configuration.river != nil {
      command.note([
        "the blue part of the study does not count in the choice: `bocage river score` tells what"
          + " measures win there"
      ])
    }
    if draws != nil { for configuration in configurations { try configuration.requireRanges() } }

    var species: [ChoiceOfMeasures.Species] = []
    for (index, configuration) in configurations.enumerated() {
      let reader = MeasureReader(rules: configuration.rules, profile: configuration.profile)
      let read = try reader.measures(in: layer)
      if index == 0 {
        try command.record(read.inputs)
        command.note(read.notices)
      }
      let landscape =
        index == 0
        ? try await command.landscape()
        : try await StudyRun(
          configuration, threads: study.threads, memoryBudget: memory.memory.bytes,
          progress: common.meter
        ).landscape(graph: nil)
      species.append(
        ChoiceOfMeasures.Species(
          landscape: landscape, measures: read.measures,
          weight: weights?.numbers[index] ?? 1))
    }
    try await choose(among: species, layer: layer, command: &command)
  }

  private func requireStraightLinks(_ configuration: StudyConfiguration) throws {
    guard configuration.rules.links == .straight else {
      throw StudyError(
        .configuration, file: configuration.file,
        problem: "measures can be chosen among on straight links only",
        remedy: "leave out links: leastCost")
    }
  }

  private func choose(
    among species: [ChoiceOfMeasures.Species], layer: LayerReference,
    command: inout StudyCommand
  ) async throws {
    let choice = try ChoiceOfMeasures(
      among: species, budget: search.budget, maximumLength: maxKm ?? .infinity, aim: objective,
      source: layer.path)
    command.note(choice.notices)
    let settings = search.settings(memory: memory.memory.bytes, threads: study.threads)
    let result = try await StudyRun.optimum(
      of: choice.problem, settings: settings, progress: common.meter)
    command.note(result.notices)
    var drawn: (SetDraws, seed: UInt64)?
    if let draws {
      drawn = (
        try await choice.draws(
          draws, seed: seed ?? 1, of: result.set, among: species, settings: settings,
          progress: common.meter), seed ?? 1
      )
    }
    let report = OptimizationReport(
      result, of: choice.problem, draws: drawn, in: species[0].landscape,
      study: command.configuration.name, notices: choice.notices)
    try command.finish(report, of: species[0].landscape) {
      try $0.add(species[0].measures, report)
    }
  }
}

extension Objective.Aim: ExpressibleByArgument {}
