import CGEOS

extension Geometry {
  /// The centre of mass, which may lie outside the geometry.
  public func centroid() throws(GeometryError) -> Coordinate {
    unsafe try context.coordinate("find the centroid", GEOSGetCentroid_r(context.handle, raw))
  }

  /// A point that certainly lies on the geometry, inside it where it is a polygon.
  public func pointOnSurface() throws(GeometryError) -> Coordinate {
    unsafe try context.coordinate(
      "find a point on the surface", GEOSPointOnSurface_r(context.handle, raw))
  }

  /// The geometry with fewer coordinates, none of them moved: no line strays further than the
  /// tolerance and valid polygons stay valid.
  public func simplified(tolerance: Double) throws(GeometryError) -> Geometry {
    try Self.requireFinite(tolerance, "simplify")
    return unsafe try context.geometry(
      "simplify", GEOSTopologyPreserveSimplify_r(context.handle, raw, tolerance))
  }
}

extension GeometryContext {
  /// The coordinate of a point that a call made, unless it is null or empty.
  func coordinate(
    _ operation: String, _ result: OpaquePointer?
  ) throws(GeometryError) -> Coordinate {
    let point = unsafe try geometry(operation, result)
    guard let coordinate = point.coordinates().first else {
      throw GeometryError(operation: operation, reason: "the geometry is empty")
    }
    return coordinate
  }
}
