import ArgumentParser
import Report
import Study

/// The command `bocage river analyze`.
struct RiverAnalyzeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "How well is a river connected, and which barriers cost most?",
    discussion: """
      Prints DCI_P (potamodromous, between all reaches) and DCI_D (diadromous, between the mouth and \
      all reaches) in percent, the connected pieces, and what the indices would gain without each barrier. The \
      JSON has the connectivity index of every reach and the numbers of every barrier.

      EXAMPLE
        bocage river analyze Fixtures/dijle/study.yml
        bocage river analyze --reaches reaches.csv --barriers barriers.csv
        bocage river analyze --reaches reaches.csv --barriers barriers.csv --distance 5000 \
      --probability 0.5 --json
      """)

  @OptionGroup(title: "River") var river: RiverOptions
  @OptionGroup var memory: MemoryOptions
  @OptionGroup(title: "Output") var common: CommonOptions

  mutating func run() async throws {
    var work = try RiverWork(river, common, memory)
    let report = try await work.run.analysis()
    try work.finish(report) { try $0.add(report) }
  }
}
