public import Landscape
import Layers
public import Report

/// The file that a command writes its result to: a GeoPackage, a CSV or a JSON file.
public struct ResultFile: Sendable {
  /// Where it will be.
  public let path: String
  private let overwrite: Bool
  private let format: Format

  private enum Format: String, CaseIterable {
    case geoPackage = ".gpkg"
    case csv = ".csv"
    case json = ".json"
  }

  /// Plans a file; what stands in its way is an error now rather than after the work.
  public init(path: String, overwrite: Bool) throws(StudyError) {
    let lowercased = path.lowercased()
    guard let format = Format.allCases.first(where: { lowercased.hasSuffix($0.rawValue) }) else {
      throw StudyError(
        .configuration, subject: "--output",
        problem: "'\(path)' has no ending that says its format",
        remedy: "end it in " + Format.allCases.map(\.rawValue).joined(separator: ", "))
    }
    self.path = path
    self.overwrite = overwrite
    self.format = format
    if format == .geoPackage, (try? GraphFile(path: path).fingerprint()) != nil {
      throw StudyError(
        .output, file: path, problem: "it is a saved graph, which results would spoil",
        remedy: "give another name")
    }
    // The manifest stands beside it and must be writable too.
    _ = try AtomicTextFile(path: path, overwrite: overwrite)
    _ = try AtomicTextFile(path: Manifest.path(beside: path), overwrite: overwrite)
  }

  /// True for a file that people read as it is, and that a report need not be printed beside.
  public var isText: Bool { format != .geoPackage }

  /// Writes a report; `layers` adds what a GeoPackage shows.
  public func write(
    _ report: some StudyReport, of landscape: Landscape,
    layers: (inout ResultLayers) throws -> Void
  ) throws {
    switch format {
    case .csv: try AtomicTextFile(path: path, overwrite: overwrite).write(report.table.csv)
    case .json:
      try AtomicTextFile(path: path, overwrite: overwrite).write(JSONText.pretty(report) + "\n")
    case .geoPackage:
      let writer = try DatasetWriter(path: path, overwrite: overwrite)
      var result = try ResultLayers(
        writer, landscape: landscape, program: "bocage \(Version.bocage)")
      try layers(&result)
      try result.finish()
      try writer.finish()
    }
  }
}
