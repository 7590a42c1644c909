import CGEOS

extension Geometry {
  /// Reads well-known binary, of either byte order.
  public convenience init(wkb: [UInt8], in context: GeometryContext) throws(GeometryError) {
    let reader = try unsafe context.check("read WKB", GEOSWKBReader_create_r(context.handle))
    defer { unsafe GEOSWKBReader_destroy_r(context.handle, reader) }
    let made = unsafe wkb.withUnsafeBufferPointer {
      unsafe GEOSWKBReader_read_r(context.handle, reader, $0.baseAddress, $0.count)
    }
    try unsafe self.init("read WKB", made, in: context)
    try requireFiniteCoordinates("read WKB")
  }

  /// Reads well-known text.
  public convenience init(wkt: String, in context: GeometryContext) throws(GeometryError) {
    let reader = try unsafe context.check("read WKT", GEOSWKTReader_create_r(context.handle))
    defer { unsafe GEOSWKTReader_destroy_r(context.handle, reader) }
    try unsafe self.init(
      "read WKT", GEOSWKTReader_read_r(context.handle, reader, wkt), in: context)
    try requireFiniteCoordinates("read WKT")
  }

  /// Little-endian well-known binary in two dimensions.
  public func wkb() throws(GeometryError) -> [UInt8] {
    let writer = try unsafe context.check("write WKB", GEOSWKBWriter_create_r(context.handle))
    defer { unsafe GEOSWKBWriter_destroy_r(context.handle, writer) }
    unsafe GEOSWKBWriter_setOutputDimension_r(context.handle, writer, 2)
    unsafe GEOSWKBWriter_setByteOrder_r(context.handle, writer, Int32(GEOS_WKB_NDR.rawValue))
    var count = 0
    guard let bytes = unsafe GEOSWKBWriter_write_r(context.handle, writer, raw, &count) else {
      throw context.failure("write WKB")
    }
    defer { unsafe GEOSFree_r(context.handle, bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }

  /// Well-known text, in full precision or rounded to a number of decimals.
  public func wkt(decimals: Int? = nil) throws(GeometryError) -> String {
    let writer = try unsafe context.check("write WKT", GEOSWKTWriter_create_r(context.handle))
    defer { unsafe GEOSWKTWriter_destroy_r(context.handle, writer) }
    unsafe GEOSWKTWriter_setTrim_r(context.handle, writer, 1)
    unsafe GEOSWKTWriter_setOutputDimension_r(context.handle, writer, 2)
    if let decimals {
      unsafe GEOSWKTWriter_setRoundingPrecision_r(context.handle, writer, Int32(decimals))
    }
    guard let text = unsafe GEOSWKTWriter_write_r(context.handle, writer, raw) else {
      throw context.failure("write WKT")
    }
    defer { unsafe GEOSFree_r(context.handle, text) }
    return unsafe String(cString: text)
  }

  /// Text and binary can say NaN and infinity, with which no operation gives a meaningful answer.
  private func requireFiniteCoordinates(_ operation: String) throws(GeometryError) {
    let places = try allCoordinates().joined()
    guard let bad = places.enumerated().first(where: { !($1.x.isFinite && $1.y.isFinite) }) else {
      return
    }
    throw GeometryError(
      operation: operation, reason: "coordinate \(bad.offset) is not a finite number")
  }
}
