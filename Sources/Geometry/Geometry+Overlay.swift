import CGEOS

extension Geometry {
  /// The part that the two share; collections of mixed kinds are refused by GEOS.
  public func intersection(_ other: Geometry) throws(GeometryError) -> Geometry {
    unsafe try context.geometry("intersect", GEOSIntersection_r(context.handle, raw, other.raw))
  }

  /// The part of this geometry that is outside the other.
  public func difference(_ other: Geometry) throws(GeometryError) -> Geometry {
    unsafe try context.geometry("subtract", GEOSDifference_r(context.handle, raw, other.raw))
  }

  /// Everything that is in either of the two.
  public func union(_ other: Geometry) throws(GeometryError) -> Geometry {
    unsafe try context.geometry("unite", GEOSUnion_r(context.handle, raw, other.raw))
  }

  /// Everything that is in any of the geometries, united in one go, which is much faster than one
  /// after the other; an empty collection for none.
  public static func union(
    of parts: [Geometry], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let whole = try collection(parts, in: context)
    return unsafe try context.geometry("unite", GEOSUnaryUnion_r(context.handle, whole.raw))
  }
}
