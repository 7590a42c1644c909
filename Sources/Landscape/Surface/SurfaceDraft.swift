import Surface

/// A surface while it is made.
struct SurfaceDraft {
  let frame: GridFrame
  let land: [Float]
  let factors: [Int: Float]
  let barriers: BarrierCells
  let alpha: Double
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

  /// Puts structures on cells.
  mutating func open(_ cells: [Int: SurfaceModel.Cell]) { opened.merge(cells) { $1 } }

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
  func model(_ linked: LinkedSurface, segmentCount: Int) -> SurfaceModel {
    var cells: [(slot: Int, barrier: CellBarrier)] = []
    barriers.forEachCell { slot, barriers in
      for barrier in opened[slot]?.barriers[...] ?? barriers { cells.append((slot, barrier)) }
    }
    return SurfaceModel(
      land: land, factors: factors,
      barriers: BarrierCells(cells, segmentCount: segmentCount), alpha: alpha, linked: linked)
  }
}
