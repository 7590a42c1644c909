public import Geometry

extension GridFrame {
  /// The cells whose middle lies inside a polygon with holes, as far as they lie in the frame.
  ///
  /// Inside is what an odd number of rings surround. A middle exactly on an edge belongs to the side
  /// east of it, or south of a horizontal one: to one of two polygons that share the edge, never to
  /// both.
  ///
  /// - Parameter rings: The rings' vertices, finite; the last may repeat the first.
  /// - Returns: Runs in row-major order, none of which overlap or touch in their row.
  public func runs(inside rings: [[Coordinate]]) -> [CellRun] {
    // One number per crossing of an edge with a row, so that one sort brings them in their places.
    let width = columns + 1
    var crossings: [Int] = []
    for ring in rings {
      guard var previous = ring.last.map(middleUnits) else { continue }
      for vertex in ring {
        let next = middleUnits(vertex)
        let edge = RowCrossing(previous, next)
        for row in whole(edge.rows, below: rows) {
          crossings.append(row * width + edge.firstColumn(inRow: row, below: columns))
        }
        previous = next
      }
    }
    crossings.sort()
    var runs: [CellRun] = []
    for index in Swift.stride(from: 0, to: crossings.count, by: 2) {
      let (row, start) = crossings[index].quotientAndRemainder(dividingBy: width)
      let end = crossings[index + 1] - row * width
      guard start < end else { continue }
      if let last = runs.last, last.row == row, last.columns.upperBound == start {
        runs[runs.count - 1] = CellRun(row: row, columns: last.columns.lowerBound..<end)
      } else {
        runs.append(CellRun(row: row, columns: start..<end))
      }
    }
    return runs
  }

  /// The cells that a polygon with holes touches: those inside, and those of its edges.
  ///
  /// A cell holds its northern and western edge, so that a polygon that ends exactly on a border of
  /// cells also touches the cells south or east of it.
  ///
  /// - Parameter rings: The rings' vertices, finite; the last may repeat the first.
  /// - Returns: Runs in row-major order, none of which overlap or touch in their row.
  public func runs(touching rings: [[Coordinate]]) -> [CellRun] {
    var runs = runs(inside: rings)
    for ring in rings {
      for stay in cells(along: ring + ring.prefix(1)) {
        let (column, row) = cell(ofSlot: stay.slot)
        runs.append(CellRun(row: row, columns: column..<column + 1))
      }
    }
    return CellRun.merged(runs)
  }
}

/// An edge of a polygon, and where it crosses the middles of rows.
///
/// It runs from north to south whichever way its ring does, so that two polygons that share it find the
/// same crossings.
private struct RowCrossing {
  private let north: (x: Double, y: Double)
  private let south: (x: Double, y: Double)

  init(_ one: (x: Double, y: Double), _ other: (x: Double, y: Double)) {
    (north, south) = one.y <= other.y ? (one, other) : (other, one)
  }

  /// The rows whose middle the edge crosses: its northern end belongs to it, its southern one doesn't.
  var rows: Range<Double> { north.y..<south.y }

  /// The first column whose middle lies on the edge or east of it.
  func firstColumn(inRow row: Int, below count: Int) -> Int {
    let (width, height) = (south.x - north.x, south.y - north.y)
    let down = Double(row) - north.y
    func isEast(_ column: Int) -> Bool { (Double(column) - north.x) * height >= down * width }
    // The quotient is rounded, the products of whole numbers are not.
    let guess = (north.x + down / height * width).rounded(.up)
    var column = Int(max(0, min(Double(count), guess)))
    while column > 0, isEast(column - 1) { column -= 1 }
    while column < count, !isEast(column) { column += 1 }
    return column
  }
}
