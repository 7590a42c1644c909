import CGEOS

extension Geometry {
  /// What the two share.
  public func intersection(_ other: Geometry) throws(GeometryError) -> Geometry {
    try unsafe Geometry(
      "intersect", GEOSIntersection_r(context.handle, raw, other.raw), in: context)
  }

  /// What only this one has.
  public func difference(_ other: Geometry) throws(GeometryError) -> Geometry {
    try unsafe Geometry(
      "subtract", GEOSDifference_r(context.handle, raw, other.raw), in: context)
  }

  /// What either has.
  public func union(_ other: Geometry) throws(GeometryError) -> Geometry {
    try unsafe Geometry("unite", GEOSUnion_r(context.handle, raw, other.raw), in: context)
  }

  /// What any of them has; of none, an empty collection.
  public static func union(
    of geometries: [Geometry], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let together = try Geometry.collection(geometries, in: context)
    return try unsafe Geometry(
      "unite", GEOSUnaryUnion_r(context.handle, together.raw), in: context)
  }

  /// How a buffer ends beyond the end of a line.
  public enum CapStyle: Int32, Sendable, Hashable {
    /// In a half circle.
    case round = 1
    /// At the end itself.
    case flat = 2
    /// In a half square.
    case square = 3
  }

  /// All that is within a distance; a circle is drawn with `quadrantSegments` lines per quarter.
  public func buffered(
    by distance: Double, capStyle: CapStyle = .round, quadrantSegments: Int = 8
  ) throws(GeometryError) -> Geometry {
    let mitreLimit = 5.0
    return try unsafe Geometry(
      "buffer",
      GEOSBufferWithStyle_r(
        context.handle, raw, distance, Int32(quadrantSegments), capStyle.rawValue,
        Int32(GEOSBUF_JOIN_ROUND.rawValue), mitreLimit), in: context)
  }

  /// Fewer vertices, none of the line farther than `tolerance` from where it was.
  public func simplified(tolerance: Double) throws(GeometryError) -> Geometry {
    try unsafe Geometry(
      "simplify", GEOSTopologyPreserveSimplify_r(context.handle, raw, tolerance), in: context)
  }
}
