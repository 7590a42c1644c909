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
}
