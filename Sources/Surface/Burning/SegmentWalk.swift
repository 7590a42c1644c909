import Geometry

/// The walk of one segment from cell to cell, each step to one of four neighbours.
///
/// A cell holds its northern and western edge. Where the segment passes exactly through a corner, the
/// step from cell to cell goes by way of the southern one of the two cells at its sides.
struct SegmentWalk {
  /// The segment in one direction, in cells from the frame's north-western corner.
  private struct Axis {
    let start: Double
    let length: Double
    let last: Int
    let step: Int
    let count: Int

    init(from start: Double, to end: Double, count: Int) {
      self.start = start
      length = end - start
      last = Self.cell(at: end)
      step = length > 0 ? 1 : -1
      self.count = count
    }

    /// The cell of a place; cells so far away that they can't be counted are all the same.
    static func cell(at place: Double) -> Int {
      let limit = 1e15
      return Int(max(-limit, min(limit, place.rounded(.down))))
    }

    var first: Int { Self.cell(at: start) }
    /// The last cell outside the frame before the segment comes into it.
    var threshold: Int { step > 0 ? -1 : count }

    func holds(_ cell: Int) -> Bool { cell >= 0 && cell < count }
    /// Whether the segment comes into the frame from an outer cell.
    func enters(from cell: Int) -> Bool {
      step > 0 ? cell < 0 && last >= 0 : cell >= count && last < count
    }
    /// How far the border lies where the segment leaves a cell.
    func distance(leaving cell: Int) -> Double { abs(Double(step > 0 ? cell + 1 : cell) - start) }
    /// The part of the segment's length at which it leaves a cell.
    func part(leaving cell: Int) -> Double {
      length == 0 ? 1 : min(1, distance(leaving: cell) / abs(length))
    }
    func place(at part: Double) -> Double { start + part * length }

    /// The cell that is reached from another by those steps that come early enough.
    func cell(from cell: Int, near guess: Double, isEarly: (_ leaving: Int) -> Bool) -> Int {
      var reached = Self.cell(at: guess)
      reached = step > 0 ? min(max(reached, cell), last) : max(min(reached, cell), last)
      while reached != last, isEarly(reached) { reached += step }
      while reached != cell, !isEarly(reached - step) { reached -= step }
      return reached
    }
  }

  private let columns: Axis
  private let rows: Axis

  init(from start: Coordinate, to end: Coordinate, frame: GridFrame) {
    columns = Axis(
      from: (start.x - frame.minX) / frame.cellSize, to: (end.x - frame.minX) / frame.cellSize,
      count: frame.columns)
    rows = Axis(
      from: (frame.maxY - start.y) / frame.cellSize, to: (frame.maxY - end.y) / frame.cellSize,
      count: frame.rows)
  }

  /// Names each cell that the segment comes into after its first, and the part of its length at which
  /// it does; an outer cell is nothing.
  func forEachStep(_ body: (_ cell: (column: Int, row: Int)?, _ part: Double) -> Void) {
    var column = columns.first
    var row = rows.first
    var part = 0.0
    while column != columns.last || row != rows.last {
      if !columns.holds(column) {
        guard columns.enters(from: column) else { return }
        let threshold = columns.threshold
        part = max(part, columns.part(leaving: threshold))
        row = rows.cell(from: row, near: rows.place(at: part)) {
          isRowFirst(column: threshold, row: $0)
        }
        column = threshold + columns.step
      } else if !rows.holds(row) {
        guard rows.enters(from: row) else { return }
        let threshold = rows.threshold
        part = max(part, rows.part(leaving: threshold))
        column = columns.cell(from: column, near: columns.place(at: part)) {
          !isRowFirst(column: $0, row: threshold)
        }
        row = threshold + rows.step
      } else if row != rows.last, column == columns.last || isRowFirst(column: column, row: row) {
        part = max(part, rows.part(leaving: row))
        row += rows.step
      } else {
        part = max(part, columns.part(leaving: column))
        column += columns.step
      }
      body(columns.holds(column) && rows.holds(row) ? (column, row) : nil, part)
    }
  }

  /// Whether the segment leaves a row before it leaves a column.
  private func isRowFirst(column: Int, row: Int) -> Bool {
    let byRow = rows.distance(leaving: row) * abs(columns.length)
    let byColumn = columns.distance(leaving: column) * abs(rows.length)
    return byRow < byColumn || byRow == byColumn && rows.step > 0
  }
}
