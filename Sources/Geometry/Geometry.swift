import CGEOS

/// A point, line, polygon or collection of them in the plane; it never changes.
///
/// Areas, lengths and distances are in the units of the coordinates. Heights are dropped when a
/// geometry is written. Coordinates are always finite; a geometry may be empty as a whole, and may
/// be invalid (see `validityProblem()`).
@safe public final class Geometry {
  /// What a geometry is made of.
  public enum Kind: Sendable, Hashable, CaseIterable {
    // In the order of GEOS's own numbers.
    case point, lineString, linearRing, polygon, multiPoint, multiLineString, multiPolygon
    case collection
  }

  /// The context that the geometry belongs to.
  public let context: GeometryContext
  /// What the geometry is made of.
  public let kind: Kind
  let raw: OpaquePointer

  /// Takes over a geometry that GEOS has made.
  init(raw: OpaquePointer, in context: GeometryContext) {
    unsafe self.raw = raw
    self.context = context
    kind = unsafe context.kind(of: raw)
  }

  deinit { unsafe GEOSGeom_destroy_r(context.handle, raw) }

  /// Whether the geometry has no point at all.
  public var isEmpty: Bool { unsafe context.isEmpty(raw) }

  /// The area in square units; 0 for points and lines.
  public var area: Double {
    var area = 0.0
    _ = unsafe GEOSArea_r(context.handle, raw, &area)
    return area
  }

  /// The length of the lines, or of all the rings of polygons.
  public var length: Double {
    var length = 0.0
    _ = unsafe GEOSLength_r(context.handle, raw, &length)
    return length
  }

  /// The number of coordinates at all depths; a ring's first one counts again as its last.
  public var coordinateCount: Int {
    unsafe context.coordinateCount(of: raw)
  }

  /// The smallest box around the geometry, or nil when it is empty.
  public var envelope: Box? {
    var box = Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    // Each of these calls fails on an empty geometry.
    guard
      unsafe GEOSGeom_getXMin_r(context.handle, raw, &box.minX) == 1,
      unsafe GEOSGeom_getYMin_r(context.handle, raw, &box.minY) == 1,
      unsafe GEOSGeom_getXMax_r(context.handle, raw, &box.maxX) == 1,
      unsafe GEOSGeom_getYMax_r(context.handle, raw, &box.maxY) == 1
    else { return nil }
    return box
  }

  /// Throws unless the geometry has a point, for what an empty one has no answer to.
  func requireContent(_ operation: String) throws(GeometryError) {
    if isEmpty { throw GeometryError(operation: operation, reason: "the geometry is empty") }
  }
}
