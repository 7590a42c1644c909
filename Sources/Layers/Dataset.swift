import CGDAL
import Foundation

/// An open file: reads through the allowed drivers only, never through the network.
@safe final class Dataset {
  let raw: GDALDatasetH
  let path: String
  let driver: String

  init(_ path: String, encoding: String? = nil) throws(LayerError) {
    DriverRegistry.prepare()
    let source = try Self.source(of: path)
    var options: [String] = []
    if let encoding { options.append("ENCODING=\(encoding)") }
    if path.lowercased().hasSuffix(".gml") {
      // No schema from the network, no sidecar file beside the user's data.
      options += ["DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO"]
    }
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      guard
        let raw = unsafe Self.open(
          source, GDAL_OF_VECTOR | GDAL_OF_READONLY,
          drivers: DriverRegistry.readable.map(\.name), options: options)
      else { throw .unreadable(path: path, reason: messages.reason) }
      return unsafe raw
    }
    self.path = path
    driver = unsafe Self.driver(of: raw)
  }

  /// Opens a raster.
  init(raster path: String) throws(LayerError) {
    DriverRegistry.prepare()
    let source = try Self.source(of: path)
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      guard
        let raw = unsafe Self.open(
          source, GDAL_OF_RASTER | GDAL_OF_READONLY,
          drivers: DriverRegistry.readableRasters.map(\.name), options: [])
      else { throw .rasterUnreadable(path: path, reason: messages.reason) }
      return unsafe raw
    }
    self.path = path
    driver = unsafe Self.driver(of: raw)
    // GDAL would open a mask beside the file with any of its drivers, those of the network included.
    if let mask = unsafe VSIFOpenL(source + ".msk", "rb") {
      unsafe VSIFCloseL(mask)
      throw .rasterRefused(
        path: path, reason: "its mask lies in a file of its own (\(path).msk), which is not read",
        remedy: "write the mask into the raster itself, or give its cells a nodata value")
    }
  }

  /// Opens a GeoPackage for a look at all that it holds; not even a lock is left beside it.
  init(inspecting path: String) throws(LayerError) {
    DriverRegistry.prepare()
    let geoPackage = OutputFormat.geoPackage.rawValue
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      guard
        let raw = unsafe Self.open(
          path, GDAL_OF_VECTOR | GDAL_OF_RASTER | GDAL_OF_READONLY, drivers: [geoPackage],
          options: ["IMMUTABLE=YES"])
      else { throw .unreadable(path: path, reason: messages.reason) }
      return unsafe raw
    }
    self.path = path
    driver = geoPackage
  }

  deinit { unsafe GDALClose(raw) }

  @unsafe private static func driver(of raw: GDALDatasetH) -> String {
    unsafe GDALGetDatasetDriver(raw).flatMap { unsafe GDALGetDriverShortName($0) }
      .map { unsafe String(cString: $0) } ?? ""
  }

  /// Opens a file with some drivers only.
  @unsafe static func open(
    _ source: String, _ flags: Int32, drivers: [String], options: [String]
  ) -> GDALDatasetH? {
    unsafe StringList(drivers).withRaw { drivers in
      unsafe StringList(options).withRaw { options in
        unsafe GDALOpenEx(
          source, UInt32(flags | GDAL_OF_VERBOSE_ERROR),
          UnsafePointer<UnsafePointer<CChar>?>(OpaquePointer(drivers)),
          UnsafePointer<UnsafePointer<CChar>?>(OpaquePointer(options)), nil)
      }
    }
  }

  var layerNames: [String] {
    unsafe (0..<GDALDatasetGetLayerCount(raw)).compactMap { index in
      unsafe GDALDatasetGetLayer(raw, index).map { unsafe String(cString: OGR_L_GetName($0)) }
    }
  }

  /// What GDAL is asked to open; a zip archive is opened as the folder that it holds.
  private static func source(of path: String) throws(LayerError) -> String {
    let zip = "/vsizip/"
    if path.contains("://") || (path.hasPrefix("/vsi") && !path.hasPrefix(zip)) {
      throw .notLocal(path: path)
    }
    if path.hasPrefix(zip) {
      let inner = path.dropFirst(zip.count)
      // `/vsizip//vsicurl/…` would be one way out.
      if inner.hasPrefix("/vsi") || inner.hasPrefix("{") { throw .notLocal(path: path) }
      return path
    }
    guard FileManager.default.fileExists(atPath: path) else { throw .fileMissing(path: path) }
    return path.lowercased().hasSuffix(".zip") ? zip + path : path
  }
}
