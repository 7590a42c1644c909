import Layers

extension DatasetWriter {
  /// Writes rows of cells as a layer, with their geometry if they have one.
  func addLayer(
    _ name: String, kind: LayerGeometryKind, crs: LayerCRS?, summary: String? = nil,
    header: [String], rows: [([UInt8]?, [Table.Cell])]
  ) throws {
    let fields = header.enumerated().map { column, title in
      let meaning = ColumnGlossary.meaning(of: title, in: name)
      return Field(
        name: title, type: .init(ofColumn: rows.lazy.map { $0.1[column] }),
        title: meaning?.title, meaning: meaning?.text)
    }
    let layer = try addLayer(
      name: name, kind: kind, crs: kind == .none ? nil : crs, fields: fields, summary: summary)
    for (wkb, cells) in rows {
      try write(layer, wkb: wkb, attributes: cells.map(\.attribute))
    }
  }
}

extension Table {
  /// Column names that every GIS takes: `ECA gain ha` becomes `eca_gain_ha`.
  var columns: [String] {
    header.map {
      $0.lowercased().replacing("%", with: "percent").replacing(" ", with: "_")
        .replacing("(", with: "_").replacing(")", with: "")
        .replacing("group", with: "group_name")
    }
  }
}

extension Table.Cell {
  /// Text, or an empty cell.
  init(_ text: String?) { self = text.map { .text($0) } ?? .empty }

  fileprivate var attribute: AttributeValue {
    switch self {
    case .text(let text): .text(text)
    case .integer(let value): .integer(Int64(value))
    case .real(let value, _): .real(value)
    case .empty: .null
    }
  }
}

extension FieldType {
  /// The type of the first cell that is not empty.
  fileprivate init(ofColumn column: some Sequence<Table.Cell>) {
    for cell in column {
      switch cell {
      case .text: self = .text
      case .integer: self = .integer
      case .real: self = .real
      case .empty: continue
      }
      return
    }
    self = .text
  }
}
