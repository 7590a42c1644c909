import Foundation
import Geometry
import TestSupport

/// Shapes for property tests.
enum RandomShape {
  /// A closed, star-shaped ring around a centre, which never crosses itself.
  static func ring(
    around center: Coordinate, radius: ClosedRange<Double>, corners: Int,
    using random: inout RandomSource
  ) -> [Coordinate] {
    let ring = (0..<corners).map { corner in
      let angle = 2 * Double.pi * Double(corner) / Double(corners)
      let radius = Double.random(in: radius, using: &random)
      return Coordinate(center.x + radius * cos(angle), center.y + radius * sin(angle))
    }
    return ring + ring.prefix(1)
  }

  /// A line that runs on eastward, so that it never meets itself.
  static func line(using random: inout RandomSource) -> [Coordinate] {
    var x = Double.random(in: 0...50, using: &random)
    return (0..<Int.random(in: 2...12, using: &random)).map { _ in
      x += Double.random(in: 0.5...10, using: &random)
      return Coordinate(x, Double.random(in: 0...100, using: &random))
    }
  }

  static func coordinate(using random: inout RandomSource) -> Coordinate {
    Coordinate(
      Double.random(in: 0...100, using: &random), Double.random(in: 0...100, using: &random))
  }

  static func box(using random: inout RandomSource) -> Box {
    let corner = coordinate(using: &random)
    return Box(
      minX: corner.x, minY: corner.y,
      maxX: corner.x + Double.random(in: 0...10, using: &random),
      maxY: corner.y + Double.random(in: 0...10, using: &random))
  }

  /// A point, line or star-shaped polygon somewhere in a square of 100 by 100.
  static func geometry(
    in context: GeometryContext, using random: inout RandomSource
  ) throws -> Geometry {
    switch Int.random(in: 0..<3, using: &random) {
    case 0: try .point(coordinate(using: &random), in: context)
    case 1: try .lineString(line(using: &random), in: context)
    default: try polygon(in: context, using: &random)
    }
  }

  static func polygon(
    in context: GeometryContext, using random: inout RandomSource
  ) throws -> Geometry {
    let shell = ring(
      around: coordinate(using: &random), radius: 2...25,
      corners: Int.random(in: 3...20, using: &random), using: &random)
    return try .polygon(shell: shell, in: context)
  }
}

/// Plane geometry in a few lines, to check the library against.
enum Oracle {
  /// The area inside a closed ring (shoelace formula).
  static func area(of ring: [Coordinate]) -> Double {
    abs(zip(ring, ring.dropFirst()).reduce(0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }) / 2
  }

  static func length(of line: [Coordinate]) -> Double {
    zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
  }

  /// The distance from a point to a line through the coordinates.
  static func distance(from point: Coordinate, to line: [Coordinate]) -> Double {
    zip(line, line.dropFirst()).map { start, end in
      let (dx, dy) = (end.x - start.x, end.y - start.y)
      let share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / (dx * dx + dy * dy)
      let foot = max(0, min(1, share))
      return point.distance(to: Coordinate(start.x + foot * dx, start.y + foot * dy))
    }.min() ?? .infinity
  }

  /// Whether a point is inside a closed ring, by counting the edges to the east of it.
  static func contains(_ ring: [Coordinate], _ point: Coordinate) -> Bool {
    zip(ring, ring.dropFirst()).count { start, end in
      (start.y > point.y) != (end.y > point.y)
        && point.x < start.x + (point.y - start.y) / (end.y - start.y) * (end.x - start.x)
    } % 2 == 1
  }
}

/// The error that a body throws, for checks on its message.
func failure(_ body: () throws(GeometryError) -> some Any) -> String? {
  do {
    _ = try body()
    return nil
  } catch {
    return error.description
  }
}

extension Geometry {
  /// A geometry from text, for short tests.
  static func wkt(_ text: String, in context: GeometryContext) throws(GeometryError) -> Geometry {
    try Geometry(wkt: text, in: context)
  }
}
