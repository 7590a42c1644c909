import CGDAL

/// A part of one band of an open raster.
@safe struct RasterWindow {
  private let dataset: Dataset
  private let band: GDALRasterBandH
  private let columns: Range<Int>
  private let rows: Range<Int>

  init(
    of dataset: Dataset, band number: Int, columns: Range<Int>, rows: Range<Int>
  ) throws(LayerError) {
    let bands = Int(unsafe GDALGetRasterCount(dataset.raw))
    guard 1...bands ~= number, let band = unsafe GDALGetRasterBand(dataset.raw, Int32(number))
    else { throw .bandMissing(path: dataset.path, band: number, bands: bands) }
    precondition(
      (0...Int(unsafe GDALGetRasterXSize(dataset.raw))).contains(columns.lowerBound)
        && columns.upperBound <= Int(unsafe GDALGetRasterXSize(dataset.raw))
        && (0...Int(unsafe GDALGetRasterYSize(dataset.raw))).contains(rows.lowerBound)
        && rows.upperBound <= Int(unsafe GDALGetRasterYSize(dataset.raw)),
      "the window lies in the raster")
    self.dataset = dataset
    unsafe self.band = band
    self.columns = columns
    self.rows = rows
    try refuseWhatIsNoPlainNumber(number)
  }

  /// Whether each value of the band is a whole number of 32 bits.
  var fitsInteger: Bool {
    switch unsafe GDALGetRasterDataType(band) {
    case GDT_Byte, GDT_UInt16, GDT_Int16, GDT_Int32: true
    default: false
    }
  }

  /// The values, converted to a type that the given GDAL type names.
  func read<Value: BitwiseCopyable>(
    _ zero: Value, as type: GDALDataType
  ) throws(LayerError) -> [Value] {
    try unsafe read(band, zero, as: type)
  }

  /// 0 where a cell has no value, by whatever the file says so; nothing where each cell has one.
  func validity() throws(LayerError) -> [UInt8]? {
    guard unsafe GDALGetMaskFlags(band) & GMF_ALL_VALID == 0 else { return nil }
    return try unsafe read(GDALGetMaskBand(band), UInt8(0), as: GDT_Byte)
  }

  @unsafe private func read<Value: BitwiseCopyable>(
    _ band: GDALRasterBandH?, _ zero: Value, as type: GDALDataType
  ) throws(LayerError) -> [Value] {
    var values = [Value](repeating: zero, count: columns.count * rows.count)
    guard !values.isEmpty else { return values }
    try GDALMessages.capture { messages throws(LayerError) in
      let status = unsafe values.withUnsafeMutableBytes { buffer in
        unsafe GDALRasterIO(
          band, GF_Read, Int32(columns.lowerBound), Int32(rows.lowerBound), Int32(columns.count),
          Int32(rows.count), buffer.baseAddress, Int32(columns.count), Int32(rows.count), type, 0, 0
        )
      }
      guard status == CE_None else {
        throw .rasterRefused(
          path: dataset.path,
          reason: "the values of rows \(rows.lowerBound + 1) to \(rows.upperBound) can't be read"
            + " (\(messages.reason))", remedy: "repair or re-export the file")
      }
    }
    return values
  }

  private func refuseWhatIsNoPlainNumber(_ number: Int) throws(LayerError) {
    if unsafe GDALDataTypeIsComplex(GDALGetRasterDataType(band)) != 0 {
      throw .rasterRefused(
        path: dataset.path, reason: "the values of band \(number) are complex numbers",
        remedy: "give a raster of plain numbers")
    }
    var isSet: Int32 = 0
    let scale = unsafe GDALGetRasterScale(band, &isSet)
    let offset = unsafe GDALGetRasterOffset(band, &isSet)
    guard scale == 1, offset == 0 else {
      throw .rasterRefused(
        path: dataset.path,
        reason:
          "band \(number) holds its values with a scale of \(scale) and an offset of \(offset)",
        remedy: "write the true values into a raster without them")
    }
  }
}
