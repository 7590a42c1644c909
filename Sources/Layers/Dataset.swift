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
    let drivers = StringList(DriverRegistry.readable.map(\.name))
    var options: [String] = []
    if let encoding { options.append("ENCODING=\(encoding)") }
    if path.lowercased().hasSuffix(".gml") {
      // No schema from the network, no sidecar file beside the user's data.
      options += ["DOWNLOAD_SCHEMA=NO", "WRITE_GFS=NO"]
    }
    let list = StringList(options)
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      let flags = UInt32(GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR)
      let driverList = unsafe UnsafePointer<UnsafePointer<CChar>?>(OpaquePointer(drivers.raw))
      let optionList = unsafe UnsafePointer<UnsafePointer<CChar>?>(OpaquePointer(list.raw))
      guard let raw = unsafe GDALOpenEx(source, flags, driverList, optionList, nil) else {
        throw .unreadable(path: path, reason: messages.reason)
      }
      return unsafe raw
    }
    self.path = path
    driver =
      unsafe GDALGetDatasetDriver(raw).flatMap { unsafe GDALGetDriverShortName($0) }
      .map { unsafe String(cString: $0) } ?? ""
  }

  deinit { unsafe GDALClose(raw) }

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
