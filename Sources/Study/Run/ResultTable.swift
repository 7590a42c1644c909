/// A table of results, as CSV for spreadsheets or JSON for programs, in full double precision.
public struct ResultTable: Sendable {
  /// One value of a table.
  public enum Cell: Sendable, Hashable {
    /// A name.
    case text(String)
    /// A measured value.
    case number(Double)
    /// A count.
    case integer(Int)
    /// No value.
    case empty
  }

  /// The columns of the CSV, in order.
  public let columns: [String]
  /// Further columns that only the JSON has; their cells follow those of ``columns``.
  public let extraColumns: [String]
  /// The rows: a cell for each column and extra column.
  public private(set) var rows: [[Cell]] = []

  /// A table without rows.
  public init(columns: [String], extraColumns: [String] = []) {
    self.columns = columns
    self.extraColumns = extraColumns
  }

  /// Adds a row; it must have a cell for each column and extra column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == columns.count + extraColumns.count, "a cell for each column")
    rows.append(row)
  }

  /// The table as CSV (RFC 4180 quoting, lines end in `\n`), with a header.
  public var csv: String {
    let header = columns.map(Self.quoted).joined(separator: ",") + "\n"
    return rows.reduce(into: header) { text, row in
      text += row.prefix(columns.count).map(\.csv).joined(separator: ",") + "\n"
    }
  }

  /// The table as a JSON array with one object per row.
  public var json: String {
    let names = columns + extraColumns
    return JSONText.pretty(
      rows.map { row in
        Dictionary(zip(names, row)) { first, _ in first }
      }) + "\n"
  }

  /// A table of names and values as one JSON object.
  public var keyedJSON: String {
    let pairs = rows.compactMap { row in row.count > 1 ? (row[0].csv, row[1]) : nil }
    return JSONText.pretty(Dictionary(pairs) { first, _ in first }) + "\n"
  }

  fileprivate static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r\r\n".contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

extension ResultTable.Cell: Encodable {
  fileprivate var csv: String {
    switch self {
    case .text(let text): ResultTable.quoted(text)
    case .number(let number): "\(number)"
    case .integer(let integer): "\(integer)"
    case .empty: ""
    }
  }

  /// Encodes the bare value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .integer(let integer): try container.encode(integer)
    case .empty: try container.encodeNil()
    }
  }
}
