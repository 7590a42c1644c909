import Geometry
import Surface

/// Puts barriers, structures and linear elements on the cells of a grid.
struct SurfaceBurner {
  let frame: GridFrame
  let segments: [BarrierSegment]
  let pieces: [BarrierPiece]
  let index: BarrierIndex
  let rules: LandscapeRules

  init(_ landscape: Landscape, index: BarrierIndex, frame: GridFrame) {
    self.frame = frame
    segments = landscape.segments
    pieces = landscape.pieces
    self.index = index
    rules = landscape.rules
  }

  /// The cells of all barriers.
  ///
  /// Of a barrier of several parallel lines only the one that the chainage follows has cells, so that
  /// who crosses pays once. What it resists at each place is what a straight link would meet there: the
  /// least permeable of the parallel lines, and nothing where all are on a bridge or in a tunnel.
  func barrierCells() -> [(slot: Int, barrier: CellBarrier)] {
    var cells: [(Int, CellBarrier)] = []
    for (number, segment) in segments.enumerated() where !segment.isAreal {
      var own: [Int: Double] = [:]
      let line = Polyline(segment.path)
      for stay in frame.cells(along: segment.path) {
        guard
          let permeability = permeability(of: number, along: line, at: (stay.from + stay.to) / 2)
        else { continue }
        own[stay.slot] = min(own[stay.slot] ?? 1, permeability)
      }
      for (slot, permeability) in own where permeability < 1 {
        cells.append(
          (slot, CellBarrier(segment: Int32(number), permeability: permeability)))
      }
    }
    let areas = Dictionary(
      grouping: pieces.filter { segments[$0.segment].isAreal && $0.permeability < 1 },
      by: \.segment)
    for (number, rings) in areas {
      for run in frame.runs(inside: rings.map(\.path)) {
        for slot in frame.slots(of: run) {
          cells.append(
            (
              slot,
              CellBarrier(
                segment: Int32(number), isAreal: true, permeability: rings[0].permeability)
            ))
        }
      }
    }
    return cells
  }

  /// The permeability that a segment has at a distance from its start; nothing where it can be passed
  /// freely.
  private func permeability(of segment: Int, along line: Polyline, at distance: Double) -> Double? {
    let (before, after) = (
      line.point(at: max(0, distance - 0.5)), line.point(at: min(line.length, distance + 0.5))
    )
    let length = before.distance(to: after)
    guard length > 0 else { return nil }
    let place = line.point(at: distance)
    let reach = rules.parallelDistance
    let across = Coordinate(
      -(after.y - before.y) / length * reach, (after.x - before.x) / length * reach)
    return index.crossings(
      from: Coordinate(place.x - across.x, place.y - across.y),
      to: Coordinate(place.x + across.x, place.y + across.y)
    ).filter { $0.extent == 0 && index.isSameBarrier($0.segment, segment) }
      .map(\.permeability).min()
  }

  /// The cells of a segment that a structure opens, and what it makes of them.
  ///
  /// Those are its cells on the line from mouth to mouth, and within the structure radius of it. The first
  /// segment has the structure's permeability, as all are one crossing; where what is crossed lets more
  /// through than the structure, the structure changes nothing.
  func openings(
    of structure: CrossingStructure, in cell: (Int) -> SurfaceModel.Cell
  ) -> [Int: SurfaceModel.Cell] {
    let under = Set(frame.cells(along: structure.mouths).map(\.slot))
    let near = frame.runs(within: rules.structureRadius, of: structure.mouths)
      .flatMap { frame.slots(of: $0) }
    let passed = Set(structure.segments.map(Int32.init))
    var opened: [Int: SurfaceModel.Cell] = [:]
    var present: [Int32: Double] = [:]
    for slot in under.union(near) {
      let own = cell(slot)
      guard own.barriers.contains(where: { passed.contains($0.segment) && !$0.isAreal }) else {
        continue
      }
      opened[slot] = own
      for barrier in own.barriers where passed.contains(barrier.segment) {
        present[barrier.segment] = min(present[barrier.segment] ?? 1, barrier.permeability)
      }
    }
    guard present.values.reduce(1, *) < structure.permeability else { return [:] }
    let first = structure.segments.first { present[Int32($0)] != nil }.map(Int32.init)
    for slot in opened.keys {
      guard var own = opened[slot] else { continue }
      for place in own.barriers.indices where passed.contains(own.barriers[place].segment) {
        own.barriers[place].isStructure = true
        own.barriers[place].permeability =
          own.barriers[place].segment == first ? structure.permeability : 1
      }
      opened[slot] = own
    }
    return opened
  }

  /// The cells along linear elements, and what a metre costs there of what it costs beside them.
  func factors(of elements: [LinearElement]) -> [Int: Float] {
    var factors: [Int: Float] = [:]
    for element in elements {
      for stay in frame.cells(along: element.coordinates) {
        factors[stay.slot] = min(factors[stay.slot] ?? .infinity, Float(element.factor))
      }
    }
    return factors
  }
}
