public import Geometry

extension GridFrame {
  /// The cells whose middle lies within a radius of a line, as far as they lie in the frame.
  ///
  /// - Parameters:
  ///   - radius: Metres, not negative; a middle exactly so far away is within it.
  ///   - line: The line's vertices, finite; a single one is a point.
  /// - Returns: Runs in row-major order, none of which overlap or touch in their row.
  public func runs(within radius: Double, of line: [Coordinate]) -> [CellRun] {
    precondition(radius >= 0, "a radius is not negative")
    let places = line.map(middleUnits)
    guard let first = places.first else { return [] }
    let ends = places.count == 1 ? [first] : Array(places.dropFirst())
    var runs: [CellRun] = []
    for (start, end) in zip(places, ends) {
      let reach = SegmentReach(start, end, radius: radius / cellSize)
      for row in whole(reach.rows, below: rows) {
        guard let columns = reach.columns(inRow: row, below: columns) else { continue }
        runs.append(CellRun(row: row, columns: columns))
      }
    }
    return CellRun.merged(runs)
  }
}

/// The ground within a radius of a segment, in cells from the middle of the north-western one.
private struct SegmentReach {
  private let start: (x: Double, y: Double)
  private let end: (x: Double, y: Double)
  private let radius: Double
  private var width: Double { end.x - start.x }
  private var height: Double { end.y - start.y }

  init(_ start: (x: Double, y: Double), _ end: (x: Double, y: Double), radius: Double) {
    self.start = start
    self.end = end
    self.radius = radius
  }

  /// The rows that may be reached, and one more.
  var rows: Range<Double> {
    (min(start.y, end.y) - radius).rounded(.down)..<(max(start.y, end.y) + radius).rounded(.up) + 1
  }

  /// The columns of a row that are reached: side by side, as the ground within a radius is convex.
  func columns(inRow row: Int, below count: Int) -> Range<Int>? {
    let y = Double(row)
    guard let bounds = bounds(at: y) else { return nil }
    let limit = Double(count - 1)
    // Bounds are rounded; which middles are reached is asked of the middles themselves.
    var first = Int(max(0, min(limit, bounds.lowerBound.rounded(.down) - 1)))
    var last = Int(max(0, min(limit, bounds.upperBound.rounded(.up) + 1)))
    while first <= last, !reaches(Double(first), y) { first += 1 }
    while last > first, !reaches(Double(last), y) { last -= 1 }
    return first <= last ? first..<last + 1 : nil
  }

  /// About where a row enters and leaves the ground: round its ends and along its sides.
  private func bounds(at y: Double) -> ClosedRange<Double>? {
    var bounds: ClosedRange<Double>?
    func include(_ low: Double, _ high: Double) {
      bounds = min(bounds?.lowerBound ?? low, low)...max(bounds?.upperBound ?? high, high)
    }
    for centre in [start, end] {
      // A circle that is missed by less than the rounding is looked at all the same.
      let rise = abs(y - centre.y)
      guard rise <= radius + 1 else { continue }
      let half = max(0, radius * radius - rise * rise).squareRoot()
      include(centre.x - half, centre.x + half)
    }
    // Where the row crosses the segment's own sides, a radius to its left and right.
    let length = (width * width + height * height).squareRoot()
    guard length > 0 else { return bounds }
    let (acrossX, acrossY) = (-height / length * radius, width / length * radius)
    for side in [-1.0, 1.0] {
      let from = start.y + side * acrossY
      let to = end.y + side * acrossY
      guard min(from, to) <= y, y <= max(from, to), from != to else { continue }
      let x = start.x + side * acrossX + (y - from) / (to - from) * width
      include(x, x)
    }
    return bounds
  }

  private func reaches(_ x: Double, _ y: Double) -> Bool {
    let fromStart = (x: x - start.x, y: y - start.y)
    let along = fromStart.x * width + fromStart.y * height
    let length = width * width + height * height
    if along <= 0 {
      return fromStart.x * fromStart.x + fromStart.y * fromStart.y <= radius * radius
    }
    if along >= length {
      return (x - end.x) * (x - end.x) + (y - end.y) * (y - end.y) <= radius * radius
    }
    let across = fromStart.x * height - fromStart.y * width
    return across * across <= radius * radius * length
  }
}
