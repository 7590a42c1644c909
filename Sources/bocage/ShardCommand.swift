import ArgumentParser

/// The command `bocage shard`.
struct ShardCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "shard",
    abstract: "Share a batch among machines.",
    discussion: """
      `plan` says which machine does what, `run` does the part of one machine, `merge` puts the results \
      together; they are the same, to the last bit, as those of `bocage batch` on one machine. All \
      machines need the plan, the input files and the folder of the results, as on the shared disk of a \
      cluster. A shard that was stopped, or run twice, does no harm: give it again.

      EXAMPLE
        bocage shard plan Fixtures/zonienwoud/batch.yml --shards 4 -o plan.json
        bocage shard template slurm plan.json > job.sh
      """,
    subcommands: [
      ShardPlanCommand.self, ShardRunCommand.self, ShardMergeCommand.self,
      ShardTemplateCommand.self,
    ])
}
