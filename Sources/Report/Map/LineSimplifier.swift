public import Geometry

/// Leaves out the points of a line that nobody would miss (Douglas and Peucker 1973).
///
/// The ends stay, and no point that is left out lies further than the tolerance from the line that is
/// left.
public struct LineSimplifier: Sendable {
  /// How far a line may move, in the unit of its coordinates.
  public let tolerance: Double

  /// Simplifies with a tolerance.
  public init(tolerance: Double) { self.tolerance = tolerance }

  /// A line with fewer points; the first and the last stay.
  public func simplified(_ line: [Coordinate]) -> [Coordinate] {
    guard line.count > 2, tolerance > 0 else { return line }
    var isKept = [Bool](repeating: false, count: line.count)
    isKept[0] = true
    isKept[line.count - 1] = true
    // A list of what is left to do rather than recursion: a coast has very many points.
    var spans = [(0, line.count - 1)]
    while let (first, last) = spans.popLast() {
      guard let farthest = farthest(between: first, and: last, of: line) else { continue }
      isKept[farthest] = true
      spans += [(first, farthest), (farthest, last)]
    }
    return line.indices.filter { isKept[$0] }.map { line[$0] }
  }

  /// A closed ring with fewer points; it stays an area where it was one.
  public func simplified(ring: [Coordinate]) -> [Coordinate] {
    guard ring.count > 4 else { return ring }
    let shorter = simplified(ring)
    guard shorter.count < 4 else { return shorter }
    // Of a ring smaller than the tolerance, three corners are left to show that it is there.
    let third = (ring.count - 1) / 3
    return [ring[0], ring[third], ring[2 * third], ring[ring.count - 1]]
  }

  private func farthest(between first: Int, and last: Int, of line: [Coordinate]) -> Int? {
    var best: Int?
    var greatest = tolerance
    for index in (first + 1)..<max(last, first + 1) {
      let distance = Self.distance(line[index], toSegmentFrom: line[first], to: line[last])
      if distance > greatest {
        greatest = distance
        best = index
      }
    }
    return best
  }

  /// The distance from a point to the nearest point of a straight line between two others.
  static func distance(
    _ point: Coordinate, toSegmentFrom start: Coordinate, to end: Coordinate
  ) -> Double {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let square = dx * dx + dy * dy
    guard square > 0 else { return point.distance(to: start) }
    let along = ((point.x - start.x) * dx + (point.y - start.y) * dy) / square
    let t = min(1, max(0, along))
    return point.distance(to: Coordinate(x: start.x + t * dx, y: start.y + t * dy))
  }
}
