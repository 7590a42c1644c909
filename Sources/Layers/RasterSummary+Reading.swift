import CGDAL

extension RasterSummary {
  /// Looks at an open raster, and refuses one whose cells don't lie in rows from north to south.
  init(of dataset: Dataset) throws(LayerError) {
    let path = dataset.path
    let bands = Int(unsafe GDALGetRasterCount(dataset.raw))
    guard bands > 0, let first = unsafe GDALGetRasterBand(dataset.raw, 1) else {
      throw .rasterUnreadable(path: path, reason: "it has no bands")
    }
    self.path = path
    self.bands = bands
    frame = try Self.frame(of: dataset)
    dataType = unsafe String(cString: GDALGetDataTypeName(GDALGetRasterDataType(first)))
    var isSet: Int32 = 0
    let value = unsafe GDALGetRasterNoDataValue(first, &isSet)
    noData = isSet != 0 ? value : nil
    crs = unsafe LayerCRS(GDALGetSpatialRef(dataset.raw))
  }

  private static func frame(of dataset: Dataset) throws(LayerError) -> RasterFrame {
    let path = dataset.path
    var transform = [Double](repeating: 0, count: 6)
    guard unsafe GDALGetGeoTransform(dataset.raw, &transform) == CE_None else {
      throw .rasterRefused(
        path: path, reason: "the raster does not say where it lies",
        remedy: "write it anew with its corner and cell size")
    }
    guard transform.allSatisfy(\.isFinite), transform[2] == 0, transform[4] == 0 else {
      throw .rasterRefused(
        path: path, reason: "the raster is rotated or sheared",
        remedy: "resample it to rows that run from west to east")
    }
    guard transform[1] > 0, transform[5] < 0 else {
      throw .rasterRefused(
        path: path, reason: "the rows of the raster do not run from north to south, west to east",
        remedy: "write it anew with its north-western cell first")
    }
    return RasterFrame(
      minX: transform[0], maxY: transform[3], pixelWidth: transform[1],
      pixelHeight: -transform[5], columns: Int(unsafe GDALGetRasterXSize(dataset.raw)),
      rows: Int(unsafe GDALGetRasterYSize(dataset.raw)))
  }
}
