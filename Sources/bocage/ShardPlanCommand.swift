import ArgumentParser
import Foundation
import Study

/// The command `bocage shard plan`.
struct ShardPlanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Say which machine does what.",
    discussion: """
      Builds each species' graph, so that the machines need not, and gives units to shards by how much \
      work they are. An analysis of a big graph is parted by its sources among several shards.

      EXAMPLE
        bocage shard plan Fixtures/zonienwoud/batch.yml --shards 4 -o plan.json
      """)

  @Argument(help: ArgumentHelp("The batch file.", valueName: "batch.yml"))
  var batch: String

  @Option(help: ArgumentHelp("The number of shards: jobs that run side by side.", valueName: "N"))
  var shards: Int

  @Option(name: .customShort("o"), help: ArgumentHelp("Write the plan here.", valueName: "file"))
  var plan: String

  @Option(
    help: ArgumentHelp(
      "The folder of the results; without it, that which the batch file names.",
      valueName: "folder"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Part analyses of more patches than this among shards.", valueName: "patches"))
  var splitAbove = 5000

  @Flag(help: "Replace the plan if there is one, and results of other inputs or settings.")
  var overwrite = false

  @OptionGroup var work: WorkOptions

  func validate() throws {
    if shards < 1 { throw ValidationError("--shards must be 1 or more") }
    if splitAbove < 0 { throw ValidationError("--split-above must be 0 or more") }
  }

  mutating func run() async throws {
    _ = try TextOutput(path: plan, overwrite: overwrite)
    let configuration = try BatchConfiguration(file: batch)
    let run = work.run(of: configuration, in: output, overwrite: overwrite)
    let plan = try await run.plan(shards: shards, splitAbove: splitAbove, for: plan)
    try plan.write(to: self.plan, overwrite: overwrite)
    work.tell(["wrote \(self.plan): \(plan.shards.count) shards"])
  }
}
