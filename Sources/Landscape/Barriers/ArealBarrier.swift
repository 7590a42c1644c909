import Geometry

/// A barrier with an inside, such as a built-up area: what it costs grows with the metres crossed.
struct ArealBarrier: Sendable {
  let segment: Int
  let permeability: Double
  private var rings: [[Coordinate]]
  private var box: Box

  /// The areas whose rings are `pieces`.
  static func areas(of pieces: [BarrierPiece]) -> [ArealBarrier] {
    var areas: [ArealBarrier] = []
    for piece in pieces {
      guard let box = Box.around(piece.path) else { continue }
      if areas.last?.segment == piece.segment {
        areas[areas.count - 1].rings.append(piece.path)
        areas[areas.count - 1].box = areas[areas.count - 1].box.union(box)
      } else {
        areas.append(
          ArealBarrier(
            segment: piece.segment, permeability: piece.permeability, rings: [piece.path],
            box: box))
      }
    }
    return areas
  }

  /// The stretches of a straight line inside, each as one crossing at its middle.
  func crossings(from p: Coordinate, to q: Coordinate) -> [BarrierCrossing] {
    guard let bounds = Box.around([p, q]), box.intersects(bounds) else { return [] }
    let length = p.distance(to: q)
    guard length > 0 else { return [] }
    let cuts = ([0, 1] + rings.flatMap { fractions(of: $0, from: p, to: q) }).sorted()
    var crossings: [BarrierCrossing] = []
    for (start, end) in zip(cuts, cuts.dropFirst()) where end > start {
      let middle = (start + end) / 2
      guard contains(Coordinate(p.x + middle * (q.x - p.x), p.y + middle * (q.y - p.y))) else {
        continue
      }
      crossings.append(
        BarrierCrossing(
          segment: segment, position: middle * length, permeability: permeability,
          extent: (end - start) * length))
    }
    return crossings
  }

  private func fractions(
    of ring: [Coordinate], from p: Coordinate, to q: Coordinate
  ) -> [Double] {
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    return zip(ring, ring.dropFirst()).compactMap { a, b in
      let (ex, ey) = (b.x - a.x, b.y - a.y)
      let denominator = dx * ey - dy * ex
      guard denominator != 0 else { return nil }
      let t = ((a.x - p.x) * ey - (a.y - p.y) * ex) / denominator
      let u = ((a.x - p.x) * dy - (a.y - p.y) * dx) / denominator
      return t > 0 && t < 1 && u >= 0 && u <= 1 ? t : nil
    }
  }

  /// True inside an odd number of rings (shell and holes).
  func contains(_ place: Coordinate) -> Bool {
    var isInside = false
    for ring in rings {
      for (a, b) in zip(ring, ring.dropFirst()) where (a.y > place.y) != (b.y > place.y) {
        if place.x < a.x + (place.y - a.y) * (b.x - a.x) / (b.y - a.y) { isInside.toggle() }
      }
    }
    return isInside
  }
}
