import CGEOS

extension Geometry {
  /// The shortest distance between the two, 0 where they intersect.
  ///
  /// An empty geometry is at no distance from anything: it is an error.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    let operation = "measure a distance"
    try requireContent(operation)
    try other.requireContent(operation)
    return try context.check(operation) {
      unsafe GEOSDistance_r(context.handle, raw, other.raw, &$0)
    }
  }

  /// Where the shortest distance is reached: the point of this geometry, then that of the other.
  public func nearestPoints(
    to other: Geometry
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    let operation = "find the nearest points"
    try requireContent(operation)
    try other.requireContent(operation)
    let found = unsafe GEOSNearestPoints_r(context.handle, raw, other.raw)
    return unsafe try context.pair(operation, found)
  }

  /// Whether the other is at most a distance away; never so when one of them is empty.
  public func isWithin(
    _ distance: Double, of other: Geometry
  ) throws(GeometryError) -> Bool {
    let operation = "compare a distance"
    try Self.requireFinite(distance, operation)
    return unsafe try context.check(
      operation, GEOSDistanceWithin_r(context.handle, raw, other.raw, distance))
  }
}

extension GeometryContext {
  /// The two coordinates of a sequence that a call made; the sequence is freed.
  func pair(
    _ operation: String, _ sequence: OpaquePointer?
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    let sequence = unsafe try check(operation, sequence)
    defer { unsafe GEOSCoordSeq_destroy_r(handle, sequence) }
    let points = unsafe copied(count: 2, from: sequence)
    guard points.count == 2 else { throw failure(operation) }
    return (points[0], points[1])
  }
}
