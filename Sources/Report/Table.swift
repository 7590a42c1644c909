import Foundation

/// Rows and columns, for a terminal, as CSV or as JSON.
public struct Table: Sendable {
  /// One value of a table.
  public enum Cell: Sendable, Hashable {
    /// Text.
    case text(String)
    /// A count.
    case integer(Int)
    /// A number, and how many decimals a terminal shows of it.
    case real(Double, decimals: Int = 6)
    /// Nothing.
    case empty
  }

  /// The names of the columns, each with its unit.
  public var header: [String]
  /// Further columns that only the JSON has; their cells follow those of ``header``.
  public var extraHeader: [String]
  /// The rows: a cell for each column, then for each extra column.
  public private(set) var rows: [[Cell]]

  /// A table.
  public init(header: [String], extraHeader: [String] = [], rows: [[Cell]] = []) {
    self.header = header
    self.extraHeader = extraHeader
    self.rows = rows
  }

  /// Adds a row; it must have a cell for each column and extra column.
  public mutating func append(_ row: [Cell]) {
    precondition(row.count == header.count + extraHeader.count, "a cell for each column")
    rows.append(row)
  }

  /// CSV (RFC 4180) with numbers in full precision.
  public var csv: String {
    ([header.map(Self.quoted)] + rows.map { $0.prefix(header.count).map(\.csv) })
      .map { $0.joined(separator: ",") + "\n" }.joined()
  }

  /// Aligned columns, numbers to the right.
  public var text: String {
    let cells = [header] + rows.map { $0.map(\.shown) }
    let widths = header.indices.map { column in cells.map { $0[column].count }.max() ?? 0 }
    return cells.enumerated().map { number, row in
      let line = header.indices.map { column in
        let isNumber = rows.contains { $0[column].isNumber }
        let padding = String(repeating: " ", count: widths[column] - row[column].count)
        return isNumber ? padding + row[column] : row[column] + padding
      }.joined(separator: "  ")
      return "  " + String(line.reversed().drop { $0 == " " }.reversed()) + "\n"
    }.joined()
  }

  static func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }
}

extension Table.Cell {
  var csv: String {
    switch self {
    case .text(let text): Table.quoted(text)
    case .integer(let value): "\(value)"
    case .real(let value, _): "\(value)"
    case .empty: ""
    }
  }

  fileprivate var shown: String {
    switch self {
    case .text(let text): text
    case .integer(let value): "\(value)"
    case .real(let value, let decimals): number(value, decimals: decimals)
    case .empty: ""
    }
  }

  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    default: false
    }
  }
}
