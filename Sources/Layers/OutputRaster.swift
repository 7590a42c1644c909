import CGDAL

/// A GeoTIFF that GDAL writes to; what is not closed is lost.
@safe final class OutputRaster {
  /// The side of a tile, in cells.
  static let tileSize = 256

  /// The name that messages give.
  private let title: String
  private let columns: Int
  private let type: GDALDataType
  private var raw: GDALDatasetH?

  /// Makes a new file.
  init(
    creating path: String, title: String, frame: RasterFrame, crs: LayerCRS?, type: RasterType,
    noData: Double?, bands: [String]
  ) throws(LayerError) {
    self.title = title
    self.type = type.gdalType
    columns = frame.columns
    DriverRegistry.prepare()
    guard let width = Int32(exactly: frame.columns), let height = Int32(exactly: frame.rows) else {
      throw .writeFailed(
        path: title, reason: "\(frame.columns) by \(frame.rows) cells are more than a GeoTIFF holds"
      )
    }
    let options = StringList([
      "TILED=YES", "BLOCKXSIZE=\(Self.tileSize)", "BLOCKYSIZE=\(Self.tileSize)",
      "COMPRESS=DEFLATE", "PREDICTOR=\(type == .real ? 3 : 2)", "BIGTIFF=IF_SAFER",
      "INTERLEAVE=BAND",
    ])
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      let created = unsafe options.withRaw {
        unsafe GDALCreate(
          GDALGetDriverByName("GTiff"), path, width, height, Int32(bands.count), self.type, $0)
      }
      guard let raw = unsafe created else {
        throw .writeFailed(path: title, reason: messages.reason)
      }
      return unsafe raw
    }
    try GDALMessages.capture { messages throws(LayerError) in
      let system = unsafe crs?.reference()
      defer { unsafe OSRRelease(system) }
      if unsafe crs != nil && system == nil { throw failure(messages) }
      if unsafe system != nil { unsafe GDALSetSpatialRef(raw, system) }
      var transform = frame.transform
      unsafe GDALSetGeoTransform(raw, &transform)
      for (index, name) in bands.enumerated() {
        let band = unsafe GDALGetRasterBand(raw, Int32(index + 1))
        unsafe GDALSetDescription(band, name)
        if let noData { unsafe GDALSetRasterNoDataValue(band, noData) }
      }
      if messages.failure != nil { throw failure(messages) }
    }
  }

  deinit { if let raw = unsafe raw { unsafe GDALClose(raw) } }

  /// Writes one row of tiles of a band.
  func write<Value: RasterValue>(
    _ values: ArraySlice<Value>, band number: Int, rows: Range<Int>
  ) throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      let band = unsafe GDALGetRasterBand(raw, Int32(number))
      let status = unsafe values.withUnsafeBytes { bytes in
        unsafe GDALRasterIO(
          band, GF_Write, 0, Int32(rows.lowerBound), Int32(columns), Int32(rows.count),
          UnsafeMutableRawPointer(mutating: bytes.baseAddress), Int32(columns), Int32(rows.count),
          type, 0, 0)
      }
      // Tiles that wait in GDAL's memory would come into the file in the order of its shortage.
      let flushed = unsafe GDALFlushRasterCache(band)
      guard status == CE_None, flushed == CE_None, messages.failure == nil else {
        throw failure(messages)
      }
    }
  }

  /// Writes out what is left to write.
  func close() throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      guard let open = unsafe raw else { return }
      unsafe GDALClose(open)
      unsafe raw = nil
      if messages.failure != nil { throw failure(messages) }
    }
  }

  private func failure(_ messages: GDALMessages) -> LayerError {
    .writeFailed(path: title, reason: messages.reason)
  }
}

extension RasterType {
  fileprivate var gdalType: GDALDataType {
    switch self {
    case .byte: GDT_Byte
    case .integer: GDT_Int32
    case .real: GDT_Float32
    }
  }
}
