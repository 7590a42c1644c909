/// Numbers on the cells of a grid, such as those of patches, as runs of cells side by side.
///
/// They take little memory where few cells have a number, or many neighbours the same: the grid itself is
/// never held.
public struct LabelRuns: Sendable, Hashable {
  /// Cells of one number, side by side in a row.
  public struct Run: Sendable, Hashable {
    let first: Int32
    let end: Int32
    /// Their number, from 1.
    public let label: Int32

    /// The columns, counted from the west.
    public var columns: Range<Int> { Int(first)..<Int(end) }

    /// A run by its columns and its number.
    public init(columns: Range<Int>, label: Int32) {
      (first, end) = (Int32(columns.lowerBound), Int32(columns.upperBound))
      self.label = label
    }
  }

  private var runs: [Run] = []
  /// Where the runs of each row begin; one more at the end.
  private var offsets = [0]

  /// Runs of no rows.
  public init() {}

  /// The number of rows.
  public var rowCount: Int { offsets.count - 1 }

  /// The runs of a row, from west to east.
  public subscript(row: Int) -> ArraySlice<Run> { runs[offsets[row]..<offsets[row + 1]] }

  /// Adds a row south of all others; its runs don't overlap, and come from west to east.
  public mutating func addRow(of runs: some Sequence<Run>) {
    self.runs += runs
    offsets.append(self.runs.count)
  }

  /// Adds a row south of all others by the number of each cell, 0 for none.
  public mutating func addRow(of labels: [Int32]) {
    var column = 0
    while column < labels.count {
      let (first, label) = (column, labels[column])
      while column < labels.count, labels[column] == label { column += 1 }
      if label > 0 { runs.append(Run(columns: first..<column, label: label)) }
    }
    offsets.append(runs.count)
  }

  /// The number of a cell, 0 where it has none.
  public func label(column: Int, row: Int) -> Int32 {
    let own = self[row]
    let index = own.partitioningIndex { $0.columns.upperBound > column }
    guard index < own.endIndex, own[index].columns.contains(column) else { return 0 }
    return own[index].label
  }

  /// The numbers of the cells of a window, row by row; 0 for none.
  public func labels(in window: GridWindow) -> [Int32] {
    var labels = [Int32](repeating: 0, count: window.cellCount)
    for row in window.rows {
      let start = (row - window.rows.lowerBound) * window.columns.count - window.columns.lowerBound
      for run in self[row] {
        for column in run.columns.clamped(to: window.columns) { labels[start + column] = run.label }
      }
    }
    return labels
  }

  /// The runs with other numbers, 0 for none.
  func renamed(_ name: (Int32) -> Int32) -> LabelRuns {
    var renamed = LabelRuns()
    for row in 0..<rowCount {
      renamed.addRow(
        of: self[row].compactMap { run in
          let label = name(run.label)
          return label > 0 ? Run(columns: run.columns, label: label) : nil
        })
    }
    return renamed
  }
}
