import Foundation
import Landscape
import Layers
import Report

extension BatchRun {
  /// The folder of the summary, inside that of the batch.
  static let summaryFolder = "summary"

  /// Sums up all units, and writes that to a folder of its own.
  ///
  /// - Parameters:
  ///   - units: All units of the batch, the empty ones marked.
  ///   - problems: Why units failed, by their folders; the others must be finished.
  /// - Returns: The figures.
  /// - Throws: What stands in the way, or can't be read or written.
  func summarize(_ units: [BatchUnit], problems: [String: String]) throws -> BatchReport {
    var rows: [BatchReport.UnitRow] = []
    var facts: [String] = [batch.name]
    let record = JournalRecord(ofBatchIn: output)
    for unit in units {
      if let problem = unit.isEmpty ? unit.problem : problems[unit.folder] {
        rows.append(
          BatchReport.UnitRow(
            region: unit.region ?? BatchUnit.whole, profile: unit.profile,
            scenario: unit.scenario, problem: problem, isEmpty: unit.isEmpty))
        facts.append("\(unit.key) \(problem)")
      } else {
        guard try state(of: unit, record) == .finished else {
          throw StudyError(
            .output, file: "\(output)/\(unit.folder)",
            problem: "another run has replaced or removed the results meanwhile",
            remedy: "give each batch a folder of its own, and the command again")
        }
        let file = "\(output)/\(unit.folder)/\(UnitRun.summaryFile)"
        rows.append(BatchReport.UnitRow(try UnitSummary(file: file)))
        facts.append(unit.key)
      }
    }
    let report = BatchReport(batch: batch.name, units: rows)
    try write(report, key: SHA256.hash(of: facts.joined(separator: "\n")))
    return report
  }

  private func write(_ report: BatchReport, key: String) throws {
    let name = Self.summaryFolder
    let journal = Journal(ofBatchIn: output)
    switch try ResultState(
      of: name, in: output, key: key, versions: programs,
      JournalRecord(ofBatchIn: output), isDerived: true)
    {
    case .finished: return
    case .free: break
    case .taken(let reason): try agree(toReplace: name, key: key, reason, journal)
    }
    try journal.append(entry(.started, name, key: key))
    let folder = try AtomicFolder(name, in: output)
    defer { folder.discard() }
    for (file, text) in [
      ("summary.csv", report.table.csv), ("shares.csv", report.shares.csv),
      ("summary.json", JSONText.pretty(report) + "\n"),
    ] {
      try AtomicTextFile(path: folder.file(file), overwrite: false).write(text)
    }
    let writer = try DatasetWriter(path: folder.file("summary.gpkg"), overwrite: false)
    try report.write(
      to: writer, regions: try regionsOfGraphs(),
      crs: try batch.studies.first?.rules.layerCRS(), program: "bocage \(Version.bocage)")
    try writer.finish()
    var manifest = Manifest(versions: versions, arguments: arguments)
    try manifest.write(into: folder, as: name)
    try commit(folder, as: name, key: key, journal)
  }

  /// The regions as the first graph has them; all have the same.
  private func regionsOfGraphs() throws -> [Region] {
    for study in batch.studies {
      let path = graphFile(for: study)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      return try GraphFile(path: path).loadRegions()
    }
    return []
  }
}
