public import Geometry

/// A structure by which animals pass a barrier: two mouths, and one probability of passing between them.
public struct CrossingStructure: Sendable, Hashable {
  /// What it is.
  public var kind: StructureKind
  /// Its name.
  public var name: String?
  /// The probability of passing from mouth to mouth.
  public var permeability: Double
  /// The two mouths.
  public var mouths: [Coordinate]
  /// The segments that it passes.
  public var segments: [Int]

  /// The line from mouth to mouth.
  var length: Double { mouths[0].distance(to: mouths[1]) }
}

/// Places structures across the barriers at their site.
struct StructurePlacer {
  let barriers: BarrierIndex
  let rules: LandscapeRules

  /// How far beyond the outermost line of the barrier a mouth lies, in metres.
  private static let clearance = 20.0

  /// Where a structure would stand, or why it would pass nothing.
  enum Placement {
    case across(mouths: [Coordinate], segments: [Int])
    case noBarrier(nearest: String)
  }

  /// A structure drawn as a line runs from its one end to its other.
  func placement(along line: [Coordinate]) -> Placement {
    let passed = barriers.crossings(along: line)
    guard !passed.isEmpty, let first = line.first, let last = line.last else {
      return .noBarrier(nearest: nearestBarrier(to: line.first))
    }
    return .across(mouths: [first, last], segments: passed.map(\.segment))
  }

  /// A structure drawn as a point stands across the nearest barrier within the structure radius, wide
  /// enough to pass all parallel lines of it.
  ///
  /// With `segment` it stands across a line of that segment and no other.
  func placement(at place: Coordinate, of segment: Int? = nil) -> Placement {
    let near = barriers.grid.edges(within: rules.structureRadius, of: place).first { found in
      let piece = barriers.pieces[Int(barriers.grid.edges[found.edge].owner)]
      return !piece.isOpen && (segment == nil || piece.segment == segment)
    }
    guard let near else { return .noBarrier(nearest: nearestBarrier(to: place)) }
    let edge = barriers.grid.edges[near.edge]
    let centre = edge.nearestPoint(to: place)
    let length = edge.a.distance(to: edge.b)
    let normal = Coordinate(-(edge.b.y - edge.a.y) / length, (edge.b.x - edge.a.x) / length)
    func point(_ offset: Double) -> Coordinate {
      Coordinate(centre.x + offset * normal.x, centre.y + offset * normal.y)
    }
    let own = barriers.segments[barriers.pieces[Int(edge.owner)].segment]
    let left = outermost(of: own, from: centre, towards: point)
    let right = outermost(of: own, from: centre, towards: { point(-$0) })
    let mouths = [
      point(max(rules.structureRadius, left + Self.clearance)),
      point(-max(rules.structureRadius, right + Self.clearance)),
    ]
    return .across(
      mouths: mouths,
      segments: barriers.crossings(from: mouths[0], to: mouths[1]).map(\.segment))
  }

  /// How far the lines of one barrier lie from a centre in a direction: each within the parallel
  /// distance of the one before.
  private func outermost(
    of segment: BarrierSegment, from centre: Coordinate, towards point: (Double) -> Coordinate
  ) -> Double {
    let reach = 10 * rules.parallelDistance
    var last = 0.0
    for hit in barriers.grid.hits(from: centre, to: point(reach)) {
      let piece = barriers.pieces[Int(barriers.grid.edges[hit.edge].owner)]
      let found = barriers.segments[piece.segment]
      guard found.kind == segment.kind, found.group == segment.group || found.group == nil else {
        continue
      }
      let distance = hit.fraction * reach
      if distance - last > rules.parallelDistance { break }
      last = distance
    }
    return last
  }

  private func nearestBarrier(to place: Coordinate?) -> String {
    guard let place else { return "the study has no barriers" }
    for radius in [500.0, 5_000, 50_000] {
      guard let near = barriers.grid.edges(within: radius, of: place).first else { continue }
      let piece = barriers.pieces[Int(barriers.grid.edges[near.edge].owner)]
      return "the nearest, \(barriers.segments[piece.segment].title), is"
        + " \(distanceText(near.distance)) away"
    }
    return "there is none within 50 km"
  }
}
