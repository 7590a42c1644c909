public import ArgumentParser
import Connectivity
import Foundation
public import Study

/// The command `bocage shard template`.
struct ShardTemplateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Print a script that runs all shards and merges them.",
    discussion: """
      slurm: a job array with a dependent merge, for clusters; dask: tasks of Dask.distributed, in \
      Python; parallel: GNU parallel, on one or several machines.

      EXAMPLE
        bocage shard template slurm plan.json > job.sh && bash job.sh
      """)

  @Argument(
    help: ArgumentHelp(
      "What runs the shards: \(ShardTemplate.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "kind"))
  var kind: ShardTemplate

  @Argument(help: ArgumentHelp("The plan.", valueName: "plan.json"))
  var plan: String

  @Option(help: "How many tasks work at once in a shard.")
  var threads = Parallelism.available

  @Option(
    help: ArgumentHelp("About how much memory a shard may take: 4GB.", valueName: "size"))
  var memory = MemorySize(bytes: 4_000_000_000)

  mutating func run() async throws {
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    try TextOutput.print(
      kind.script(
        for: ShardPlan(file: plan), at: plan, program: program, threads: threads, memory: memory))
  }
}

extension ShardTemplate: ExpressibleByArgument {}
