import Foundation
import Layers

/// The files that a layer is made of.
enum InputFiles {
  /// What belongs to a shapefile beside its `.shp`.
  private static let shapefileParts = ["shp", "shx", "dbf", "prj", "cpg"]
  /// What may stand beside a raster and say where its cells lie or which have a value.
  private static let rasterParts = ["prj", "tfw", "wld", "PRJ", "TFW", "WLD"]

  static func paths(of reference: LayerReference) -> [String] {
    let path = container(of: reference.path)
    if let inside = FileManager.default.subpaths(atPath: path), !inside.isEmpty {
      // A File Geodatabase is a folder.
      return inside.sorted().map { "\(path)/\($0)" }.filter(isFile)
    }
    if path.lowercased().hasSuffix(".gpkg") {
      // Changes that a GIS has not put into the file itself yet, and that GDAL reads all the same.
      return [path] + ["\(path)-wal", "\(path)-journal"].filter(isFile)
    }
    if [".tif", ".tiff", ".asc"].contains(where: path.lowercased().hasSuffix),
      let dot = path.lastIndex(of: ".")
    {
      let beside = ["\(path).aux.xml", "\(path).msk"] + rasterParts.map { "\(path[..<dot]).\($0)" }
      return [path] + beside.filter(isFile)
    }
    guard path.lowercased().hasSuffix(".shp") else { return [path] }
    let stem = String(path.dropLast(4))
    return shapefileParts.flatMap { ["\(stem).\($0)", "\(stem).\($0.uppercased())"] }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  static func isFile(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      == .typeRegular
  }

  /// The file itself of what is inside a zip archive.
  private static func container(of path: String) -> String {
    guard path.hasPrefix("/vsizip/") else { return path }
    var file = String(path.dropFirst("/vsizip/".count))
    while !file.isEmpty, !FileManager.default.fileExists(atPath: file),
      let slash = file.lastIndex(of: "/")
    {
      file = String(file[..<slash])
    }
    return file
  }
}
