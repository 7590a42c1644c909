/// A format that is written, under GDAL's name of it.
enum OutputFormat: String {
  case geoPackage = "GPKG"
  case geoJSON = "GeoJSON"

  /// The format of a file by its ending; nothing for one that is not written.
  init?(ending path: String) {
    switch path.lowercased().split(separator: ".").last {
    case "gpkg": self = .geoPackage
    case "geojson", "json": self = .geoJSON
    default: return nil
    }
  }
}
