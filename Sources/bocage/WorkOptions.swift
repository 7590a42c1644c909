import ArgumentParser
import Connectivity
import Foundation
import Study

/// How much a machine does at a time, and what it tells meanwhile.
struct WorkOptions: ParsableArguments {
  @Option(help: "How many tasks work at once; results do not depend on it.")
  var threads = Parallelism.available

  @Option(
    help: ArgumentHelp(
      "About how much memory all units that run at the same time may take: 4GB.",
      discussion: "Three quarters of the machine's without it.", valueName: "size"))
  var memory: MemorySize?

  @Flag(name: .shortAndLong, help: "Print no notices and no progress.")
  var quiet = false

  @Option(
    help: ArgumentHelp(
      "How to tell progress: on a terminal only, as JSON lines, or not at all.",
      valueName: "style"))
  var progress = ProgressMeter.Style.auto

  func validate() throws {
    if threads < 1 { throw ValidationError("--threads must be 1 or more") }
  }
}

extension WorkOptions {
  /// A run of a batch, with its results in a folder or where the batch file says.
  func run(of batch: BatchConfiguration, in output: String?, overwrite: Bool) -> BatchRun {
    BatchRun(
      batch, output: output ?? batch.output, threads: threads,
      memory: memory ?? MemorySize(bytes: Int(ProcessInfo.processInfo.physicalMemory / 4 * 3)),
      overwrite: overwrite, versions: .current, arguments: CommandLine.arguments,
      progress: ProgressMeter(style: quiet ? .none : progress), tell: tell)
  }

  /// A run of the batch that a plan is about.
  func run(of plan: ShardPlan, besides file: String, overwrite: Bool) throws -> BatchRun {
    run(
      of: try BatchConfiguration(file: plan.batchFile(besides: file)),
      in: plan.outputFolder(besides: file), overwrite: overwrite)
  }

  /// Tells the user what should be known.
  var tell: @Sendable ([String]) -> Void {
    let isQuiet = quiet
    return { notices in
      if !isQuiet { Notice.tell(notices) }
    }
  }
}
