import CGEOS

/// A geometry: a point, a line, a polygon or a collection of them.
///
/// It never changes. It keeps its context, and like that it belongs to one task. A class, so that arrays can hold it.
@safe public final class Geometry {
  let raw: OpaquePointer
  /// The context that it was made in.
  public let context: GeometryContext

  /// The kinds of geometry.
  public enum Kind: Int32, Sendable, Hashable, CustomStringConvertible {
    case point, lineString, linearRing, polygon, multiPoint, multiLineString, multiPolygon
    case collection

    /// The name of OGC, in words.
    public var description: String {
      switch self {
      case .point: "point"
      case .lineString: "line string"
      case .linearRing: "linear ring"
      case .polygon: "polygon"
      case .multiPoint: "multi-point"
      case .multiLineString: "multi-line string"
      case .multiPolygon: "multi-polygon"
      case .collection: "geometry collection"
      }
    }
  }

  /// Takes over what GEOS made, or throws what it says.
  init(
    _ operation: String, _ result: OpaquePointer?, in context: GeometryContext
  ) throws(GeometryError) {
    unsafe raw = try unsafe context.check(operation, result)
    self.context = context
  }

  deinit { unsafe GEOSGeom_destroy_r(context.handle, raw) }

  /// What it is.
  public var kind: Kind {
    Kind(rawValue: unsafe GEOSGeomTypeId_r(context.handle, raw)) ?? .collection
  }

  /// True without any coordinate.
  public var isEmpty: Bool { unsafe GEOSisEmpty_r(context.handle, raw) == 1 }

  /// The area in square units; 0 for what is no polygon.
  public var area: Double {
    var area = 0.0
    _ = unsafe GEOSArea_r(context.handle, raw, &area)
    return area
  }

  /// The length, or the perimeter of a polygon.
  public var length: Double {
    var length = 0.0
    _ = unsafe GEOSLength_r(context.handle, raw, &length)
    return length
  }

  /// The number of coordinates.
  public var coordinateCount: Int {
    Int(unsafe GEOSGetNumCoordinates_r(context.handle, raw))
  }

  /// The smallest rectangle around it; nothing around an empty geometry.
  public var envelope: Box? {
    guard !isEmpty else { return nil }
    var (minX, minY, maxX, maxY) = (0.0, 0.0, 0.0, 0.0)
    guard unsafe GEOSGeom_getXMin_r(context.handle, raw, &minX) == 1,
      unsafe GEOSGeom_getYMin_r(context.handle, raw, &minY) == 1,
      unsafe GEOSGeom_getXMax_r(context.handle, raw, &maxX) == 1,
      unsafe GEOSGeom_getYMax_r(context.handle, raw, &maxY) == 1
    else { return nil }
    return Box(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }
}
