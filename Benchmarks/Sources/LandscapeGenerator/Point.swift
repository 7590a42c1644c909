/// A position in the plane, in whole decimetres from 0 to below 2^24.
///
/// Whole numbers of that size make the tests of the triangulation exact.
public struct Point: Hashable, Sendable {
  /// Eastward, in decimetres.
  public var x: Int
  /// Northward, in decimetres.
  public var y: Int

  /// A position from its coordinates.
  public init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  /// The distance to another point, in metres.
  public func distance(to other: Point) -> Double {
    let (dx, dy) = (Double(other.x - x), Double(other.y - y))
    return (dx * dx + dy * dy).squareRoot() / 10
  }
}

/// Twice the signed area of a triangle: above 0 if it turns left.
func turn(_ a: Point, _ b: Point, _ c: Point) -> Int {
  (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Above 0 if a point lies inside the circle through three that turn left, 0 if it lies on it.
func depth(_ point: Point, inCircle a: Point, _ b: Point, _ c: Point) -> Int128 {
  let (ax, ay) = (a.x - point.x, a.y - point.y)
  let (bx, by) = (b.x - point.x, b.y - point.y)
  let (cx, cy) = (c.x - point.x, c.y - point.y)
  // Differences have 25 bits, squares and products of two 51, the determinant 104.
  return Int128(ax * ax + ay * ay) * Int128(bx * cy - by * cx)
    + Int128(bx * bx + by * by) * Int128(cx * ay - cy * ax)
    + Int128(cx * cx + cy * cy) * Int128(ax * by - ay * bx)
}
