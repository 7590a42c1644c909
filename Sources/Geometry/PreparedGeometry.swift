import CGEOS

/// A geometry with an index of its own, for many questions about the same one.
@safe public final class PreparedGeometry {
  /// The geometry.
  public let geometry: Geometry
  private let raw: OpaquePointer
  private var context: GeometryContext { geometry.context }

  init(_ geometry: Geometry) throws(GeometryError) {
    self.geometry = geometry
    unsafe raw = try unsafe geometry.context.check(
      "prepare", GEOSPrepare_r(geometry.context.handle, geometry.raw))
  }

  deinit { unsafe GEOSPreparedGeom_destroy_r(context.handle, raw) }

  /// True when the two share at least a point.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for intersection",
      predicate: unsafe GEOSPreparedIntersects_r(context.handle, raw, other.raw))
  }

  /// True when the two share no point.
  public func isDisjoint(from other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for being disjoint",
      predicate: unsafe GEOSPreparedDisjoint_r(context.handle, raw, other.raw))
  }

  /// True when the other lies in this one and not only on its boundary.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for containment",
      predicate: unsafe GEOSPreparedContains_r(context.handle, raw, other.raw))
  }

  /// True when the other lies in this one and touches its boundary nowhere.
  public func containsProperly(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for proper containment",
      predicate: unsafe GEOSPreparedContainsProperly_r(context.handle, raw, other.raw))
  }

  /// True when no point of the other lies outside this one.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for covering",
      predicate: unsafe GEOSPreparedCovers_r(context.handle, raw, other.raw))
  }

  /// The shortest distance to another geometry.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    var distance = 0.0
    try context.check(
      "measure a distance",
      status: unsafe GEOSPreparedDistance_r(context.handle, raw, other.raw, &distance))
    return distance
  }

  /// The ends of the shortest line to another geometry: first on this one, then on the other.
  public func nearestPoints(
    to other: Geometry
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    let sequence = try unsafe context.check(
      "find the nearest points", GEOSPreparedNearestPoints_r(context.handle, raw, other.raw))
    return try unsafe Geometry.pair(from: sequence, in: context)
  }

  /// True when the other geometry is at most `distance` away.
  public func isWithin(
    _ distance: Double, of other: Geometry
  ) throws(GeometryError) -> Bool {
    try context.check(
      "compare a distance",
      predicate: unsafe GEOSPreparedDistanceWithin_r(context.handle, raw, other.raw, distance))
  }
}

extension Geometry {
  /// The geometry with an index, for many questions.
  public func prepared() throws(GeometryError) -> PreparedGeometry { try PreparedGeometry(self) }
}
