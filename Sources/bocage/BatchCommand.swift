import ArgumentParser
import Foundation
import Report
import Study

/// The command `bocage batch`.
struct BatchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Analyse many regions, species and scenarios in one go.",
    discussion: """
      A batch file names a study, profiles, and scenarios (jobs: analyze, score, rank). Each region of the \
      study, and the whole, is a unit with each profile and scenario. A unit for a region counts the \
      movements that start in it, also those across its border, as far as `buffer` metres around it.

      Each unit has a folder of its own; `summary` has one table of all (CSV and GeoPackage). A unit \
      that fails is reported, and the others go on. After a crash, a full disk or a kill the same \
      command goes on where it was: what is finished is known by the hash of its inputs and settings.

      EXAMPLE
        bocage batch Fixtures/zonienwoud/batch.yml --output regions
      """)

  @Argument(help: ArgumentHelp("The batch file.", valueName: "batch.yml"))
  var batch: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of the results; without it, that which the batch file names.",
      valueName: "folder"))
  var output: String?

  @Flag(help: "Replace results of other inputs or settings.")
  var overwrite = false

  @Flag(help: "Print JSON, with every number that there is.")
  var json = false

  @OptionGroup var work: WorkOptions

  mutating func run() async throws {
    let run = work.run(
      of: try BatchConfiguration(file: batch), in: output, overwrite: overwrite)
    let report = try await run.all()
    try TextOutput.print(json ? JSONText.pretty(report) + "\n" : report.text)
    work.tell(["wrote \(run.output)"])
    if report.isIncomplete { throw ExitCode.rejectedFeatures }
  }
}

extension BatchReport {
  /// Whether a unit failed, or features of its input could not be used.
  var isIncomplete: Bool {
    failedCount > 0 || units.contains { ($0.summary?.rejectedFeatures ?? 0) > 0 }
  }
}
