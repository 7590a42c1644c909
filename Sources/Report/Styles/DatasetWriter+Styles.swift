import Layers

extension DatasetWriter {
  /// Writes styles where QGIS looks for them: into a table of its own, one row a style.
  func addStyles(_ styles: [LayerStyle]) throws {
    guard !styles.isEmpty else { return }
    let table = try addLayer(
      name: "layer_styles", kind: .none, crs: nil,
      fields: [
        Field(name: "f_table_catalog", type: .text), Field(name: "f_table_schema", type: .text),
        Field(name: "f_table_name", type: .text), Field(name: "f_geometry_column", type: .text),
        Field(name: "styleName", type: .text), Field(name: "styleQML", type: .text),
        Field(name: "styleSLD", type: .text), Field(name: "useAsDefault", type: .boolean),
        Field(name: "description", type: .text), Field(name: "owner", type: .text),
        Field(name: "ui", type: .text), Field(name: "update_time", type: .date),
      ])
    for style in styles {
      try write(
        table, wkb: nil,
        attributes: [
          // QGIS looks for an empty schema, not for none.
          .text(""), .text(""), .text(style.layer), .text("geom"), .text(style.name),
          .text(style.qml), .text(""), .integer(style.isDefault ? 1 : 0), .text(style.summary),
          .text(Self.styleOwner), .null,
          // The same results give the same bytes, whenever they are made.
          .text("1970-01-01T00:00:00.000Z"),
        ])
    }
  }
}
