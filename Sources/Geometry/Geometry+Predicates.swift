import CGEOS

extension Geometry {
  /// True when the two share at least a point.
  public func intersects(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for intersection", predicate: unsafe GEOSIntersects_r(context.handle, raw, other.raw))
  }

  /// True when the other lies in this one and not only on its boundary.
  public func contains(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for containment", predicate: unsafe GEOSContains_r(context.handle, raw, other.raw))
  }

  /// True when no point of the other lies outside this one.
  public func covers(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for covering", predicate: unsafe GEOSCovers_r(context.handle, raw, other.raw))
  }

  /// True when this one lies in the other and not only on its boundary.
  public func isInside(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for being inside", predicate: unsafe GEOSWithin_r(context.handle, raw, other.raw))
  }

  /// True when the two share only points of their boundaries.
  public func touches(_ other: Geometry) throws(GeometryError) -> Bool {
    try context.check(
      "test for touching", predicate: unsafe GEOSTouches_r(context.handle, raw, other.raw))
  }
}
