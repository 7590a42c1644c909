/// Why links can't be found by tiles.
public enum TileError: Error, Sendable, Hashable {
  /// Links may cost any sum.
  case noMaximumCost
  /// Cells may cost nothing.
  case noLowestResistance(Float)
  /// A cell resists less than the plan says.
  case lowerResistance(Float, column: Int, row: Int, planned: Float)
  /// A window wasn't read, for a reason.
  case unreadable(GridWindow, reason: String)
}

extension TileError: CustomStringConvertible {
  /// What is wrong, and what to do about it.
  public var description: String {
    switch self {
    case .noMaximumCost:
      "links by tiles need a maximum cost: without one a link may lead anywhere; give one, or find the "
        + "links of the whole grid at once"
    case .noLowestResistance(let value):
      "links by tiles need a lowest resistance above 0, not \(value): a way at no cost may lead anywhere"
    case .lowerResistance(let value, let column, let row, let planned):
      "the cell in column \(column), row \(row) (both from 0) has a resistance of \(value), below the "
        + "\(planned) that the tiles were planned with: plan them with the lowest resistance of the grid"
    case .unreadable(let window, let reason):
      "columns \(window.columns.lowerBound) to \(window.columns.upperBound - 1), rows "
        + "\(window.rows.lowerBound) to \(window.rows.upperBound - 1) can't be read: \(reason)"
    }
  }
}
