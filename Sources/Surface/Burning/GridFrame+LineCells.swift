public import Geometry

extension GridFrame {
  /// The cells that a line touches, in its order, as far as they lie in the frame.
  ///
  /// Each cell shares an edge with the one before it, unless the line was outside in between: what
  /// moves to any of eight neighbours cannot pass such a chain without stepping on it. A cell holds its
  /// northern and western edge; where the line passes exactly through a corner, the southern one of the
  /// two cells at its sides is added. A cell that is visited twice is there twice.
  ///
  /// - Parameter line: The line's vertices, finite; a single one is a point.
  /// - Returns: The stays in cells, with the metres along the whole line where they begin and end.
  public func cells(along line: [Coordinate]) -> [LineCell] {
    guard let first = line.first else { return [] }
    var cells: [LineCell] = []
    var current = slot(at: first)
    var entered = 0.0
    var distance = 0.0
    for (start, end) in zip(line, line.dropFirst()) {
      let length = start.distance(to: end)
      SegmentWalk(from: start, to: end, frame: self).forEachStep { cell, part in
        let place = distance + part * length
        if let slot = current { cells.append(LineCell(slot: slot, from: entered, to: place)) }
        current = cell.map { slot(column: $0.column, row: $0.row) }
        entered = place
      }
      distance += length
    }
    if let slot = current { cells.append(LineCell(slot: slot, from: entered, to: distance)) }
    return cells
  }
}
