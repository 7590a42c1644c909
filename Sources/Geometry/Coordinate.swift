/// A place in the plane.
public struct Coordinate: Sendable, Hashable, Codable {
  /// The easting, or the longitude.
  public var x: Double
  /// The northing, or the latitude.
  public var y: Double

  /// A place.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The straight distance to another place.
  public func distance(to other: Coordinate) -> Double {
    let (dx, dy) = (x - other.x, y - other.y)
    return (dx * dx + dy * dy).squareRoot()
  }
}
