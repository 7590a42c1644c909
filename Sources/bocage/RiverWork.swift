import ArgumentParser
import Foundation
import Landscape
import Report
import River
import Study

/// What the commands on a river share: from options to a river, and from a report to its outputs.
struct RiverWork {
  let run: RiverRun
  private let common: CommonOptions
  private let file: ResultFile?
  private var manifest: Manifest
  private let hasRejectedFeatures = false

  init(_ options: RiverOptions, _ common: CommonOptions, _ memory: MemoryOptions) throws {
    self.common = common
    file = try common.output.map { path throws(StudyError) in
      try ResultFile(path: path, overwrite: common.overwrite)
    }
    manifest = Manifest(versions: .current, arguments: CommandLine.arguments)
    guard let reaches = options.reaches else {
      throw ValidationError("name the tables with --reaches and --barriers")
    }
    let tables = try options.tables(reaches)
    let river = try tables.river()
    if file != nil {
      for path in tables.files { manifest.inputs.append(try Manifest.FileRecord(path: path)) }
    }
    run = RiverRun(
      river, study: reaches, crs: nil, threads: options.threads,
      memoryBudget: memory.memory.bytes, progress: common.meter)
    note(river.notices)
  }

  /// The measures of a file, or else those that the study names.
  mutating func measures(_ path: String?) throws -> (measures: [RiverMeasure], notices: [String]) {
    guard let path else {
      throw ValidationError("nothing to score: give --measures FILE")
    }
    if file != nil { manifest.inputs.append(try Manifest.FileRecord(path: path)) }
    return (try RiverOptionList(file: path, for: run.river).measures, [])
  }

  private mutating func note(_ notices: [String]) {
    common.tell(notices)
    manifest.notices += notices
  }

  /// Writes the output and its manifest, prints the report unless it is in a text file, and ends with the right exit code.
  mutating func finish(_ report: some StudyReport) throws {
    if let file {
      try file.write(report)
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
