import Surface

/// Values on a few cells of a grid, by slot; a cell may have several.
struct SparseCells<Value: Sendable>: Sendable {
  /// Sorted.
  private let slots: [UInt32]
  private let values: [Value]

  /// The values on cells, which are sorted by slot.
  init(sorted cells: [(slot: Int, value: Value)]) {
    self.init(slots: cells.map { UInt32($0.slot) }, values: cells.map(\.value))
  }

  private init(slots: [UInt32], values: [Value]) {
    self.slots = slots
    self.values = values
  }

  /// Other values on the same cells.
  func mapValues(_ change: (Value) -> Value) -> SparseCells {
    SparseCells(slots: slots, values: values.map(change))
  }

  /// The same, but for cells that have other values.
  func replacing(_ changed: [Int: [Value]]) -> SparseCells {
    if changed.isEmpty { return self }
    var cells: [(slot: Int, value: Value)] = []
    forEachCell { slot, values in
      cells += (changed[slot] ?? Array(values)).map { (slot, $0) }
    }
    return SparseCells(sorted: cells)
  }

  /// The values on a cell.
  subscript(slot: Int) -> ArraySlice<Value> {
    let first = slots.partitioningIndex { $0 >= slot }
    var end = first
    while end < slots.count, slots[end] == slot { end += 1 }
    return values[first..<end]
  }

  /// Calls `body` for each cell that has values.
  func forEachCell(_ body: (_ slot: Int, _ values: ArraySlice<Value>) -> Void) {
    var first = 0
    while first < slots.count {
      var end = first + 1
      while end < slots.count, slots[end] == slots[first] { end += 1 }
      body(Int(slots[first]), values[first..<end])
      first = end
    }
  }

  /// Calls `body` for each value in a window of a grid, with the place of its cell in the window, row by row.
  func forEachValue(
    in window: GridWindow, of frame: GridFrame, _ body: (_ cell: Int, _ value: Value) -> Void
  ) {
    for row in window.rows {
      let west = frame.slot(column: window.columns.lowerBound, row: row)
      let start = (row - window.rows.lowerBound) * window.columns.count
      var index = slots.partitioningIndex { $0 >= west }
      while index < slots.count, Int(slots[index]) < west + window.columns.count {
        body(start + Int(slots[index]) - west, values[index])
        index += 1
      }
    }
  }
}
