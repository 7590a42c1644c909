import CGDAL

/// The outlines of the cells of each label of a grid.
public enum RasterPolygons {
  /// One multipolygon per label, along the borders of its cells.
  ///
  /// Cells that share an edge lie in one polygon; those that share only a corner lie in two that touch
  /// there, so that every multipolygon is valid.
  ///
  /// - Parameters:
  ///   - labels: Row by row the label of each cell, 1 to `count`, or 0 for none.
  ///   - count: The number of labels.
  ///   - frame: Where the cells lie.
  /// - Returns: Well-known binary, that of label k at k - 1; empty multipolygons for labels without
  ///   cells.
  /// - Throws: When memory is short.
  public static func multipolygons(
    of labels: [Int32], count: Int, frame: RasterFrame
  ) throws(LayerError) -> [[UInt8]] {
    precondition(labels.count == frame.columns * frame.rows, "a label for each cell")
    DriverRegistry.prepare()
    return try GDALMessages.capture { messages throws(LayerError) in
      func failure() -> LayerError { .outlinesFailed(reason: messages.reason) }
      let grid = unsafe GDALCreate(
        GDALGetDriverByName("MEM"), "", Int32(frame.columns), Int32(frame.rows), 1, GDT_Int32, nil)
      // Later versions of GDAL keep layers in memory by the driver that keeps rasters there.
      let driver = unsafe GDALGetDriverByName("Memory") ?? GDALGetDriverByName("MEM")
      let outlines = unsafe GDALCreate(driver, "", 0, 0, 0, GDT_Unknown, nil)
      defer {
        unsafe GDALClose(grid)
        unsafe GDALClose(outlines)
      }
      guard let band = unsafe grid.flatMap({ unsafe GDALGetRasterBand($0, 1) }),
        let layer = unsafe outlines.flatMap({
          unsafe GDALDatasetCreateLayer($0, "outlines", nil, wkbPolygon, nil)
        })
      else { throw failure() }
      var transform = frame.transform
      unsafe GDALSetGeoTransform(grid, &transform)
      let status = unsafe labels.withUnsafeBytes { bytes in
        unsafe GDALRasterIO(
          band, GF_Write, 0, 0, Int32(frame.columns), Int32(frame.rows),
          UnsafeMutableRawPointer(mutating: bytes.baseAddress), Int32(frame.columns),
          Int32(frame.rows), GDT_Int32, 0, 0)
      }
      guard status == CE_None else { throw failure() }
      let field = unsafe OGR_Fld_Create("label", OFTInteger)
      defer { unsafe OGR_Fld_Destroy(field) }
      // The labels are their own mask: where they are 0 there is nothing to outline.
      guard unsafe OGR_L_CreateField(layer, field, 1) == OGRERR_NONE,
        unsafe GDALPolygonize(band, band, layer, 0, nil, nil, nil) == CE_None
      else { throw failure() }
      var collected = [Multipolygon](repeating: Multipolygon(), count: count)
      while let feature = unsafe OGR_L_GetNextFeature(layer) {
        defer { unsafe OGR_F_Destroy(feature) }
        let label = Int(unsafe OGR_F_GetFieldAsInteger(feature, 0))
        precondition(1...count ~= label, "labels run from 1 to their number")
        unsafe collected[label - 1].append(OGR_F_GetGeometryRef(feature))
      }
      if messages.failure != nil { throw failure() }
      return collected.map(\.wkb)
    }
  }
}

/// A multipolygon as its well-known binary comes together.
private struct Multipolygon {
  private var polygons: UInt32 = 0
  private var body: [UInt8] = []

  @unsafe mutating func append(_ polygon: OGRGeometryH?) {
    let start = body.count
    body += [UInt8](repeating: 0, count: Int(unsafe OGR_G_WkbSize(polygon)))
    unsafe body.withUnsafeMutableBufferPointer { buffer in
      _ = unsafe OGR_G_ExportToWkb(polygon, wkbNDR, buffer.baseAddress?.advanced(by: start))
    }
    polygons += 1
  }

  var wkb: [UInt8] {
    let header = [6, polygons].flatMap { number in
      (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
    return [1] + header + body
  }
}
