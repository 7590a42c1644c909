public import Landscape
public import Layers

extension BatchReport {
  /// Writes the units with the polygons of their regions, and the shares of regions as a table.
  ///
  /// - Parameters:
  ///   - writer: The file.
  ///   - regions: The regions with their polygons.
  ///   - crs: The system of their coordinates.
  ///   - program: The name and version of the program that made the batch.
  /// - Throws: What makes writing impossible.
  public func write(
    to writer: DatasetWriter, regions: [Region], crs: LayerCRS?, program: String
  ) throws {
    let origin = "\(batch). Made by \(program)."
    let rows = zip(units, table.rows).map { unit, row in
      (regions.first { $0.name == unit.region }?.wkb, row)
    }
    try writer.addLayer(
      "units", kind: .multiPolygon, crs: crs,
      summary: "The figures of each region, species profile and scenario. \(origin)",
      header: table.columns, rows: rows)
    try writer.addLayer(
      "shares", kind: .none, crs: nil,
      summary: "What regions and zones share of each index and gain. \(origin)",
      header: shares.columns, rows: shares.rows.map { (nil, $0) })
    let styled = StyledRows(layer: "units", header: table.columns, rows: rows)
    try writer.addStyles(unitStyles(of: styled))
  }
}
