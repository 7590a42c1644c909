import Foundation
import Geometry
import Surface

/// Puts structures and linear elements on the cells of a grid.
struct SurfaceBurner {
  let frame: GridFrame
  let rules: LandscapeRules

  /// The cells that a structure opens, and what it makes of the barriers on them.
  ///
  /// Those are the cells of the segments that it passes on the line from mouth to mouth, and within the
  /// structure radius of it. All segments are one crossing with the structure's permeability: each has a
  /// share of it as large as its share of what is crossed, `-ln(pi)`. No cell lets fewer through than before,
  /// so that it doesn't matter in which order structures come.
  ///
  /// - Parameters:
  ///   - structure: The structure.
  ///   - segments: All segments of the landscape.
  ///   - barriers: The barriers on a cell.
  /// - Returns: The cells that change; none where what is crossed lets as many through by itself.
  func openings(
    of structure: CrossingStructure, through segments: [BarrierSegment],
    on barriers: (Int) -> [CellBarrier]
  ) -> [Int: [CellBarrier]] {
    let under = Set(frame.cells(along: structure.mouths).map(\.slot))
    let near = frame.runs(within: rules.structureRadius, of: structure.mouths)
      .flatMap { frame.slots(of: $0) }
    let passed = Set(structure.segments.filter { !segments[$0].isAreal }.map(Int32.init))
    var cells: [Int: [CellBarrier]] = [:]
    var present: Set<Int32> = []
    for slot in under.union(near) {
      let own = barriers(slot)
      let crossed = own.map(\.segment).filter(passed.contains)
      guard !crossed.isEmpty else { continue }
      cells[slot] = own
      present.formUnion(crossed)
    }
    let shares = shares(of: present, in: segments)
    return cells.compactMapValues { own in
      var opened = own
      for place in own.indices {
        guard let share = shares[own[place].segment] else { continue }
        let permeability = pow(structure.permeability, share)
        guard permeability > own[place].permeability else { continue }
        opened[place].permeability = permeability
        opened[place].isStructure = true
      }
      return opened == own ? nil : opened
    }
  }

  /// The share of each segment in what crossing them all costs; of impassable ones each has as much.
  private func shares(of present: Set<Int32>, in segments: [BarrierSegment]) -> [Int32: Double] {
    let costs = present.map { ($0, -log(segments[Int($0)].permeability)) }
    let impassable = costs.count { $0.1 == .infinity }
    let total = costs.reduce(0) { $0 + $1.1 }
    return Dictionary(
      uniqueKeysWithValues: costs.map { segment, cost in
        if impassable > 0 { return (segment, cost == .infinity ? 1 / Double(impassable) : 0) }
        return (segment, total > 0 ? cost / total : 1)
      })
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
