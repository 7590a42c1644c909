import Surface

/// What lies on the land of a grid, as far as it is kept for the whole grid: lines cell by cell, and what
/// covers ground as runs of cells.
///
/// The land itself is read window by window; a grid that is held as a whole is one window.
struct SurfaceDraft: Sendable {
  let frame: GridFrame
  let patches: LabelRuns
  let patchCount: Int
  /// What linear elements make of the land.
  private(set) var factors: SparseCells<Float>
  /// The barriers that are lines, on each cell in the order of their segments.
  private(set) var lines: SparseCells<CellBarrier>
  /// The same without structures.
  private var closedLines: SparseCells<CellBarrier>
  private var areas: BarrierAreas
  /// The structures of the study, those that make no difference included.
  private(set) var structures: [CrossingStructure] = []
  /// Impedance per metre of resistance 1.
  var alpha: Double

  init(
    frame: GridFrame, patches: LabelRuns, patchCount: Int, factors: SparseCells<Float>,
    lines: SparseCells<CellBarrier>, areas: BarrierAreas, alpha: Double
  ) {
    self.frame = frame
    self.patches = patches
    self.patchCount = patchCount
    self.factors = factors
    self.lines = lines
    closedLines = lines
    self.areas = areas
    self.alpha = alpha
  }

  /// The same without all that lies on the land.
  var bare: SurfaceDraft {
    SurfaceDraft(
      frame: frame, patches: patches, patchCount: patchCount, factors: SparseCells(sorted: []),
      lines: SparseCells(sorted: []), areas: BarrierAreas([], rows: frame.rows), alpha: alpha)
  }

  /// The same without structures, and with other permeabilities of barriers.
  func closed(_ permeability: (CellBarrier) -> Double) -> SurfaceDraft {
    func changed(_ barrier: CellBarrier) -> CellBarrier {
      var changed = barrier
      changed.permeability = permeability(barrier)
      return changed
    }
    return SurfaceDraft(
      frame: frame, patches: patches, patchCount: patchCount, factors: factors,
      lines: closedLines.mapValues(changed), areas: areas.mapBarriers(changed), alpha: alpha)
  }

  /// Opens lines where structures stand.
  ///
  /// - Returns: Whether each makes a difference: none does where what it passes lets as many through
  ///   without it.
  mutating func open(
    _ structures: [CrossingStructure], through segments: [BarrierSegment], _ burner: SurfaceBurner
  ) -> [Bool] {
    var opened: [Int: [CellBarrier]] = [:]
    let differs = structures.map { structure in
      let openings = burner.openings(of: structure, through: segments) {
        opened[$0] ?? Array(closedLines[$0])
      }
      opened.merge(openings) { $1 }
      return !openings.isEmpty
    }
    lines = closedLines.replacing(opened)
    self.structures = structures
    return differs
  }

  /// The cells of a window, all that lies on its land taken together.
  ///
  /// - Parameters:
  ///   - window: The window.
  ///   - land: The resistance of its land, row by row.
  /// - Returns: Resistances and patches.
  func content(of window: GridWindow, land: [Float]) -> TileContent {
    var resistance = land
    factors.forEachValue(in: window, of: frame) { cell, factor in
      if resistance[cell] < .infinity { resistance[cell] *= factor }
    }
    let barriers = barriers(in: window)
    var first = 0
    while first < barriers.count {
      let cell = barriers[first].slot
      var end = first + 1
      while end < barriers.count, barriers[end].slot == cell { end += 1 }
      resistance[cell] = SurfaceModel.resistance(
        of: resistance[cell], barriers[first..<end].map(\.value)[...], alpha: alpha,
        cellSize: frame.cellSize)
      first = end
    }
    return TileContent(resistance: resistance, labels: patches.labels(in: window))
  }

  /// All barriers on the cells of a window, by the places of the cells in it.
  private func barriers(in window: GridWindow) -> [(slot: Int, value: CellBarrier)] {
    var barriers: [(slot: Int, value: CellBarrier)] = []
    lines.forEachValue(in: window, of: frame) { barriers.append(($0, $1)) }
    areas.forEachCell(in: window) { barriers.append(($0, $1)) }
    return barriers.sortedByCell()
  }

  /// The links of the landscape along least-cost ways, where patches cost as much as other land.
  func links(along ways: [LeastCostLink]) -> [HabitatLink] {
    let reader = WayReader(frame: frame, alpha: alpha) { slot in
      let (column, row) = frame.cell(ofSlot: slot)
      return (lines[slot] + areas.barriers(column: column, row: row))
        .sorted { $0.segment < $1.segment }[...]
    }
    return ways.map(reader.link)
  }

  /// The surface of the whole grid, with the links over it.
  func model(
    land: [Float], _ linked: LinkedSurface, segmentCount: Int, regression: CostRegression?
  ) -> SurfaceModel {
    var cells: [(slot: Int, value: CellBarrier)] = []
    for (cell, barrier) in barriers(in: frame.all) {
      let (row, column) = cell.quotientAndRemainder(dividingBy: frame.columns)
      cells.append((frame.slot(column: column, row: row), barrier))
    }
    return SurfaceModel(
      land: frame.slots(of: land, rim: .infinity),
      barriers: BarrierCells(cells, segmentCount: segmentCount), draft: self,
      regression: regression, linked: linked)
  }
}

extension GridFrame {
  /// The window of all cells.
  var all: GridWindow { GridWindow(columns: 0..<columns, rows: 0..<rows) }

  /// An array over the grid with the values of its cells, row by row, and one for its rim.
  func slots<Value>(of cells: [Value], rim: Value) -> [Value] {
    var values = [Value](repeating: rim, count: slotCount)
    for row in 0..<rows {
      let (first, start) = (slot(column: 0, row: row), row * columns)
      for column in 0..<columns { values[first + column] = cells[start + column] }
    }
    return values
  }

  /// The values of an array over the grid without its rim, row by row.
  func cells<Value>(of slots: [Value]) -> [Value] {
    (0..<rows).flatMap { row in
      let first = slot(column: 0, row: row)
      return slots[first..<first + columns]
    }
  }
}

extension CostSurface {
  /// The surface of a grid by the resistances of its cells, row by row.
  init(_ cells: [Float], on frame: GridFrame, rule: StepRule) {
    var grid = ResistanceGrid(impassable: frame)
    for row in 0..<frame.rows {
      let (first, start) = (frame.slot(column: 0, row: row), row * frame.columns)
      for column in 0..<frame.columns { grid[first + column] = cells[start + column] }
    }
    self.init(grid, rule: rule)
  }
}
