import CGEOS

extension Geometry {
  /// Whether the geometry keeps the rules for its kind, without which most operations may fail.
  public func isValid() throws(GeometryError) -> Bool {
    unsafe try context.check("check validity", GEOSisValid_r(context.handle, raw))
  }

  /// The first rule that the geometry breaks, or nil when it is valid.
  public func validityProblem() throws(GeometryError) -> ValidityProblem? {
    var reason: UnsafeMutablePointer<CChar>?
    var location: OpaquePointer?
    defer { unsafe GEOSFree_r(context.handle, reason) }
    let answer = unsafe GEOSisValidDetail_r(context.handle, raw, 0, &reason, &location)
    let place = unsafe location.map { unsafe Geometry(raw: $0, in: context) }
    if try context.check("check validity", answer) { return nil }
    return ValidityProblem(
      reason: unsafe reason.map { unsafe String(cString: $0) } ?? "not valid",
      at: place?.coordinates().first)
  }

  /// A valid geometry that covers the same ground.
  ///
  /// Overlapping parts are merged, and holes taken out of them. A polygon without area comes back as
  /// a line or point: `polygons()` leaves these out. The order of coordinates may change.
  public func madeValid() throws(GeometryError) -> Geometry {
    let operation = "make valid"
    let settings = unsafe try context.check(
      operation, GEOSMakeValidParams_create_r(context.handle))
    defer { unsafe GEOSMakeValidParams_destroy_r(context.handle, settings) }
    // GEOS's other method turns a part inside another, and a hole across the edge, inside out.
    unsafe GEOSMakeValidParams_setMethod_r(context.handle, settings, GEOS_MAKE_VALID_STRUCTURE)
    unsafe GEOSMakeValidParams_setKeepCollapsed_r(context.handle, settings, 1)
    return unsafe try context.geometry(
      operation, GEOSMakeValidWithParams_r(context.handle, raw, settings))
  }
}
