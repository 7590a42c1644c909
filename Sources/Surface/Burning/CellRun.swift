import Geometry

/// Cells of one row, side by side.
public struct CellRun: Sendable, Hashable {
  /// The row, counted from the north.
  public let row: Int
  /// The columns, counted from the west.
  public let columns: Range<Int>

  /// A run by its row and columns.
  public init(row: Int, columns: Range<Int>) {
    self.row = row
    self.columns = columns
  }

  /// The same cells as runs in row-major order, none of which overlap or touch in their row.
  static func merged(_ runs: [CellRun]) -> [CellRun] {
    var merged: [CellRun] = []
    let sorted = runs.sorted {
      ($0.row, $0.columns.lowerBound) < ($1.row, $1.columns.lowerBound)
    }
    for run in sorted {
      if let last = merged.last, last.row == run.row,
        last.columns.upperBound >= run.columns.lowerBound
      {
        let end = max(last.columns.upperBound, run.columns.upperBound)
        merged[merged.count - 1] = CellRun(row: run.row, columns: last.columns.lowerBound..<end)
      } else {
        merged.append(run)
      }
    }
    return merged
  }
}

extension GridFrame {
  /// The slots of a run, which follow one another.
  public func slots(of run: CellRun) -> Range<Int> {
    let first = slot(column: run.columns.lowerBound, row: run.row)
    return first..<first + run.columns.count
  }

  /// A place in cells from the middle of the north-western cell, so that middles are whole numbers.
  func middleUnits(_ place: Coordinate) -> (x: Double, y: Double) {
    ((place.x - minX) / cellSize - 0.5, (maxY - place.y) / cellSize - 0.5)
  }

  /// Those whole numbers of a range of places that are below a count.
  func whole(_ range: Range<Double>, below count: Int) -> Range<Int> {
    let limit = Double(count)
    let first = Int(max(0, min(limit, range.lowerBound.rounded(.up))))
    return first..<max(first, Int(max(0, min(limit, range.upperBound.rounded(.up)))))
  }
}
