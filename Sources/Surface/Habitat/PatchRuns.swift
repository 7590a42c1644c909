/// The patches that touching habitat cells form, found row by row.
public struct PatchRuns: Sendable, Hashable {
  /// Which cell belongs to which patch.
  ///
  /// Patches are numbered by their first cells, from north to south and from west to east in a row.
  public let labels: LabelRuns
  /// The number of cells of each patch; that of patch k is at k - 1.
  public let cellCounts: [Int]
  /// The sum of the qualities of the cells of each patch.
  public let qualities: [Double]
  /// What was too small to be a patch.
  public let dropped: Dropped

  /// Patches that are smaller than a patch must be.
  public struct Dropped: Sendable, Hashable {
    /// How many there are.
    public let patches: Int
    /// How many cells they have in all.
    public let cells: Int
  }

  /// The number of patches.
  public var count: Int { cellCounts.count }
}

/// Finds patches in a grid that is read row by row.
///
/// Each run of habitat cells joins those of the row before that it touches, by union-find.
public struct PatchFinder: Sendable {
  private let connectivity: CellConnectivity
  /// The runs, each with its own number.
  private var runs = LabelRuns()
  /// For each run, by its number, itself or one of its patch that comes before it; there is no run 0.
  private var parents: [Int32] = [0]
  /// For each run the sum of the qualities of its cells.
  private var qualities: [Double] = [0]

  /// Patches of cells that touch as `connectivity` says.
  public init(_ connectivity: CellConnectivity) { self.connectivity = connectivity }

  /// Adds a row south of all others.
  ///
  /// - Parameter quality: For each cell 0, or more for habitat.
  public mutating func addRow(_ quality: some Sequence<Float>) {
    var row: [LabelRuns.Run] = []
    var first: Int?
    var column = 0
    func ended(at end: Int) -> LabelRuns.Run? {
      first.map { LabelRuns.Run(columns: $0..<end, label: Int32(parents.count - 1)) }
    }
    for value in quality {
      if value > 0 {
        if first == nil {
          first = column
          parents.append(Int32(parents.count))
          qualities.append(0)
        }
        qualities[qualities.count - 1] += Double(value)
      } else if let run = ended(at: column) {
        row.append(run)
        first = nil
      }
      column += 1
    }
    if let run = ended(at: column) { row.append(run) }
    join(row)
    runs.addRow(of: row)
  }

  /// Joins the runs of a row with those of the last.
  private mutating func join(_ row: [LabelRuns.Run]) {
    guard runs.rowCount > 0 else { return }
    let reach: Int32 = connectivity == .eight ? 1 : 0
    let above = runs[runs.rowCount - 1]
    var next = above.startIndex
    for run in row {
      while next < above.endIndex, above[next].end + reach <= run.first { next += 1 }
      var other = next
      while other < above.endIndex, above[other].first < run.end + reach {
        join(above[other].label, run.label)
        other += 1
      }
    }
  }

  private mutating func join(_ one: Int32, _ other: Int32) {
    let (a, b) = (root(of: one), root(of: other))
    parents[Int(max(a, b))] = min(a, b)
  }

  /// The first run of a patch; the path to it is halved on the way.
  private mutating func root(of run: Int32) -> Int32 {
    var run = run
    while parents[Int(run)] != run {
      let next = parents[Int(parents[Int(run)])]
      parents[Int(run)] = next
      run = next
    }
    return run
  }

  /// The patches, without those that have fewer cells than a patch has at least.
  public consuming func patches(minimumCells: Int = 1) -> PatchRuns {
    var cells = [Int](repeating: 0, count: parents.count)
    for row in 0..<runs.rowCount {
      for run in runs[row] { cells[Int(run.label)] += run.columns.count }
    }
    // What comes first is a root, or leads to one that is complete.
    for run in parents.indices.dropFirst() {
      let root = Int(parents[Int(parents[run])])
      parents[run] = Int32(root)
      if root != run {
        cells[root] += cells[run]
        qualities[root] += qualities[run]
      }
    }
    var names = [Int32](repeating: 0, count: parents.count)
    var (counts, sums): ([Int], [Double]) = ([], [])
    var dropped = (patches: 0, cells: 0)
    for run in parents.indices.dropFirst() where Int(parents[run]) == run {
      if cells[run] < minimumCells {
        dropped.patches += 1
        dropped.cells += cells[run]
      } else {
        counts.append(cells[run])
        sums.append(qualities[run])
        names[run] = Int32(counts.count)
      }
    }
    let parents = parents
    return PatchRuns(
      labels: runs.renamed { names[Int(parents[Int($0)])] }, cellCounts: counts, qualities: sums,
      dropped: PatchRuns.Dropped(patches: dropped.patches, cells: dropped.cells))
  }
}
