/// How a grid is cut into tiles whose links are found one after the other, or on many machines.
///
/// No link that costs `maximumCost` at most leads farther than `reach` cells, so that a tile and a margin of
/// that reach around it hold all that its links depend on: the result is that of the whole grid, to the last
/// bit, for any size of tiles. Steps go to eight neighbours; with four, patches are free of cost, and a way
/// through them reaches any distance.
public struct TilePlan: Sendable, Hashable {
  /// The whole grid.
  public let frame: GridFrame
  /// Which patches are linked; the maximum cost is finite.
  public let rules: LinkRules
  /// A bound from below on the resistance of all cells, above 0.
  public let lowestResistance: Float
  /// The number of columns of a tile; the last tiles of a row may have fewer.
  public let tileColumns: Int
  /// The number of rows of a tile; the last ones may have fewer.
  public let tileRows: Int

  /// A plan.
  ///
  /// - Throws: Where ways can reach any distance.
  public init(
    _ frame: GridFrame, rules: LinkRules, lowestResistance: Float, tileColumns: Int, tileRows: Int
  ) throws(TileError) {
    precondition(tileColumns > 0 && tileRows > 0, "a tile has cells")
    guard rules.maximumCost < .infinity else { throw .noMaximumCost }
    guard lowestResistance > 0, lowestResistance < .infinity else {
      throw .noLowestResistance(lowestResistance)
    }
    self.frame = frame
    self.rules = rules
    self.lowestResistance = lowestResistance
    self.tileColumns = tileColumns
    self.tileRows = tileRows
  }

  /// How many cells from its tile a link can lead, and one more for the step at which two zones meet.
  public var reach: Int {
    // A step costs at least the lowest resistance times the cell size.
    let steps = rules.maximumCost / (Double(lowestResistance) * frame.cellSize) * (1 + 1e-9)
    return Int(min(steps, Double(max(frame.columns, frame.rows)))) + 1
  }

  private var tilesPerRow: Int { (frame.columns + tileColumns - 1) / tileColumns }

  /// The number of tiles.
  public var tileCount: Int { tilesPerRow * ((frame.rows + tileRows - 1) / tileRows) }

  /// The cells of a tile; tiles are counted from north to south and from west to east in a row.
  public func core(ofTile tile: Int) -> GridWindow {
    precondition(0..<tileCount ~= tile, "there is such a tile")
    let (row, column) = tile.quotientAndRemainder(dividingBy: tilesPerRow)
    return GridWindow(
      columns: column * tileColumns..<min(frame.columns, (column + 1) * tileColumns),
      rows: row * tileRows..<min(frame.rows, (row + 1) * tileRows))
  }

  /// The cells that are read for a tile: its own and the margin.
  public func window(ofTile tile: Int) -> GridWindow {
    core(ofTile: tile).grown(by: reach, on: frame)
  }
}
