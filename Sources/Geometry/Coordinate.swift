#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A position in the plane, in the units of its coordinate system (metres in a projected one).
public struct Coordinate: Sendable, Hashable, Codable {
  /// The first ordinate: easting, or longitude.
  public var x: Double
  /// The second ordinate: northing, or latitude.
  public var y: Double

  /// Makes a coordinate of its two ordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// Makes a coordinate of its two ordinates, without their names.
  public init(_ x: Double, _ y: Double) {
    self.init(x: x, y: y)
  }

  /// The straight distance to another coordinate, safe from overflow.
  public func distance(to other: Coordinate) -> Double {
    hypot(x - other.x, y - other.y)
  }

  var isFinite: Bool { x.isFinite && y.isFinite }
}
