import Geometry

/// The patches and stepping nodes that a new node can be linked to: by place, and exactly.
final class LinkTargets {
  let context: GeometryContext
  let rules: LandscapeRules
  let reach: Double
  let barriers: BarrierIndex
  private let patches: [Geometry]
  private let prepared: [PreparedGeometry]
  private let index: SpatialIndex

  init(
    patches: [Geometry], barriers: BarrierIndex, reach: Double, rules: LandscapeRules,
    context: GeometryContext
  ) throws {
    self.context = context
    self.rules = rules
    self.reach = reach
    self.barriers = barriers
    self.patches = patches
    prepared = try patches.map { try $0.prepared() }
    index = try SpatialIndex(
      patches.map { $0.envelope ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0) }, in: context)
  }

  /// The patches whose box is in reach of a box, in order.
  func candidates(near box: Box) -> [Int] { index.query(box.expanded(by: reach)) }

  /// The shortest straight line from a place to a patch: a point of the place itself when it lies in it.
  func nearestPoint(of patch: Int, to place: Geometry) throws -> (Coordinate, Coordinate) {
    let (onPatch, onPlace) = try prepared[patch].nearestPoints(to: place)
    return (onPlace, onPatch)
  }

  func distance(to patch: Int, from place: Geometry) throws -> Double {
    try prepared[patch].distance(to: place)
  }

  /// Links from a stepping node to all patches in reach.
  func legs(from node: Int, at place: Coordinate) throws -> [HabitatLink] {
    let point = try Geometry.point(place, in: context)
    let box = Box(minX: place.x, minY: place.y, maxX: place.x, maxY: place.y)
    return try candidates(near: box).compactMap { patch in
      let (_, target) = try nearestPoint(of: patch, to: point)
      return try link(from: node, at: place, to: patch, at: target, between: [patch])
    }
  }

  /// The straight link between two places, or nothing where it is out of reach or, in a planar graph,
  /// passes through a patch other than `ends`.
  func link(
    from: Int, at start: Coordinate, to: Int, at end: Coordinate, between ends: [Int]
  ) throws -> HabitatLink? {
    let length = start.distance(to: end)
    guard length <= reach else { return nil }
    if rules.planar, try passesThroughPatch(from: start, to: end, except: ends) { return nil }
    return HabitatLink(
      from: from, to: to, start: start, end: end, length: length, cost: length,
      crossings: barriers.crossings(from: start, to: end))
  }

  private func passesThroughPatch(
    from start: Coordinate, to end: Coordinate, except ends: [Int]
  ) throws -> Bool {
    guard let box = Box.around([start, end]), start != end else { return false }
    let line = try Geometry.lineString([start, end], in: context)
    for patch in index.query(box) where !ends.contains(patch) {
      if try prepared[patch].intersects(line) { return true }
    }
    return false
  }

  /// The straight links from one patch to those after it.
  func links(from patch: Int) throws -> [HabitatLink] {
    guard let box = patches[patch].envelope else { return [] }
    return try candidates(near: box).compactMap { other in
      guard other > patch, try prepared[patch].isWithin(reach, of: patches[other]) else {
        return nil
      }
      let (start, end) = try prepared[patch].nearestPoints(to: patches[other])
      return try link(from: patch, at: start, to: other, at: end, between: [patch, other])
    }
  }
}

extension LinkTargets {
  /// What of an area is no patch yet.
  func withoutPatches(_ area: Geometry) throws -> Geometry {
    guard let box = area.envelope else { return area }
    var free = area
    for patch in index.query(box) where try prepared[patch].intersects(free) {
      free = try free.difference(patches[patch])
    }
    return free
  }

  /// Links from a patch that is not among the targets to all that are in reach.
  func links(fromNewPatch node: Int, _ area: Geometry) throws -> [HabitatLink] {
    guard let box = area.envelope else { return [] }
    return try candidates(near: box).compactMap { patch in
      let (end, start) = try prepared[patch].nearestPoints(to: area)
      return try link(from: node, at: start, to: patch, at: end, between: [patch])
    }
  }
}
