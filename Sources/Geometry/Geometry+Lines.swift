import CGEOS

extension Geometry {
  /// The point at a distance along a line from its start, or back from its end when it is negative;
  /// beyond an end, the end itself.
  public func interpolated(at distance: Double) throws(GeometryError) -> Coordinate {
    let operation = "interpolate along a line"
    try requireLine(operation)
    try Self.requireFinite(distance, operation)
    return unsafe try context.coordinate(
      operation, GEOSInterpolate_r(context.handle, raw, distance))
  }

  /// How far along a line from its start the point of it nearest to a coordinate is.
  public func located(_ coordinate: Coordinate) throws(GeometryError) -> Double {
    let operation = "locate along a line"
    try requireLine(operation)
    try Self.requireFinite([coordinate], operation)
    let point = try Geometry.point(coordinate, in: context)
    let distance = unsafe GEOSProject_r(context.handle, raw, point.raw)
    guard distance >= 0 else { throw context.failure(operation) }
    return distance
  }

  private func requireLine(_ operation: String) throws(GeometryError) {
    switch kind {
    case .lineString, .linearRing, .multiLineString:
      try requireContent(operation)
    case .point, .polygon, .multiPoint, .multiPolygon, .collection:
      throw GeometryError(operation: operation, reason: "the geometry is not a line")
    }
  }
}
