import CGDAL

/// Reads a raster window by window, so that it need not fit in memory.
@safe public final class RasterReader {
  /// What it holds.
  public let summary: RasterSummary
  private let dataset: Dataset

  /// Opens a raster.
  ///
  /// - Parameter path: A file of this machine: a GeoTIFF or an ASCII grid, maybe in a zip archive.
  /// - Throws: What is wrong with the file, or with how the raster lies.
  public init(path: String) throws(LayerError) {
    dataset = try Dataset(raster: path)
    summary = try RasterSummary(of: dataset)
  }

  /// The values of a window, row by row; cells without a value are not a number.
  ///
  /// Whole numbers above 2^24 lose digits; `integers` keeps them.
  ///
  /// - Parameters:
  ///   - band: The band, counted from 1.
  ///   - columns: Which columns, all in the raster.
  ///   - rows: Which rows, all in the raster.
  /// - Returns: One value per cell.
  /// - Throws: When there is no such band, or GDAL can't read it.
  public func values(
    band: Int = 1, columns: Range<Int>, rows: Range<Int>
  ) throws(LayerError) -> [Float] {
    let window = try RasterWindow(of: dataset, band: band, columns: columns, rows: rows)
    var values = try window.read(Float(0), as: GDT_Float32)
    if let isValid = try window.validity() {
      for index in values.indices where isValid[index] == 0 { values[index] = .nan }
    }
    return values
  }

  /// The whole numbers of a window, row by row: labels or classes.
  ///
  /// - Parameters:
  ///   - band: The band, counted from 1.
  ///   - columns: Which columns, all in the raster.
  ///   - rows: Which rows, all in the raster.
  ///   - noData: What cells without a value are given.
  /// - Returns: One number per cell.
  /// - Throws: When there is no such band, GDAL can't read it, or a value is no whole number of 32
  ///   bits.
  public func integers(
    band: Int = 1, columns: Range<Int>, rows: Range<Int>, noData: Int32
  ) throws(LayerError) -> [Int32] {
    let window = try RasterWindow(of: dataset, band: band, columns: columns, rows: rows)
    let isValid = try window.validity()
    if window.fitsInteger {
      var values = try window.read(Int32(0), as: GDT_Int32)
      if let isValid {
        for index in values.indices where isValid[index] == 0 { values[index] = noData }
      }
      return values
    }
    // GDAL would round these, and clip what is too large, without a word.
    let wide = try window.read(0.0, as: GDT_Float64)
    var values = [Int32](repeating: noData, count: wide.count)
    for index in wide.indices where isValid?[index] != 0 && !wide[index].isNaN {
      guard let value = Int32(exactly: wide[index]) else {
        let (row, column) = index.quotientAndRemainder(dividingBy: columns.count)
        throw .rasterRefused(
          path: summary.path,
          reason: "the value \(wide[index]) in column \(columns.lowerBound + column + 1), row "
            + "\(rows.lowerBound + row + 1) of band \(band) is no whole number of 32 bits",
          remedy: "give a raster of classes or labels")
      }
      values[index] = value
    }
    return values
  }
}
