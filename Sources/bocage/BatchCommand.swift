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
      A batch file names a study, profiles, and scenarios (jobs: analyze, score, rank); the regions of \
      the study, and the whole, are each a unit with each profile and scenario. A unit for a region \
      counts the movements that start in it, also those across its border, as far as `buffer` around it.

      Each unit has a folder of its own; `summary` has one table of all (CSV and GeoPackage). A unit \
      that fails is reported, and the others go on. After a crash, a full disk or a kill the same \
      command goes on where it was: what is finished is known by the hash of its inputs and settings.

      EXAMPLE
        bocage batch Fixtures/zonienwoud/batch.yml --output regions
      """)

  @OptionGroup var options: BatchOptions

  mutating func run() async throws {
    let run = try options.run()
    let report = try await run.all()
    try options.print(report)
    options.tell(["wrote \(run.output)"])
    if report.isIncomplete { throw ExitCode.rejectedFeatures }
  }
}

extension BatchReport {
  /// Whether a unit failed, or features of its input could not be used.
  var isIncomplete: Bool {
    failedCount > 0 || units.contains { ($0.summary?.rejectedFeatures ?? 0) > 0 }
  }
}
