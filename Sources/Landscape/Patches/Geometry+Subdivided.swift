import Geometry

extension Geometry {
  /// The polygons cut along upright lines into pieces that have few coordinates each.
  ///
  /// What is asked of a large polygon near one place need then not look at the rest of it.
  func subdivided(coordinates limit: Int = 1000) throws -> [Geometry] {
    try polygons().flatMap { try $0.halved(until: limit) }
  }

  private func halved(until limit: Int) throws -> [Geometry] {
    guard coordinateCount > limit, let box = envelope else { return [self] }
    var (first, second) = (box, box)
    if box.maxX - box.minX > box.maxY - box.minY {
      first.maxX = box.center.x
      second.minX = box.center.x
    } else {
      first.maxY = box.center.y
      second.minY = box.center.y
    }
    return try [first, second].flatMap { half in
      try intersection(Geometry.box(half, in: context)).polygons()
        .flatMap { try $0.halved(until: limit) }
    }
  }
}
