import ArgumentParser
import Connectivity
import Foundation
import Report
import Study

/// The options of a batch, and of the part of one that a machine does.
struct BatchOptions: ParsableArguments {
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

  @OptionGroup var work: WorkOptions

  @Flag(help: "Print JSON, with every number that there is.")
  var json = false
}

/// How much a machine does at a time, and what it tells meanwhile.
struct WorkOptions: ParsableArguments {
  @Option(help: "How many tasks work at once; results do not depend on it.")
  var threads = Parallelism.available

  @Option(
    help: ArgumentHelp(
      "About how much memory all units that run at the same time may take: 4GB.",
      discussion: "Three quarters of the machine's without it.", valueName: "size"))
  var memory = MemorySize(bytes: Int(ProcessInfo.processInfo.physicalMemory / 4 * 3))

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

extension BatchOptions {
  /// The run that the options describe.
  func run() throws -> BatchRun {
    let configuration = try BatchConfiguration(file: batch)
    return BatchRun(
      configuration, output: output ?? configuration.output, threads: work.threads,
      memory: work.memory, overwrite: overwrite, versions: .current,
      arguments: CommandLine.arguments,
      progress: ProgressMeter(style: work.quiet ? .none : work.progress), tell: tell)
  }

  /// Tells the user what should be known.
  var tell: @Sendable ([String]) -> Void {
    let quiet = work.quiet
    return { notices in
      guard !quiet else { return }
      for notice in notices {
        try? FileHandle.standardError.write(contentsOf: Data("bocage: notice: \(notice)\n".utf8))
      }
    }
  }

  func print(_ report: BatchReport) throws {
    try TextOutput.print(json ? JSONText.pretty(report) + "\n" : report.text)
  }
}
