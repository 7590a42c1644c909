public import ArgumentParser
public import Landscape
import Layers
import Report
import Study

/// The command `bocage score`.
struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "What does each proposed measure add to connectivity?",
    discussion: """
      Scores one ecoduct at a position, or each measure of a file by itself: what it adds to the \
      equivalent connected area (ECA, in hectares and percent) and to PC, what a gained hectare \
      costs, in which regions, and between which patches. A measure that gains nothing says why.

      A measures file has point, line or polygon features with the fields `name` and `type` \
      (\(MeasureType.allCases.map(\.rawValue).joined(separator: ", "))), and optionally `measure` \
      (features with the same value are one measure), `permeability`, `cost`, `habitat`, `quality`, \
      and `factor` (what a metre along a hedge or a restored bank costs, in metres).

      EXAMPLE
        bocage score Fixtures/zonienwoud/study.yml --measures Fixtures/zonienwoud/measures.geojson
        bocage score Fixtures/zonienwoud/study.yml --cumulative greedy
        bocage score Fixtures/zonienwoud/study.yml --ecoduct 4.4822,50.7936 --crs EPSG:4326
      """)

  @OptionGroup(title: "Study") var study: StudyOptions

  @Option(
    help: ArgumentHelp(
      "The position of a proposed ecoduct, in the study's system or in that of --crs.",
      valueName: "x,y"))
  var ecoduct: Position?

  @Option(help: ArgumentHelp("The permeability of the ecoduct.", valueName: "0...1"))
  var permeability: Double?

  @Option(help: ArgumentHelp("The layer of proposed measures.", valueName: "file[:layer]"))
  var measures: String?

  @Option(
    help: ArgumentHelp(
      "Add the measures one after the other, in the order of the file or the one that wins most"
        + " first, and tell what each wins alone, on top of those before it, and last.",
      valueName: "order"))
  var cumulative: MeasureSequence.Order?

  @OptionGroup(title: "Sensitivity") var variation: VariantOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  func validate() throws {
    try variation.check(common)
    if let permeability, !(0...1).contains(permeability) {
      throw ValidationError("--permeability must lie between 0 and 1")
    }
    if permeability != nil, ecoduct == nil {
      throw ValidationError("--permeability belongs to --ecoduct")
    }
    if cumulative != nil, ecoduct != nil || variation.areGiven {
      throw ValidationError(
        "--cumulative adds the measures of a file: leave out --ecoduct, --distances and"
          + " --permeability-scale")
    }
    if ecoduct != nil, measures != nil {
      throw ValidationError("give --ecoduct or --measures, not both")
    }
  }

  mutating func run() async throws {
    var command = try StudyCommand(study, common, memory: memory.memory)
    let (proposed, notices) = try read(for: &command)
    let scoring = try await scoreRiver(for: &command)
    if variation.areGiven {
      return try await command.score(proposed, notices: notices, variation)
    }
    let landscape = try await command.landscape()
    let scorer = try await command.run.scorer(of: landscape)
    if let cumulative {
      let sequence = try await command.run.sequence(of: proposed, order: cumulative, with: scorer)
      let report = SequenceReport(
        sequence, order: cumulative, of: scorer.landscape, study: command.configuration.name,
        notices: notices)
      return try command.finish(report, of: landscape) { try $0.add(sequence, report) }
    }
    let scores = try await command.run.scores(of: proposed, with: scorer)
    let report = ScoreReport(
      scores, of: scorer, study: command.configuration.name, notices: notices, river: scoring)
    try command.finish(report, of: landscape) { try $0.add(scores, report) }
  }

  /// What the measures of a file win in the blue part, if the study has one.
  private func scoreRiver(for command: inout StudyCommand) async throws -> RiverScoring? {
    guard command.configuration.river != nil, ecoduct == nil, let layer = layer(command) else {
      return nil
    }
    guard cumulative == nil, !variation.areGiven else {
      command.note(["the blue part is left out here: see bocage river score"])
      return nil
    }
    guard let river = try command.river() else { return nil }
    let (scoring, notices) = try await command.run.scoring(of: layer, in: river)
    command.note(notices)
    return scoring
  }

  private func layer(_ command: StudyCommand) -> LayerReference? {
    measures.map { LayerReference(parsing: $0) } ?? command.configuration.measures
  }

  private func read(
    for command: inout StudyCommand
  ) throws -> (measures: [Measure], notices: [String]) {
    let configuration = command.configuration
    let reader = MeasureReader(rules: configuration.rules, profile: configuration.profile)
    if let ecoduct {
      let measure = try reader.ecoduct(
        x: ecoduct.x, y: ecoduct.y, system: study.crs ?? configuration.rules.crs,
        permeability: permeability)
      return ([measure], [])
    }
    guard let layer = layer(command) else {
      throw ValidationError(
        "nothing to score: give --ecoduct X,Y or --measures FILE, or name measures in the study file"
      )
    }
    let read = try reader.measures(in: layer)
    try command.record(read.inputs)
    common.tell(read.notices)
    return (read.measures, read.notices)
  }
}

extension MeasureSequence.Order: ExpressibleByArgument {}

/// A position on the command line: `x,y`.
struct Position: ExpressibleByArgument {
  let x, y: Double

  init?(argument: String) {
    let parts = argument.split(separator: ",").map { Double($0) }
    guard parts.count == 2, let x = parts[0], let y = parts[1], x.isFinite, y.isFinite else {
      return nil
    }
    self.x = x
    self.y = y
  }
}
