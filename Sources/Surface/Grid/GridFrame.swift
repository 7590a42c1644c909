public import Geometry

/// Where the cells of a grid lie: square, in rows from north to south, each row from west to east.
///
/// Arrays over a grid have one slot per cell and a rim one cell wide around them, so that every cell
/// has eight neighbours; `slot` gives the place of a cell in such an array.
public struct GridFrame: Sendable, Hashable {
  /// The western edge, in metres.
  public let minX: Double
  /// The northern edge, in metres.
  public let maxY: Double
  /// The side of a cell, in metres.
  public let cellSize: Double
  /// The number of cells from west to east.
  public let columns: Int
  /// The number of cells from north to south.
  public let rows: Int

  /// A frame by its north-western corner.
  public init(minX: Double, maxY: Double, cellSize: Double, columns: Int, rows: Int) {
    precondition(cellSize > 0 && columns > 0 && rows > 0, "a grid has cells")
    self.minX = minX
    self.maxY = maxY
    self.cellSize = cellSize
    self.columns = columns
    self.rows = rows
  }

  /// The smallest frame around a box whose edges are multiples of the cell size.
  public init(around box: Box, cellSize: Double) {
    let west = (box.minX / cellSize).rounded(.down)
    let east = max((box.maxX / cellSize).rounded(.up), west + 1)
    let south = (box.minY / cellSize).rounded(.down)
    let north = max((box.maxY / cellSize).rounded(.up), south + 1)
    self.init(
      minX: west * cellSize, maxY: north * cellSize, cellSize: cellSize,
      columns: Int(east - west), rows: Int(north - south))
  }

  /// The number of cells.
  public var cellCount: Int { columns * rows }
  /// Hectares of one cell.
  public var cellArea: Double { cellSize * cellSize / 10_000 }
  /// The length of an array over the grid, its rim included.
  public var slotCount: Int { (columns + 2) * (rows + 2) }
  /// How far apart the slots of a cell and of the one south of it lie.
  public var stride: Int { columns + 2 }

  /// The slot of a cell.
  public func slot(column: Int, row: Int) -> Int { (row + 1) * stride + column + 1 }

  /// The cell of a slot that is not on the rim.
  public func cell(ofSlot slot: Int) -> (column: Int, row: Int) {
    (slot % stride - 1, slot / stride - 1)
  }

  /// The middle of the cell of a slot.
  public func centre(ofSlot slot: Int) -> Coordinate {
    let (column, row) = cell(ofSlot: slot)
    return Coordinate(
      minX + (Double(column) + 0.5) * cellSize, maxY - (Double(row) + 0.5) * cellSize)
  }

  /// The slot of the cell that a place lies in; nothing where it lies outside.
  public func slot(at place: Coordinate) -> Int? {
    let column = ((place.x - minX) / cellSize).rounded(.down)
    let row = ((maxY - place.y) / cellSize).rounded(.down)
    guard column >= 0, column < Double(columns), row >= 0, row < Double(rows) else { return nil }
    return slot(column: Int(column), row: Int(row))
  }

  /// The ground that the grid covers.
  public var box: Box {
    Box(
      minX: minX, minY: maxY - Double(rows) * cellSize, maxX: minX + Double(columns) * cellSize,
      maxY: maxY)
  }
}
