import CGEOS

extension Geometry {
  /// The shortest distance to another geometry.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    var distance = 0.0
    try context.check(
      "measure a distance",
      status: unsafe GEOSDistance_r(context.handle, raw, other.raw, &distance))
    return distance
  }

  /// The ends of the shortest line to another geometry: first on this one, then on the other.
  public func nearestPoints(
    to other: Geometry
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    let sequence = try unsafe context.check(
      "find the nearest points", GEOSNearestPoints_r(context.handle, raw, other.raw))
    return try unsafe Self.pair(from: sequence, in: context)
  }

  @unsafe static func pair(
    from sequence: OpaquePointer, in context: GeometryContext
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    defer { unsafe GEOSCoordSeq_destroy_r(context.handle, sequence) }
    let places = try unsafe CoordinateSequence.read(sequence, in: context)
    guard places.count == 2 else { throw context.failure("find the nearest points") }
    return (places[0], places[1])
  }

  /// True when the other geometry is at most `distance` away.
  public func isWithin(
    _ distance: Double, of other: Geometry
  ) throws(GeometryError) -> Bool {
    try context.check(
      "compare a distance",
      predicate: unsafe GEOSDistanceWithin_r(context.handle, raw, other.raw, distance))
  }

  /// The centre of mass.
  public func centroid() throws(GeometryError) -> Coordinate {
    try unsafe Geometry(
      "find the centroid", GEOSGetCentroid_r(context.handle, raw), in: context
    ).onlyPlace("find the centroid")
  }

  /// A point that lies in it.
  public func pointOnSurface() throws(GeometryError) -> Coordinate {
    try unsafe Geometry(
      "find a point inside", GEOSPointOnSurface_r(context.handle, raw), in: context
    ).onlyPlace("find a point inside")
  }

  /// The place at a distance along a line; a negative one counts from its end.
  public func interpolated(at distance: Double) throws(GeometryError) -> Coordinate {
    try unsafe Geometry(
      "interpolate", GEOSInterpolate_r(context.handle, raw, distance), in: context
    ).onlyPlace("interpolate")
  }

  /// The distance along a line at which it is nearest to a place.
  public func located(_ place: Coordinate) throws(GeometryError) -> Double {
    let point = try Geometry.point(place, in: context)
    let distance = unsafe GEOSProject_r(context.handle, raw, point.raw)
    guard distance >= 0 else { throw context.failure("locate along a line") }
    return distance
  }

  private func onlyPlace(_ operation: String) throws(GeometryError) -> Coordinate {
    guard let place = try coordinates().first else {
      throw GeometryError(operation: operation, reason: "the geometry is empty")
    }
    return place
  }
}
