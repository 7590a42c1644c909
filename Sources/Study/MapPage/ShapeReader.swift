import Geometry
import Projection
import Report

/// Turns geometries of a study's system into shapes of a page: simpler, and in degrees.
struct ShapeReader {
  let transformation: Transformation
  /// Metres in a unit of the system; of degrees about a hundred thousand.
  let metresPerUnit: Double
  private let context = GeometryContext()

  /// The bounds of the tolerance in metres: about a pixel where streets are seen, more for what is
  /// only seen from afar.
  private static let tolerance = 1.0...20.0
  /// A shape of so many times the tolerance fills a screen.
  private static let screen = 2000.0

  init(transformation: Transformation, metresPerUnit: Double) {
    self.transformation = transformation
    self.metresPerUnit = metresPerUnit
  }

  /// The shape of a geometry.
  func shape(_ wkb: [UInt8]) throws -> (MapFeature.Shape, [[Coordinate]]) {
    let geometry = try Geometry(wkb: wkb, in: context)
    let rings = geometry.rings()
    if !rings.isEmpty {
      let simplifier = simplifier(for: rings)
      return (.area, try inDegrees(rings.map { simplifier.simplified(ring: $0) }))
    }
    let lines = try geometry.lines()
    if !lines.isEmpty {
      let simplifier = simplifier(for: lines)
      return (.line, try inDegrees(lines.map { simplifier.simplified($0) }))
    }
    return (.point, try inDegrees(geometry.coordinates().map { [$0] }))
  }

  private func simplifier(for parts: [[Coordinate]]) -> LineSimplifier {
    var (west, south, east, north) = (
      Double.infinity, Double.infinity, -Double.infinity, -Double.infinity
    )
    for point in parts.joined() {
      west = min(west, point.x)
      east = max(east, point.x)
      south = min(south, point.y)
      north = max(north, point.y)
    }
    let size = Coordinate(x: west, y: south).distance(to: Coordinate(x: east, y: north))
    let metres = size * metresPerUnit / Self.screen
    let bounds = Self.tolerance
    return LineSimplifier(
      tolerance: min(bounds.upperBound, max(bounds.lowerBound, metres)) / metresPerUnit)
  }

  private func inDegrees(_ parts: [[Coordinate]]) throws -> [[Coordinate]] {
    var xy: [Double] = []
    for point in parts.joined() {
      xy.append(point.x)
      xy.append(point.y)
    }
    try transformation.apply(&xy)
    var at = 0
    return parts.map { part in
      part.map { _ in
        defer { at += 2 }
        return Coordinate(x: xy[at], y: xy[at + 1])
      }
    }
  }
}
