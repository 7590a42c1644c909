import Foundation
import Surface

/// The resistance surface of a landscape: what each cell consists of, and the least-cost links over it.
///
/// A cell resists as its land does, less along a linear element, and more where barriers lie on it. A
/// barrier of permeability pi costs -ln(pi)/alpha to cross, spread over the side of a cell; an areal one
/// that much per 100 m. So a way costs, in metres, what its probability is worth:
/// `probability = exp(-alpha * cost)`. Where a barrier runs exactly along a diagonal of the grid the cheapest
/// way through its cells is 1.21 times as long as a cell, and costs as much more; elsewhere it is one cell.
struct SurfaceModel: Sendable {
  /// What of a cell can change.
  struct Cell: Hashable {
    /// The resistance of the land.
    var land: Float
    /// What a linear element makes of it; 1 without one.
    var factor: Float
    var barriers: [CellBarrier]
  }

  /// Per slot the resistance of the land.
  let land: [Float]
  let barriers: BarrierCells
  /// What it was made of.
  let draft: SurfaceDraft
  /// What alpha was calibrated with; nothing where a metre costs a metre, or a cost was given.
  let regression: CostRegression?
  let linked: LinkedSurface
  /// Per patch its gates, where passing a patch costs what the way through it does; else nothing.
  var gates: [PatchGates]?

  /// Impedance per metre of resistance 1.
  var alpha: Double { draft.alpha }
  var frame: GridFrame { draft.frame }

  func cell(_ slot: Int) -> Cell {
    Cell(land: land[slot], factor: draft.factors[slot].first ?? 1, barriers: Array(barriers[slot]))
  }

  func resistance(of cell: Cell) -> Float {
    Self.resistance(
      of: cell.land * cell.factor, cell.barriers[...], alpha: alpha, cellSize: frame.cellSize)
  }

  static func resistance(
    of land: Float, _ barriers: ArraySlice<CellBarrier>, alpha: Double, cellSize: Double
  ) -> Float {
    Float(
      barriers.reduce(Double(land)) { $0 + extra(of: $1, alpha: alpha, cellSize: cellSize) })
  }

  /// What a barrier adds to the resistance of its cells.
  static func extra(of barrier: CellBarrier, alpha: Double, cellSize: Double) -> Double {
    let cost = barrier.permeability < 1 ? -log(barrier.permeability) / alpha : 0
    return barrier.isAreal ? cost / 100 : cost / cellSize
  }
}
