import ArgumentParser
import Foundation
import Report
import Study

/// The command `bocage shard merge`.
struct ShardMergeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Put the results of all machines together.",
    discussion: """
      Checks that all parts are there, whole, and made from the same inputs by the same versions; says \
      which shards to run again where they are not.

      EXAMPLE
        bocage shard merge plan.json
      """)

  @Argument(help: ArgumentHelp("The plan.", valueName: "plan.json"))
  var plan: String

  @Flag(help: "Replace a summary that was changed.")
  var overwrite = false

  @Flag(help: "Print JSON, with every number that there is.")
  var json = false

  @OptionGroup var work: WorkOptions

  mutating func run() async throws {
    let shards = try ShardPlan(file: plan)
    let run = try work.run(of: shards, besides: plan, overwrite: overwrite)
    let report = try await run.merge(shards)
    try TextOutput.print(json ? JSONText.pretty(report) + "\n" : report.text)
    work.tell(["wrote \(run.output)"])
    if report.isIncomplete { throw ExitCode.rejectedFeatures }
  }
}
