import CGDAL

/// The GDAL drivers that Bocage uses; no other ever opens a file.
enum DriverRegistry {
  /// A format that is read.
  struct Driver: Sendable {
    let name: String
    let title: String
  }

  static let readable = [
    Driver(name: "GPKG", title: "GeoPackage"),
    Driver(name: "GeoJSON", title: "GeoJSON"),
    Driver(name: "ESRI Shapefile", title: "Shapefile"),
    Driver(name: "FlatGeobuf", title: "FlatGeobuf"),
    Driver(name: "GML", title: "GML"),
    Driver(name: "OpenFileGDB", title: "File Geodatabase"),
    Driver(name: "OSM", title: "OpenStreetMap (.osm, .pbf)"),
  ]

  static let readableRasters = [
    Driver(name: "GTiff", title: "GeoTIFF"),
    Driver(name: "AAIGrid", title: "ASCII grid (.asc)"),
  ]

  /// Registers GDAL's drivers once; `static let` runs its value once, whatever the number of threads.
  static func prepare() { registered }

  private static let registered: Void = {
    GDALAllRegister()
    // The same data gives the same bytes: a GeoPackage would otherwise hold the time of writing.
    unsafe CPLSetConfigOption("OGR_CURRENT_DATE", "1970-01-01T00:00:00.000Z")
  }()
}
