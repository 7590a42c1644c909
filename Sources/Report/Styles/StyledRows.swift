/// The rows of a layer, as a style looks at them.
struct StyledRows {
  /// The table.
  let layer: String
  private let header: [String]
  private let rows: [(wkb: [UInt8]?, cells: [Table.Cell])]

  /// The rows of a table.
  init(layer: String, header: [String], rows: [([UInt8]?, [Table.Cell])]) {
    self.layer = layer
    self.header = header
    self.rows = rows.map { (wkb: $0.0, cells: $0.1) }
  }

  /// Whether there is such a column.
  func has(_ column: String) -> Bool { header.contains(column) }

  /// The numbers of a column, where there are any.
  func numbers(_ column: String) -> [Double?] {
    guard let index = header.firstIndex(of: column) else { return [] }
    return rows.map { $0.cells[index].number }
  }

  /// Those rows whose cells of a column are a text.
  func filtered(_ column: String, is text: String) -> StyledRows {
    guard let index = header.firstIndex(of: column) else { return self }
    return with(rows.filter { $0.cells[index] == .text(text) })
  }

  /// Those rows that are drawn in one way.
  func filtered(_ shape: MapSymbol.Shape) -> StyledRows {
    with(rows.filter { $0.wkb.flatMap(MapSymbol.Shape.init(ofWKB:)) == shape })
  }

  /// Whether there are none.
  var isEmpty: Bool { rows.isEmpty }

  private func with(_ rows: [(wkb: [UInt8]?, cells: [Table.Cell])]) -> StyledRows {
    StyledRows(layer: layer, header: header, rows: rows.map { ($0.wkb, $0.cells) })
  }
}

extension MapSymbol.Shape {
  /// What a geometry in WKB is drawn as; nothing for a collection.
  init?(ofWKB wkb: [UInt8]) {
    guard wkb.count > 4 else { return nil }
    switch wkb[0] == 1 ? wkb[1] : wkb[4] {
    case 1, 4: self = .marker
    case 2, 5: self = .line
    case 3, 6: self = .fill
    default: return nil
    }
  }

  /// What QGIS's function `geometry_type` calls it.
  var geometryType: String {
    switch self {
    case .marker: "Point"
    case .line: "Line"
    case .fill: "Polygon"
    }
  }
}

extension Table.Cell {
  fileprivate var number: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .real(let value, _): value
    case .text, .empty: nil
    }
  }
}
