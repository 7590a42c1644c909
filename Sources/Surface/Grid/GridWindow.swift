/// Some columns and rows of a grid.
public struct GridWindow: Sendable, Hashable, Codable {
  /// The columns, counted from the west.
  public let columns: Range<Int>
  /// The rows, counted from the north.
  public let rows: Range<Int>

  /// A window of at least one cell.
  public init(columns: Range<Int>, rows: Range<Int>) {
    precondition(!columns.isEmpty && !rows.isEmpty, "a window has cells")
    self.columns = columns
    self.rows = rows
  }

  /// The smallest window around some slots; nothing where there are none.
  init?(around slots: some Sequence<Int>, on frame: GridFrame) {
    var (west, east, north, south) = (Int.max, Int.min, Int.max, Int.min)
    for slot in slots {
      let (column, row) = frame.cell(ofSlot: slot)
      (west, east) = (min(west, column), max(east, column))
      (north, south) = (min(north, row), max(south, row))
    }
    guard west <= east else { return nil }
    self.init(columns: west..<east + 1, rows: north..<south + 1)
  }

  /// The smallest window that holds two.
  func union(_ other: GridWindow) -> GridWindow {
    func union(_ own: Range<Int>, _ other: Range<Int>) -> Range<Int> {
      min(own.lowerBound, other.lowerBound)..<max(own.upperBound, other.upperBound)
    }
    return GridWindow(columns: union(columns, other.columns), rows: union(rows, other.rows))
  }

  /// How many cells lie between the middles of the nearest cells of two windows.
  func distance(to other: GridWindow) -> Double {
    func gap(_ own: Range<Int>, _ other: Range<Int>) -> Double {
      Double(max(0, other.lowerBound - own.upperBound + 1, own.lowerBound - other.upperBound + 1))
    }
    let (x, y) = (gap(columns, other.columns), gap(rows, other.rows))
    return (x * x + y * y).squareRoot()
  }

  /// The number of cells.
  public var cellCount: Int { columns.count * rows.count }

  /// The window with so many cells more on each side, as far as a grid reaches.
  func grown(by reach: Int, on frame: GridFrame) -> GridWindow {
    func grown(_ range: Range<Int>, upTo count: Int) -> Range<Int> {
      max(
        0, range.lowerBound - min(reach, count))..<min(count, range.upperBound + min(reach, count))
    }
    return GridWindow(
      columns: grown(columns, upTo: frame.columns), rows: grown(rows, upTo: frame.rows))
  }
}

extension GridFrame {
  /// The frame of the cells of a window.
  public func frame(of window: GridWindow) -> GridFrame {
    GridFrame(
      minX: minX + Double(window.columns.lowerBound) * cellSize,
      maxY: maxY - Double(window.rows.lowerBound) * cellSize, cellSize: cellSize,
      columns: window.columns.count, rows: window.rows.count)
  }
}
