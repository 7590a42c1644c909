import Geometry
import Layers
import Surface

/// What is found out about all the land of a grid, which is read once from north to south.
struct LandSurvey {
  /// Row by row the resistance of all land; empty where it isn't to be kept.
  private(set) var land: [Float] = []
  /// The lowest resistance that any cell has, linear elements included; infinite where nothing passes.
  private(set) var lowest = Float.infinity
  /// Whether any land is habitat.
  private(set) var hasHabitat = false
  private var finder: PatchFinder
  private let frame: GridFrame
  private let cut: Set<Int>

  /// How many cells are read at a time.
  private static let cellsAtOnce = 2_000_000

  /// Surveys the land.
  ///
  /// - Parameters:
  ///   - reader: Reads it.
  ///   - frame: The grid.
  ///   - cut: The slots that belong to no patch, as a barrier cuts it there.
  ///   - factors: What linear elements make of the land.
  ///   - connectivity: Which habitat cells form one patch.
  ///   - keepsLand: Whether all resistances are kept.
  ///   - progress: The part that is done, 0...1.
  /// - Throws: What is wrong with the raster.
  init(
    _ reader: inout LandReader, on frame: GridFrame, cut: Set<Int>, factors: SparseCells<Float>,
    connectivity: CellConnectivity, keepsLand: Bool, progress: (Double) -> Void
  ) throws {
    self.frame = frame
    self.cut = cut
    finder = PatchFinder(connectivity)
    let step = max(1, Self.cellsAtOnce / frame.columns)
    for start in stride(from: 0, to: frame.rows, by: step) {
      progress(Double(start) / Double(frame.rows))
      let window = GridWindow(
        columns: 0..<frame.columns, rows: start..<min(frame.rows, start + step))
      let land = try reader.land(of: window)
      if keepsLand { self.land += land.resistance }
      for value in land.resistance { lowest = min(lowest, value) }
      factors.forEachValue(in: window, of: frame) { cell, factor in
        if land.resistance[cell] < .infinity {
          lowest = min(lowest, land.resistance[cell] * factor)
        }
      }
      add(land.quality, of: window)
    }
  }

  private mutating func add(_ quality: [Float], of window: GridWindow) {
    guard !quality.isEmpty else { return }
    hasHabitat = hasHabitat || quality.contains { $0 > 0 }
    for row in window.rows {
      let first = frame.slot(column: 0, row: row)
      let start = (row - window.rows.lowerBound) * frame.columns
      finder.addRow(
        (0..<frame.columns).map { cut.contains(first + $0) ? 0 : quality[start + $0] })
    }
  }

  /// The patches that habitat forms, of at least so many hectares.
  func patches(ofAtLeast hectares: Double) -> PatchRuns {
    let smallest = Int((hectares / frame.cellArea - 1e-9).rounded(.up))
    return finder.patches(minimumCells: max(1, smallest))
  }
}

extension PatchRuns {
  /// The patches with their outlines, in their order.
  func patches(
    on frame: GridFrame, regions: RegionIndex, zones: RegionIndex, context: GeometryContext
  ) throws -> [Patch] {
    try outlines(on: frame).enumerated().map { index, wkb in
      let geometry = try Geometry(wkb: wkb, in: context)
      let cells = Double(cellCounts[index])
      return Patch(
        number: index + 1, area: cells * frame.cellArea, quality: qualities[index] / cells,
        regionShares: try regions.shares(of: geometry, parts: []),
        zoneShares: try zones.shares(of: geometry, parts: []), wkb: wkb, partCount: 1)
    }
  }

  /// The outlines, each made on a raster of no more than its own patch's box.
  private func outlines(on frame: GridFrame) throws -> [[UInt8]] {
    var cells = [[CellRun]](repeating: [], count: count)
    for row in 0..<labels.rowCount {
      for run in labels[row] {
        cells[Int(run.label) - 1].append(CellRun(row: row, columns: run.columns))
      }
    }
    return try cells.map { runs in
      let rows = runs[0].row..<runs[runs.count - 1].row + 1
      let west = runs.reduce(frame.columns) { min($0, $1.columns.lowerBound) }
      let east = runs.reduce(0) { max($0, $1.columns.upperBound) }
      let box = frame.frame(of: GridWindow(columns: west..<east, rows: rows))
      var raster = [Int32](repeating: 0, count: box.cellCount)
      for run in runs {
        let start = (run.row - rows.lowerBound) * box.columns - west
        for column in run.columns { raster[start + column] = 1 }
      }
      return try RasterPolygons.multipolygons(of: raster, count: 1, frame: box.rasterFrame)[0]
    }
  }
}

extension GridFrame {
  /// The same cells as a raster has them.
  fileprivate var rasterFrame: RasterFrame {
    RasterFrame(
      minX: minX, maxY: maxY, pixelWidth: cellSize, pixelHeight: cellSize, columns: columns,
      rows: rows)
  }
}
