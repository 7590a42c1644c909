/// Where the cells of a raster lie: in rows from north to south, each row from west to east.
public struct RasterFrame: Sendable, Hashable {
  /// The western edge, in the units of the raster's coordinate system.
  public let minX: Double
  /// The northern edge.
  public let maxY: Double
  /// The width of a cell.
  public let pixelWidth: Double
  /// The height of a cell, positive.
  public let pixelHeight: Double
  /// The number of cells from west to east.
  public let columns: Int
  /// The number of cells from north to south.
  public let rows: Int

  /// A frame by its north-western corner.
  public init(
    minX: Double, maxY: Double, pixelWidth: Double, pixelHeight: Double, columns: Int, rows: Int
  ) {
    precondition(pixelWidth > 0 && pixelHeight > 0 && columns > 0 && rows > 0, "a raster has cells")
    self.minX = minX
    self.maxY = maxY
    self.pixelWidth = pixelWidth
    self.pixelHeight = pixelHeight
    self.columns = columns
    self.rows = rows
  }

  /// The six numbers by which GDAL places cells.
  var transform: [Double] { [minX, pixelWidth, 0, maxY, 0, -pixelHeight] }
}
