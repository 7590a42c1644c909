import Geometry
import Layers
import Projection
import Surface

/// Reads a raster at the middles of the cells of a grid, whatever the raster's own system and cells.
struct RasterSampler {
  let frame: GridFrame
  private let raster: RasterReader
  private let transformation: Transformation?

  init(_ raster: RasterReader, transformation: Transformation?, onto frame: GridFrame) {
    self.frame = frame
    self.raster = raster
    self.transformation = transformation
  }

  /// Calls `body` for each cell of a window of the grid, row by row, with its place there and the number that
  /// `read` finds in the raster; cells outside the raster are left out.
  func forEachCell<Value>(
    of window: GridWindow,
    read: (_ columns: Range<Int>, _ rows: Range<Int>) throws -> [Value],
    _ body: (_ cell: Int, _ value: Value) throws -> Void
  ) throws {
    let own = raster.summary.frame
    for row in window.rows {
      let first = frame.slot(column: window.columns.lowerBound, row: row)
      let start = (row - window.rows.lowerBound) * window.columns.count
      var places = (0..<window.columns.count).flatMap { column in
        let centre = frame.centre(ofSlot: first + column)
        return [centre.x, centre.y]
      }
      try transformation?.apply(&places)
      let cells = (0..<window.columns.count).map { column -> (column: Int, row: Int)? in
        let x = ((places[2 * column] - own.minX) / own.pixelWidth).rounded(.down)
        let y = ((own.maxY - places[2 * column + 1]) / own.pixelHeight).rounded(.down)
        guard x >= 0, x < Double(own.columns), y >= 0, y < Double(own.rows) else { return nil }
        return (Int(x), Int(y))
      }
      let inside = cells.compactMap { $0 }
      guard let left = inside.map(\.column).min(), let right = inside.map(\.column).max(),
        let top = inside.map(\.row).min(), let bottom = inside.map(\.row).max()
      else { continue }
      let values = try read(left..<right + 1, top..<bottom + 1)
      for (column, cell) in cells.enumerated() {
        guard let cell else { continue }
        try body(
          start + column, values[(cell.row - top) * (right + 1 - left) + cell.column - left])
      }
    }
  }
}
