/// A result that people read, programs parse, and a GIS opens.
public protocol StudyReport: Encodable, Sendable {
  /// The report for a terminal.
  var text: String { get }
  /// The main table, for CSV.
  var table: Table { get }
}
