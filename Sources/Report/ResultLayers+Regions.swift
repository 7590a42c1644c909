import Landscape
import Layers

extension ResultLayers {
  /// The regions and the zones with what is told of them, each where there are any.
  mutating func add(_ indicators: RegionalReport, regionsOf report: AnalysisReport) throws {
    try addRegions(indicators, report)
    guard let zones = indicators.zones else { return }
    try writer.addLayer(
      "zones", kind: .multiPolygon,
      summary: "Town and country, by the distance to settlements.", style: LayerStyle.zones,
      header: ["zone", "habitat_ha", "eca_inside_ha", "inside_percent"],
      rows: zip(landscape.zones, zones).map { zone, row in
        (
          zone.wkb,
          [
            .text(row.zone), .real(row.habitatHa), .real(row.ecaHa), .real(row.insidePercent),
          ]
        )
      })
  }

  /// A row for each region that has polygons, then one without for all together.
  private mutating func addRegions(_ indicators: RegionalReport, _ report: AnalysisReport) throws {
    let names = (indicators.meshes?.map(\.region) ?? indicators.protection?.map(\.region)) ?? []
    guard !names.isEmpty else { return }
    try writer.addLayer(
      "regions", kind: .multiPolygon,
      summary: "Regions, with their meshes of land and their reserves; the row without polygons is"
        + " for all together.", style: LayerStyle.regions,
      header: ["region", "habitat_ha", "eca_inside_ha", "inside_percent"] + Self.meshColumns
        + Self.protectionColumns,
      rows: names.map { name in
        let own = report.regions.first { $0.region == name }
        return (
          landscape.regions.first { $0.name == name }?.wkb,
          [.text(name)]
            + [own?.habitatHa, own?.ecaHa, own?.insidePercent].map { .init($0, decimals: 6) }
            + Self.cells(indicators.meshes?.first { $0.region == name })
            + Self.cells(indicators.protection?.first { $0.region == name })
        )
      })
  }

  private static let meshColumns = [
    "area_km2", "meshes", "meff_cut_km2", "meff_cbc_km2", "seff_cut_per_1000_km2",
    "seff_cbc_per_1000_km2",
  ]

  private static func cells(_ row: RegionalReport.MeshRow?) -> [Table.Cell] {
    [
      .init(row?.areaKm2, decimals: 6), row.map { .integer($0.meshes) } ?? .empty,
      .init(row?.meffCutKm2, decimals: 6), .init(row?.meffCbcKm2, decimals: 6),
      .init(row?.seffCut, decimals: 6), .init(row?.seffCbc, decimals: 6),
    ]
  }

  private static let protectionColumns =
    [
      "protected_ha", "prot_percent", "protconn_percent", "protunconn_percent", "relconn_percent",
    ]
    + ["", "_land"].flatMap { whole in
      ["prot", "unprot", "trans", "within", "contig"].map { "protconn_\($0)\(whole)_percent" }
    }

  private static func cells(_ row: RegionalReport.ProtectionRow?) -> [Table.Cell] {
    let values =
      [
        row?.protectedHa, row?.protPercent, row?.protconnPercent, row?.protunconnPercent,
        row?.relconnPercent,
      ]
      + [row?.fractionsPercent, row?.landFractionsPercent].flatMap {
        [$0?.prot, $0?.unprot, $0?.trans, $0?.within, $0?.contig]
      }
    return values.map { .init($0, decimals: 6) }
  }
}
