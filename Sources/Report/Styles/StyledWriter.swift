import Layers

/// Writes layers with their descriptions, and with styles where they are maps.
struct StyledWriter {
  private let writer: DatasetWriter
  private let crs: LayerCRS
  /// How the layers were made, for their descriptions.
  var origin: String
  private var styles: [LayerStyle] = []

  init(_ writer: DatasetWriter, crs: LayerCRS, origin: String = "") {
    self.writer = writer
    self.crs = crs
    self.origin = origin
  }

  mutating func addLayer(
    _ name: String, kind: LayerGeometryKind, summary: String,
    style: ((StyledRows) -> LayerStyle)? = nil, header: [String],
    rows: [([UInt8]?, [Table.Cell])]
  ) throws {
    try writer.addLayer(
      name, kind: kind, crs: crs, summary: "\(summary) \(origin)", header: header, rows: rows)
    guard let style else { return }
    styles.append(style(StyledRows(layer: name, header: header, rows: rows)))
  }

  /// Writes the styles of all layers.
  func finish() throws { try writer.addStyles(styles) }
}
