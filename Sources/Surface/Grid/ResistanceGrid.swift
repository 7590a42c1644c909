/// What it costs to move a metre in each cell.
public struct ResistanceGrid: Sendable, Hashable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// Per slot the resistance, not negative; infinite where nothing passes, and on the rim.
  public private(set) var values: [Float]

  /// A grid of impassable cells.
  public init(impassable frame: GridFrame) {
    self.frame = frame
    values = Array(repeating: .infinity, count: frame.slotCount)
  }

  /// A grid of one resistance everywhere.
  public init(_ frame: GridFrame, resistance: Float) {
    self.init(impassable: frame)
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      for slot in first..<first + frame.columns { self[slot] = resistance }
    }
  }

  /// The resistance of the cell of a slot; what is not a number is impassable.
  public subscript(slot: Int) -> Float {
    get { values[slot] }
    set {
      precondition(!(newValue < 0), "a resistance is not negative")
      values[slot] = newValue.isNaN ? .infinity : newValue
    }
  }
}
