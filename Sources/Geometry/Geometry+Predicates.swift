import CGEOS

extension Geometry {
  /// Whether the two share at least one point.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test intersection", other, GEOSIntersects_r)
  }

  /// Whether the other lies inside this one and their interiors meet: a point on the edge of a
  /// polygon is not contained, but covered.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test containment", other, GEOSContains_r)
  }

  /// Whether no point of the other lies outside this one.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test covering", other, GEOSCovers_r)
  }

  /// Whether the two share points, but none that is inside both.
  public func touches(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test touching", other, GEOSTouches_r)
  }

  /// Whether the other contains this one.
  public func within(_ other: Geometry) throws(GeometryError) -> Bool {
    unsafe try test("test containment", other, GEOSWithin_r)
  }

  private func test(
    _ operation: String, _ other: Geometry,
    _ predicate: (OpaquePointer?, OpaquePointer?, OpaquePointer?) -> CChar
  ) throws(GeometryError) -> Bool {
    unsafe try context.check(operation, predicate(context.handle, raw, other.raw))
  }
}
