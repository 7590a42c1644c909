import TestSupport
import Testing

@testable import Layers

/// Layers as their publishers made them.
struct RealLayersTests {
  @Test(
    .enabled(if: SharedData.has("data"), Comment(rawValue: SharedData.skipReason)),
    arguments: [
      ("water-vha-flanders/kanalen.shp", 60, 31370),
      ("water-vha-flanders/hoofdrivieren.shp", 24, 31370),
      ("water-vha-flanders/Hab3260.shp", 497, 31370),
      ("crossings-ecoducts/oversteekplaatsen.shp", 10, 4326),
      ("study-sonian-three-regions/sonian_31370.gpkg:hedges_osm2013", 33, 31370),
      ("study-sonian-three-regions/patches_by_region_3812.gpkg", 1260, 3812),
    ])
  func countsAndSystems(name: String, count: Int, epsg: Int) throws {
    let reader = try LayerReader(LayerReference(parsing: SharedData.path("data/\(name)")))
    #expect(try reader.readAll().count == count)
    if let declared = reader.crs?.epsg { #expect(declared == epsg) }
  }

  @Test(.enabled(if: SharedData.has("data"), Comment(rawValue: SharedData.skipReason)))
  func accentsSurvive() throws {
    let reader = try LayerReader(
      LayerReference(
        parsing: SharedData.path("data/study-sonian-three-regions/sonian_31370.gpkg:green_osm2013"))
    )
    let name = try reader.fieldIndex("name")
    #expect(
      try reader.readAll().contains {
        $0.attributes[name] == .text("Forêt de Soignes - Zoniënwoud")
      })
    #expect(reader.notices.isEmpty)
  }

  @Test(
    .enabled(if: SharedData.has("data"), Comment(rawValue: SharedData.skipReason)),
    arguments: [
      (
        "landuse-nara2016-flanders/lu_nara_2016_100m.tif", [2569, 1337], [2150, 286_730],
        [255: 2_072_143, 1: 35118, 4: 497_237, 9: 64419]
      ),
      (
        "study-belgium-coarse/landcover_clc_100m_south_31370.tif", [2185, 2020], [97500, 181_600],
        [255: 586_999, 12: 1_031_120, 32: 66, 41: 7167]
      ),
    ])
  func landUseHasItsClasses(
    name: String, size: [Int], corner: [Double], cells: [Int32: Int]
  ) throws {
    let reader = try RasterReader(path: SharedData.path("data/\(name)"))
    let frame = reader.summary.frame
    #expect([frame.columns, frame.rows] == size)
    #expect(abs(frame.minX - corner[0]) < 1e-6 && abs(frame.maxY - corner[1]) < 1e-6)
    #expect(frame.pixelWidth == 100 && frame.pixelHeight == 100)
    #expect(reader.summary.dataType == "Byte" && reader.summary.noData == 255)
    var counts: [Int32: Int] = [:]
    // Windows that don't follow the tiles.
    for start in stride(from: 0, to: frame.rows, by: 333) {
      for column in stride(from: 0, to: frame.columns, by: 777) {
        let window = try reader.integers(
          columns: column..<min(column + 777, frame.columns),
          rows: start..<min(start + 333, frame.rows), noData: 255)
        for value in window { counts[value, default: 0] += 1 }
      }
    }
    #expect(counts.values.reduce(0, +) == frame.columns * frame.rows)
    for (value, count) in cells { #expect(counts[value] == count) }
  }
}
