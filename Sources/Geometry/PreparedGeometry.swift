import CGEOS

/// A geometry with an index of its parts, for testing many others against it.
///
/// It answers as the geometry itself does, much faster from the second question on.
@safe public final class PreparedGeometry {
  /// The geometry that is prepared.
  public let geometry: Geometry
  private let raw: OpaquePointer
  private var context: GeometryContext { geometry.context }

  init(_ geometry: Geometry) throws(GeometryError) {
    unsafe raw = try geometry.context.check(
      "prepare", GEOSPrepare_r(geometry.context.handle, geometry.raw))
    self.geometry = geometry
  }

  deinit { unsafe GEOSPreparedGeom_destroy_r(context.handle, raw) }

  /// Whether the two share at least one point.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test intersection", other, GEOSPreparedIntersects_r)
  }

  /// Whether the two share no point.
  public func disjoint(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test intersection", other, GEOSPreparedDisjoint_r)
  }

  /// Whether the other lies inside this one and their interiors meet.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test containment", other, GEOSPreparedContains_r)
  }

  /// Whether the other lies in the interior of this one, away from its edge.
  public func containsProperly(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test containment", other, GEOSPreparedContainsProperly_r)
  }

  /// Whether no point of the other lies outside this one.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test covering", other, GEOSPreparedCovers_r)
  }

  /// The shortest distance between the two; an error when one of them is empty.
  public func distance(to other: Geometry) throws(GeometryError) -> Double {
    let operation = "measure a distance"
    try geometry.requireContent(operation)
    try other.requireContent(operation)
    return try context.check(operation) {
      unsafe GEOSPreparedDistance_r(context.handle, raw, other.raw, &$0)
    }
  }

  /// Where the shortest distance is reached: the point of this geometry, then that of the other.
  public func nearestPoints(
    to other: Geometry
  ) throws(GeometryError) -> (Coordinate, Coordinate) {
    let operation = "find the nearest points"
    try geometry.requireContent(operation)
    try other.requireContent(operation)
    let found = unsafe GEOSPreparedNearestPoints_r(context.handle, raw, other.raw)
    return unsafe try context.pair(operation, found)
  }

  /// Whether the other is at most a distance away; never so when one of them is empty.
  public func isWithin(
    _ distance: Double, of other: Geometry
  ) throws(GeometryError) -> Bool {
    let operation = "compare a distance"
    try Geometry.requireFinite(distance, operation)
    return unsafe try context.check(
      operation, GEOSPreparedDistanceWithin_r(context.handle, raw, other.raw, distance))
  }

  private func test(
    _ operation: String, _ other: Geometry,
    _ predicate: (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> CChar
  ) throws(GeometryError) -> Bool {
    unsafe try context.check(operation, predicate(context.handle, raw, other.raw))
  }
}

extension Geometry {
  /// The geometry made ready for many questions.
  public func prepared() throws(GeometryError) -> PreparedGeometry {
    try PreparedGeometry(self)
  }
}
