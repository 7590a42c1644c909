import Foundation
import Geometry
import Surface

/// Makes links of a landscape of the ways over the cells of a surface.
struct WayReader {
  let frame: GridFrame
  /// Impedance per metre of resistance 1.
  let alpha: Double
  /// The barriers on a cell that who steps on it pays for.
  let barriers: (Int) -> ArraySlice<CellBarrier>

  /// The link along a least-cost way.
  ///
  /// The barriers on the way are listed with what they cost there, which is what their permeability says
  /// but for the slope of the way: `cost` is the rest.
  func link(along way: LeastCostLink) -> HabitatLink {
    let stays = stays(along: way.path)
    var crossings: [Crossing] = []
    var structure = 0.0
    for stay in stays {
      for barrier in barriers(stay.slot) {
        let paid =
          SurfaceModel.extra(of: barrier, alpha: alpha, cellSize: frame.cellSize) * stay.metres
        if barrier.isStructure {
          structure += paid
        } else {
          add(paid, of: barrier, at: stay, to: &crossings)
        }
      }
    }
    let places = way.path.map { frame.centre(ofSlot: Int($0)) }
    let paid = crossings.reduce(structure) { $0 + $1.paid }
    assert(paid <= way.cost * (1 + 1e-6) + 1e-6, "barriers are part of what a way costs")
    let path = places.withoutStraightVertices()
    return HabitatLink(
      from: way.from, to: way.to, start: path[0], end: path[path.count - 1],
      bends: Array(path.dropFirst().dropLast()), length: way.length(on: frame),
      cost: max(0, way.cost - paid), structure: exp(-alpha * structure),
      crossings: crossings.map { $0.crossing(alpha: alpha) })
  }

  /// A stay of a way in a cell.
  private struct Stay {
    let slot: Int
    /// Metres from the way's start to the middle of the cell.
    let position: Double
    /// Metres in it.
    let metres: Double
  }

  private func stays(along path: [UInt32]) -> [Stay] {
    let centres = path.map { frame.centre(ofSlot: Int($0)) }
    let steps = zip(centres, centres.dropFirst()).map { $0.distance(to: $1) }
    var position = 0.0
    return path.indices.map { index in
      let before = index > 0 ? steps[index - 1] : 0
      let after = index < steps.count ? steps[index] : 0
      position += before
      return Stay(slot: Int(path[index]), position: position, metres: (before + after) / 2)
    }
  }

  /// A barrier on a way, over one or more cells in a row.
  private struct Crossing {
    var barrier: CellBarrier
    var from: Double
    var to: Double
    var paid: Double

    func crossing(alpha: Double) -> BarrierCrossing {
      let whole = barrier.permeability < 1 ? -log(barrier.permeability) / alpha : 0
      return BarrierCrossing(
        segment: Int(barrier.segment), position: (from + to) / 2,
        permeability: barrier.permeability, extent: whole > 0 ? 100 * paid / whole : 0)
    }
  }

  private func add(
    _ paid: Double, of barrier: CellBarrier, at stay: Stay, to crossings: inout [Crossing]
  ) {
    // One step, at most oblique, lies between the middles of two cells in a row.
    let reach = 1.5 * frame.cellSize
    let last = crossings.lastIndex {
      $0.barrier.segment == barrier.segment && stay.position - $0.to < reach
    }
    guard let last else {
      crossings.append(
        Crossing(barrier: barrier, from: stay.position, to: stay.position, paid: paid))
      return
    }
    crossings[last].to = stay.position
    crossings[last].paid += paid
    if barrier.permeability < crossings[last].barrier.permeability {
      crossings[last].barrier = barrier
    }
  }
}

extension [Coordinate] {
  /// The line without the vertices at which it goes straight on.
  fileprivate func withoutStraightVertices() -> [Coordinate] {
    var kept: [Coordinate] = []
    for (index, place) in enumerated() {
      if index > 0, index < count - 1 {
        let (before, after) = (self[index - 1], self[index + 1])
        let turn =
          (place.x - before.x) * (after.y - place.y) - (place.y - before.y) * (after.x - place.x)
        let isBack =
          (place.x - before.x) * (after.x - place.x) + (place.y - before.y) * (after.y - place.y)
          < 0
        if turn == 0, !isBack { continue }
      }
      kept.append(place)
    }
    return kept
  }
}
