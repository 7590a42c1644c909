import Surface

/// A surface while it is made.
struct SurfaceDraft {
  let frame: GridFrame
  let land: [Float]
  let factors: [Int: Float]
  let barriers: BarrierCells
  let alpha: Double
  private var structures: [CrossingStructure] = []
  private var opened: [Int: SurfaceModel.Cell] = [:]

  init(
    frame: GridFrame, land: [Float], factors: [Int: Float], barriers: BarrierCells, alpha: Double
  ) {
    self.frame = frame
    self.land = land
    self.factors = factors
    self.barriers = barriers
    self.alpha = alpha
  }

  func cell(_ slot: Int) -> SurfaceModel.Cell {
    opened[slot]
      ?? SurfaceModel.Cell(
        land: land[slot], factor: factors[slot] ?? 1, barriers: Array(barriers[slot]))
  }

  /// Puts a structure on the cells that it opens.
  ///
  /// - Returns: Whether there are such cells: none are where what it passes lets as many through without it.
  mutating func add(
    _ structure: CrossingStructure, through segments: [BarrierSegment], _ burner: SurfaceBurner
  ) -> Bool {
    let openings = burner.openings(of: structure, through: segments) { cell($0) }
    opened.merge(openings) { $1 }
    structures.append(structure)
    return !openings.isEmpty
  }

  /// The resistance of each cell, all that lies on it taken together.
  func resistance() -> ResistanceGrid {
    var grid = ResistanceGrid(impassable: frame)
    for slot in land.indices where land[slot] < .infinity { grid[slot] = land[slot] }
    for (slot, factor) in factors where land[slot] < .infinity { grid[slot] = land[slot] * factor }
    func set(_ slot: Int, _ barriers: ArraySlice<CellBarrier>) {
      grid[slot] = SurfaceModel.resistance(
        of: grid[slot], barriers, alpha: alpha, cellSize: frame.cellSize)
    }
    barriers.forEachCell { slot, barriers in
      set(slot, opened[slot]?.barriers[...] ?? barriers)
    }
    return grid
  }

  /// The whole, with the links over it.
  func model(
    _ linked: LinkedSurface, segmentCount: Int, regression: CostRegression?
  ) -> SurfaceModel {
    var cells: [(slot: Int, barrier: CellBarrier)] = []
    barriers.forEachCell { slot, barriers in
      for barrier in opened[slot]?.barriers[...] ?? barriers { cells.append((slot, barrier)) }
    }
    return SurfaceModel(
      land: land, factors: factors,
      barriers: opened.isEmpty ? barriers : BarrierCells(cells, segmentCount: segmentCount),
      closedBarriers: barriers, alpha: alpha, regression: regression, structures: structures,
      linked: linked)
  }
}
