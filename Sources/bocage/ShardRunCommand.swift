import ArgumentParser
import Foundation
import Study

/// The command `bocage shard run`.
struct ShardRunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Do the part of one machine.",
    discussion: """
      What is finished already is left as it is. Exit code 3 means that units failed: the reasons are in \
      the merged summary too.

      EXAMPLE
        bocage shard run plan.json --index 0
      """)

  @Argument(help: ArgumentHelp("The plan.", valueName: "plan.json"))
  var plan: String

  @Option(help: ArgumentHelp("The number of the shard, from 0.", valueName: "i"))
  var index: Int

  @Flag(help: "Replace results of other inputs or settings.")
  var overwrite = false

  @OptionGroup var work: WorkOptions

  mutating func run() async throws {
    let shards = try ShardPlan(file: plan)
    guard shards.shards.indices.contains(index) else {
      throw ValidationError(
        "--index must lie between 0 and \(shards.shards.count - 1): the plan has"
          + " \(shards.shards.count) shards")
    }
    let run = try work.run(of: shards, besides: plan, overwrite: overwrite)
    let problems = try await run.run(shard: index, of: shards)
    work.tell(["shard \(index) of \(shards.shards.count) is done"])
    if !problems.isEmpty { throw ExitCode.rejectedFeatures }
  }
}
