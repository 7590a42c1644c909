import Connectivity
import Geometry
import Landscape
import Layers

extension ResultLayers {
  /// Patches, and least-cost links with what they cost.
  public mutating func add(_ report: LeastCostReport) throws {
    begin(report.landscape)
    try writer.addLayer(
      "patches", kind: .multiPolygon, summary: "Habitat patches.", style: LayerStyle.barePatches,
      header: ["patch", "name", "area_ha", "quality", "region"],
      rows: landscape.patches.map { patch in
        (
          patch.wkb,
          [
            .integer(patch.number), .init(patch.name), .real(patch.area, decimals: 2),
            .real(patch.quality, decimals: 2), .init(mainRegion(of: patch)),
          ]
        )
      })
    try writer.addLayer(
      "links", kind: .lineString, summary: "The cheapest ways between patches.",
      style: LayerStyle.bareLinks,
      header: Self.linkHeader + ["crosses"],
      rows: landscape.links.map { (try line($0.path), cells(of: $0) + [crossed(by: $0)]) })
    try writer.addLayer(
      "crossings", kind: .point, summary: "Where links cross barriers.",
      header: ["from_node", "to_node", "segment", "crosses", "probability", "position_m"],
      rows: report.links.flatMap { link in
        try link.crosses.map { crossing in
          (
            try point(Coordinate(crossing.x, crossing.y)),
            [
              .integer(link.from), .integer(link.to), .integer(crossing.segment),
              .text(crossing.barrier), .real(crossing.probability, decimals: 4),
              .real(crossing.positionM, decimals: 1),
            ]
          )
        }
      })
    try addBarriers()
  }

  /// The barrier segments without which links would cost less.
  public mutating func add(_ report: BarrierMapReport) throws {
    begin(report.landscape)
    try writer.addLayer(
      "barrier_gains", kind: .lineString,
      summary: "Barrier segments, with what links would cost less without each.",
      style: LayerStyle.barrierGains, header: report.table.columns,
      rows: zip(report.segments, report.table.rows).map { segment, row in
        (try line(landscape.segments[segment.segment - 1].path), row)
      })
  }
}
