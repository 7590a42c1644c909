extension Table {
  /// The table as a JSON array with one object per row, extra columns included.
  public var json: String {
    let names = header + extraHeader
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
}

extension Table.Cell: Encodable {
  /// Encodes the bare value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .integer(let integer): try container.encode(integer)
    case .real(let number, _): try container.encode(number)
    case .empty: try container.encodeNil()
    }
  }
}
