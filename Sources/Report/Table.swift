import Foundation

/// Rows and columns, for a terminal or as CSV.
public struct Table: Sendable {
  /// One value of a table.
  public enum Cell: Sendable, Hashable {
    /// Text.
    case text(String)
    /// A count.
    case integer(Int)
    /// A number, and how many decimals a terminal shows of it.
    case real(Double, decimals: Int)
    /// Nothing.
    case empty
  }

  /// The names of the columns, each with its unit.
  public var header: [String]
  /// The rows, each as long as the header.
  public var rows: [[Cell]]

  /// A table.
  public init(header: [String], rows: [[Cell]]) {
    self.header = header
    self.rows = rows
  }

  /// CSV (RFC 4180) with numbers in full precision.
  public var csv: String {
    ([header.map(Self.quoted)] + rows.map { $0.map(\.csv) })
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
  fileprivate var csv: String {
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
