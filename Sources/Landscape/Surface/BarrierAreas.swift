import Surface

/// The cells of areal barriers, as runs of cells side by side: built-up land covers too much ground to keep
/// its cells one by one.
struct BarrierAreas: Sendable {
  private struct Area {
    let columns: Range<Int32>
    var barrier: CellBarrier
  }

  private var areas: [Area] = []
  /// Where those of each row begin; one more at the end.
  private var offsets: [Int]
  /// The most cells that one has.
  private var longest = 0

  /// The areas of some barriers in a grid of so many rows.
  init(_ runs: [(run: CellRun, barrier: CellBarrier)], rows: Int) {
    offsets = [0]
    let sorted = runs.sorted {
      ($0.run.row, $0.run.columns.lowerBound, $0.barrier.segment)
        < ($1.run.row, $1.run.columns.lowerBound, $1.barrier.segment)
    }
    for (run, barrier) in sorted {
      while offsets.count <= run.row { offsets.append(areas.count) }
      areas.append(
        Area(
          columns: Int32(run.columns.lowerBound)..<Int32(run.columns.upperBound), barrier: barrier))
      longest = max(longest, run.columns.count)
    }
    while offsets.count <= rows { offsets.append(areas.count) }
  }

  /// The same areas with other barriers.
  func mapBarriers(_ change: (CellBarrier) -> CellBarrier) -> BarrierAreas {
    var changed = self
    for index in areas.indices { changed.areas[index].barrier = change(areas[index].barrier) }
    return changed
  }

  /// The barriers on a cell.
  func barriers(column: Int, row: Int) -> [CellBarrier] {
    var found: [CellBarrier] = []
    forEach(in: column..<column + 1, row: row) { _, barrier in found.append(barrier) }
    return found
  }

  /// Calls `body` for each barrier on each cell in a window, with the place of the cell in it.
  func forEachCell(in window: GridWindow, _ body: (_ cell: Int, _ barrier: CellBarrier) -> Void) {
    for row in window.rows {
      let start = (row - window.rows.lowerBound) * window.columns.count - window.columns.lowerBound
      forEach(in: window.columns, row: row) { columns, barrier in
        for column in columns { body(start + column, barrier) }
      }
    }
  }

  private func forEach(
    in columns: Range<Int>, row: Int,
    _ body: (_ columns: Range<Int>, _ barrier: CellBarrier) -> Void
  ) {
    // None that begins farther west reaches here.
    let reach = Int32(columns.lowerBound - longest)
    let inRow = areas[offsets[row]..<offsets[row + 1]]
    for area in inRow[inRow.partitioningIndex { $0.columns.lowerBound > reach }...] {
      guard area.columns.lowerBound < columns.upperBound else { break }
      let own = Int(area.columns.lowerBound)..<Int(area.columns.upperBound)
      let shared = own.clamped(to: columns)
      if !shared.isEmpty { body(shared, area.barrier) }
    }
  }
}
