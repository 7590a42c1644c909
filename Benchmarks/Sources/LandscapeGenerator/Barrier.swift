import Foundation

/// A straight line across the whole landscape, such as a motorway.
struct Barrier {
  private let through: Point
  private let direction: (x: Double, y: Double)

  /// A line through a point, at an angle in radians.
  init(through point: Point, angle: Double) {
    through = point
    direction = (cos(angle), sin(angle))
  }

  /// Whether a point lies on the left of the line.
  func isLeft(_ point: Point) -> Bool {
    direction.x * Double(point.y - through.y) > direction.y * Double(point.x - through.x)
  }
}

/// Lines through random places, at random angles.
func randomBarriers(_ count: Int, side: Int, using random: inout RandomStream) -> [Barrier] {
  (0..<count).map { _ in
    let through = Point(x: random.index(below: side), y: random.index(below: side))
    return Barrier(through: through, angle: .pi * random.unit())
  }
}
