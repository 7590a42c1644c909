import CGEOS

extension Geometry {
  /// Reads well-known binary, also the extended form with an SRID, which is ignored.
  ///
  /// Refused are bytes that are no geometry and coordinates that are not finite numbers. Empty
  /// parts of a collection are left out.
  public convenience init(
    wkb: [UInt8], in context: GeometryContext
  ) throws(GeometryError) {
    let operation = "read WKB"
    let reader = unsafe try context.check(operation, GEOSWKBReader_create_r(context.handle))
    defer { unsafe GEOSWKBReader_destroy_r(context.handle, reader) }
    let result = unsafe GEOSWKBReader_read_r(context.handle, reader, wkb, wkb.count)
    let raw = unsafe try context.filled(operation, try context.check(operation, result))
    unsafe self.init(raw: raw, in: context)
    try Self.requireFinite(coordinates(), operation)
  }

  /// The geometry as little-endian, two-dimensional well-known binary.
  public func wkb() throws(GeometryError) -> [UInt8] {
    let operation = "write WKB"
    let writer = unsafe try context.check(operation, GEOSWKBWriter_create_r(context.handle))
    defer { unsafe GEOSWKBWriter_destroy_r(context.handle, writer) }
    unsafe GEOSWKBWriter_setByteOrder_r(context.handle, writer, Int32(GEOS_WKB_NDR.rawValue))
    unsafe GEOSWKBWriter_setOutputDimension_r(context.handle, writer, 2)
    var count = 0
    guard let bytes = unsafe GEOSWKBWriter_write_r(context.handle, writer, raw, &count) else {
      throw context.failure(operation)
    }
    defer { unsafe GEOSFree_r(context.handle, bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  }
}
