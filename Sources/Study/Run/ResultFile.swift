public import Landscape
import Layers
public import Report
public import River

/// The file that a command writes its result to: a GeoPackage, a CSV or a JSON file, or a GraphML.
public struct ResultFile: Sendable {
  /// Where it will be.
  public let path: String
  private let overwrite: Bool
  private let format: Format

  private enum Format: String, CaseIterable {
    case geoPackage = ".gpkg"
    case csv = ".csv"
    case json = ".json"
    case graphML = ".graphml"
  }

  /// Plans a file; what stands in its way is an error now rather than after the work.
  ///
  /// - Parameters:
  ///   - path: Where it will be; its ending says the format.
  ///   - overwrite: Whether a file of that name may be replaced.
  ///   - canBeGraph: Whether the result has a graph, which a GraphML holds.
  /// - Throws: What stands in the way.
  public init(path: String, overwrite: Bool, canBeGraph: Bool = false) throws(StudyError) {
    let lowercased = path.lowercased()
    let formats = Format.allCases.filter { canBeGraph || $0 != .graphML }
    guard let format = formats.first(where: { lowercased.hasSuffix($0.rawValue) }) else {
      let isGraph = lowercased.hasSuffix(Format.graphML.rawValue)
      throw StudyError(
        .configuration, subject: "--output",
        problem: isGraph
          ? "'\(path)' would hold a graph, which only `analyze` without variants writes"
          : "'\(path)' has no ending that says its format",
        remedy: "end it in " + formats.map(\.rawValue).joined(separator: ", "))
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
  public var isText: Bool { format == .csv || format == .json }

  /// Writes the report of a landscape.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - landscape: What it is about.
  ///   - graph: The graph, for a file that can be one.
  ///   - layers: Adds what a GeoPackage shows.
  /// - Throws: What makes writing impossible.
  public func write(
    _ report: some StudyReport, of landscape: Landscape, graph: LandscapeGraph? = nil,
    layers: (inout ResultLayers) throws -> Void
  ) throws {
    try write(report, graph: graph) { writer in
      var result = try ResultLayers(
        writer, landscape: landscape, program: "bocage \(Version.bocage)")
      try layers(&result)
      try result.finish()
    }
  }

  /// Writes the report of a river that is given as tables, which a GeoPackage can't show.
  public func write(_ report: some StudyReport) throws {
    try write(report, graph: nil) { _ in
      throw StudyError(
        .configuration, subject: "--output", problem: "tables have no geometry for a GeoPackage",
        remedy: "end it in .csv or .json")
    }
  }

  /// Writes the report of a river of a study with some settings.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - river: What it is about.
  ///   - summary: What the river consists of.
  ///   - rules: The settings, which name the coordinate system.
  ///   - layers: Adds what a GeoPackage shows.
  /// - Throws: What makes writing impossible.
  public func write(
    _ report: some StudyReport, of river: River, _ summary: RiverSummary, rules: LandscapeRules,
    layers: (inout RiverLayers) throws -> Void
  ) throws {
    try write(report, graph: nil) { writer in
      var result = RiverLayers(
        writer, river: river, summary: summary, crs: try rules.layerCRS(),
        program: "bocage \(Version.bocage)")
      try layers(&result)
      try result.finish()
    }
  }

  /// Writes the report of a ledger, computed under some rules.
  public func write(_ report: LedgerReport, of ledger: Ledger, rules: LandscapeRules) throws {
    try write(report, graph: nil) { try LedgerLayers($0, rules: rules).add(ledger, report) }
  }

  private func write(
    _ report: some StudyReport, graph: LandscapeGraph?,
    geoPackage: (DatasetWriter) throws -> Void
  ) throws {
    switch format {
    case .csv: try AtomicTextFile(path: path, overwrite: overwrite).write(report.table.csv)
    case .json:
      try AtomicTextFile(path: path, overwrite: overwrite).write(JSONText.pretty(report) + "\n")
    case .graphML:
      guard let graph else { preconditionFailure("a file that can be a graph gets one") }
      try AtomicTextFile(path: path, overwrite: overwrite).write(graph.graphML())
    case .geoPackage:
      let writer = try DatasetWriter(path: path, overwrite: overwrite)
      try geoPackage(writer)
      try writer.finish()
    }
  }
}
