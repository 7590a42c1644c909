import ArgumentParser
import Landscape
import Report
import River
import Study

/// The command `bocage river score`.
struct RiverScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "What do fish passes, removals and restorations add to a river's connectivity?",
    discussion: """
      Scores each measure by itself, or with --cumulative one after the other: what DCI_P and DCI_D \
      gain, in percentage points. The weight that they are shares of stays the present one, so that a better \
      quality is a gain.

      With tables the measures are CSV: `measure,barrier,up,down` and `cost`, or \
      `measure,reach,quality`; rows of one measure are done together. With a study they are a layer with the \
      fields `name` and `type` (\(RiverMeasureType.allCases.map(\.rawValue).joined(separator: ", "))), \
      and optionally `measure`, `up`, `down`, `quality`, `cost`.

      EXAMPLE
        bocage river score Fixtures/dijle/study.yml --cumulative greedy
        bocage river score --reaches reaches.csv --barriers barriers.csv --measures measures.csv
      """)

  @OptionGroup(title: "River") var river: RiverOptions

  @Option(
    help: ArgumentHelp(
      "The measures: a table with tables, a layer with a study.", valueName: "file[:layer]"))
  var measures: String?

  @Option(
    help: ArgumentHelp(
      "Add the measures one after the other, in the order of the file or the one that wins most"
        + " first.", valueName: "order"))
  var cumulative: MeasureSequence.Order?

  @Option(help: "Whose index decides what wins most: DCI_P or DCI_D.")
  var life: FishLife = .potamodromous

  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  mutating func run() async throws {
    var work = try RiverWork(river, common, memory)
    let (proposed, notices) = try work.measures(measures)
    if let cumulative {
      let (sequence, report) = try await work.run.sequence(
        of: proposed, order: cumulative, by: life, notices: notices)
      let ordered = sequence.steps.map(\.measure)
      return try work.finish(report) { try $0.add(ordered, report.table) }
    }
    let scoring = try await work.run.scoring(of: proposed)
    let report = RiverScoreReport(scoring, notices: work.run.river.notices + notices)
    try work.finish(report) { try $0.add(proposed, report.table) }
  }
}
