import ArgumentParser
import Foundation
import Landscape
import Layers
import Report
import River
import Study

/// What the commands on a river share: from options to a river, and from a report to its outputs.
struct RiverWork {
  let run: RiverRun
  private let common: CommonOptions
  private let file: ResultFile?
  private let configuration: RiverConfiguration?
  private var manifest: Manifest
  private var hasRejectedFeatures = false

  init(_ options: RiverOptions, _ common: CommonOptions, _ memory: MemoryOptions) throws {
    self.common = common
    file = try common.output.map { path throws(StudyError) in
      try ResultFile(path: path, overwrite: common.overwrite)
    }
    manifest = Manifest(versions: .current, arguments: CommandLine.arguments)
    configuration = try options.configuration()
    let river =
      if let configuration { try configuration.river() } else { try options.tables().river() }
    run = RiverRun(
      river, study: configuration?.name ?? options.reaches ?? "",
      crs: configuration?.studyRules.crs, threads: options.threads,
      memoryBudget: memory.memory.bytes, progress: common.meter)
    manifest.record(river, rules: configuration?.rules, study: configuration?.name)
    if configuration == nil { try record(files: options.tables().files) }
    try record(river.inputs, river.notices)
  }

  /// The measures of a file, or else those that the study names.
  mutating func measures(_ path: String?) throws -> (measures: [RiverMeasure], notices: [String]) {
    guard let configuration else {
      guard let path else { throw ValidationError("nothing to score: give --measures FILE") }
      try record(files: [path])
      return (try RiverOptionList(file: path, for: run.river).measures, [])
    }
    guard let layer = path.map({ LayerReference(parsing: $0) }) ?? configuration.measures else {
      throw ValidationError(
        "nothing to score: give --measures FILE, or name measures in the study file")
    }
    let read = try configuration.measures(in: layer, for: run.river)
    try record(read.inputs, read.notices)
    return (read.measures, read.notices)
  }

  private mutating func record(files: [String]) throws {
    guard file != nil else { return }
    for path in files { manifest.inputs.append(try Manifest.FileRecord(path: path)) }
  }

  private mutating func record(_ inputs: [InputReport], _ notices: [String]) throws {
    common.tell(notices)
    manifest.notices += notices
    for input in inputs {
      common.tell(input.repaired.map { "repaired: \($0)" })
      common.tell(input.rejected.map { "rejected: \($0)" })
    }
    hasRejectedFeatures = hasRejectedFeatures || inputs.contains { !$0.rejected.isEmpty }
    if file != nil { try manifest.record(inputs) }
  }

  /// Writes the output and its manifest, prints the report unless it is in a text file, and ends with the right exit code.
  mutating func finish(
    _ report: some StudyReport, layers: (inout RiverLayers) throws -> Void
  ) throws {
    if let file {
      if let configuration {
        try file.write(
          report, of: run.river, run.summary, rules: configuration.studyRules, layers: layers)
      } else {
        try file.write(report)
      }
      manifest.outputs.append(try Manifest.FileRecord(path: file.path))
      try manifest.write(beside: file.path, overwrite: common.overwrite)
      common.tell(["wrote \(file.path)"])
    }
    if file?.isText != true {
      try TextOutput.print(common.json ? JSONText.pretty(report) + "\n" : report.text)
    }
    if hasRejectedFeatures { throw ExitCode.rejectedFeatures }
  }
}
