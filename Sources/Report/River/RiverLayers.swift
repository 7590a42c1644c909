import Geometry
public import Layers
public import River

/// The layers of a river's result GeoPackage, for a GIS.
public struct RiverLayers {
  private var writer: StyledWriter
  private let river: River
  private let context = GeometryContext()

  /// Layers in a file that is being written, by a program of that name and version.
  public init(
    _ writer: DatasetWriter, river: River, summary: RiverSummary, crs: LayerCRS, program: String
  ) {
    self.writer = StyledWriter(
      writer, crs: crs,
      origin: "\(summary.study) · \(summary.profile) · \(summary.crs ?? ""). Made by \(program)."
    )
    self.river = river
  }

  /// Writes what all layers share: their styles.
  ///
  /// Call it when all are there.
  public func finish() throws { try writer.finish() }

  /// Reaches with their connectivity, barriers with what they take, and the indices.
  public mutating func add(_ report: RiverReport) throws {
    try addReaches(report)
    try writer.addLayer(
      "river_barriers", kind: .point,
      summary: "Barriers in rivers, with what the indices would gain without each.",
      style: LayerStyle.riverBarriers,
      header: ["barrier", "name", "kind", "up", "down", "dci_p_lost_now", "dci_d_lost_now"],
      rows: zip(river.obstacles, report.barriers).map { obstacle, row in
        (
          try point(obstacle),
          [
            .text(row.barrier), .init(row.name), .init(row.kind), .real(row.up), .real(row.down),
            .real(row.lost.potamodromous), .real(row.lost.diadromous),
          ]
        )
      })
    try writer.addLayer(
      "indices", kind: .none, summary: "The indices of the whole river.",
      header: report.table.header, rows: report.table.rows.map { (nil, $0) })
  }

  /// The ranked barriers.
  public mutating func add(_ report: RiverRankReport) throws {
    try writer.addLayer(
      "ranked_barriers", kind: .point,
      summary: "Barriers in rivers, with what the indices gain when each is passed at least with"
        + " \(report.mitigatedUp) up and \(report.mitigatedDown) down.",
      style: LayerStyle.rankedRiverBarriers, header: report.table.columns,
      rows: zip(report.barriers, report.table.rows).map { row, cells in
        (try point(river.obstacles[row.index]), cells)
      })
  }

  /// Measures as they were drawn, with what a table says of each.
  public mutating func add(_ measures: [RiverMeasure], _ table: Table) throws {
    try writer.addLayer(
      "river_measures", kind: .unknown,
      summary:
        "Proposed measures in rivers as they were drawn, with what each adds to the indices.",
      style: LayerStyle.riverMeasures,
      header: ["measure", "type"] + Array(table.columns.dropFirst()),
      rows: zip(measures, table.rows).flatMap { measure, row in
        measure.features.map { feature in
          (feature.wkb, [row[0], .text(feature.type.rawValue)] + row.dropFirst())
        }
      })
  }

  private mutating func addReaches(_ report: RiverReport) throws {
    try writer.addLayer(
      "reaches", kind: .lineString,
      summary: "Reaches between barriers and confluences, with their connectivity index (RCI).",
      style: LayerStyle.reaches,
      header: ["reach", "name", "length_m", "weight", "rci_from", "rci_to"],
      rows: zip(river.stretches, report.reaches).map { stretch, row in
        (
          try Geometry.lineString(stretch.path, in: context).wkb(),
          [
            .text(row.reach), .init(row.name), .real(row.lengthM), .real(row.weight),
            .real(row.rciFrom), .real(row.rciTo),
          ]
        )
      })
  }

  private func point(_ obstacle: RiverObstacle) throws -> [UInt8]? {
    try obstacle.place.map { try Geometry.point($0, in: context).wkb() }
  }
}
