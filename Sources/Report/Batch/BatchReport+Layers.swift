public import Landscape
public import Layers

extension BatchReport {
  /// Writes the units with the polygons of their regions, and the shares of regions as a table.
  public func write(
    to writer: DatasetWriter, regions: [Region], crs: LayerCRS?
  ) throws {
    try writer.addLayer(
      "units", kind: .multiPolygon, crs: crs, header: table.columns,
      rows: zip(units, table.rows).map { unit, row in
        (regions.first { $0.name == unit.region }?.wkb, row)
      })
    try writer.addLayer(
      "shares", kind: .none, crs: nil, header: shares.columns,
      rows: shares.rows.map { (nil, $0) })
  }
}
