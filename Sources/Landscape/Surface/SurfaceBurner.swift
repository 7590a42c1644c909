import Geometry
import Surface

/// Puts structures and linear elements on the cells of a grid.
struct SurfaceBurner {
  let frame: GridFrame
  let rules: LandscapeRules

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
