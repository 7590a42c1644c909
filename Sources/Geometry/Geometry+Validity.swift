import CGEOS

/// Why a geometry is invalid, and where.
public struct ValidityProblem: Sendable, Hashable {
  /// The reason in GEOS's words, such as `Self-intersection`.
  public var reason: String
  /// The place.
  public var at: Coordinate?
}

extension Geometry {
  /// True when it follows the rules of OGC's simple features.
  public var isValid: Bool { unsafe GEOSisValid_r(context.handle, raw) == 1 }

  /// Why it is invalid; nothing when it is valid.
  public func validityProblem() throws(GeometryError) -> ValidityProblem? {
    var reason: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    let result = unsafe GEOSisValidDetail_r(context.handle, raw, 0, &reason, &location)
    defer {
      if let reason = unsafe reason { unsafe GEOSFree_r(context.handle, reason) }
      if let location = unsafe location { unsafe GEOSGeom_destroy_r(context.handle, location) }
    }
    if try context.check("test validity", predicate: result) { return nil }
    let text = unsafe reason.map { unsafe String(cString: $0) } ?? "invalid"
    guard let place = unsafe location else { return ValidityProblem(reason: text, at: nil) }
    var (x, y) = (0.0, 0.0)
    guard unsafe GEOSGeomGetX_r(context.handle, place, &x) == 1,
      unsafe GEOSGeomGetY_r(context.handle, place, &y) == 1
    else { return ValidityProblem(reason: text, at: nil) }
    return ValidityProblem(reason: text, at: Coordinate(x, y))
  }

  /// A valid geometry of the same points; parts may become of lower dimension.
  public func madeValid() throws(GeometryError) -> Geometry {
    try unsafe Geometry("make valid", GEOSMakeValid_r(context.handle, raw), in: context)
  }
}
