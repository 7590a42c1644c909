import CGEOS

extension Geometry {
  /// Reads well-known text, such as "LINESTRING (0 0, 3 4)".
  ///
  /// Refused are texts that are no geometry and coordinates that are not finite numbers. Empty
  /// parts of a collection are left out.
  public convenience init(wkt: String, in context: GeometryContext) throws(GeometryError) {
    let operation = "read WKT"
    let reader = unsafe try context.check(operation, GEOSWKTReader_create_r(context.handle))
    defer { unsafe GEOSWKTReader_destroy_r(context.handle, reader) }
    let result = unsafe GEOSWKTReader_read_r(context.handle, reader, wkt)
    let raw = unsafe try context.filled(operation, try context.check(operation, result))
    unsafe self.init(raw: raw, in: context)
    try Self.requireFinite(coordinates(), operation)
  }

  /// The geometry as two-dimensional well-known text.
  ///
  /// Numbers are rounded to 0 to 15 decimals, or written with as many as they need to read back the
  /// same when none are given.
  public func wkt(decimals: Int? = nil) throws(GeometryError) -> String {
    if let decimals, !(0...15).contains(decimals) {
      throw GeometryError(
        operation: "write WKT", reason: "\(decimals) decimals are not between 0 and 15")
    }
    return unsafe WKTWriter(context: context, decimals: decimals).text(of: raw)
  }
}

/// Writes well-known text.
///
/// GEOS 3.11's own writer aborts on large numbers and cuts digits off.
private struct WKTWriter {
  let context: GeometryContext
  let decimals: Int?

  func text(of raw: OpaquePointer) -> String {
    unsafe "\(context.kind(of: raw).tag) \(body(of: raw))"
  }

  private func body(of raw: OpaquePointer) -> String {
    if unsafe context.isEmpty(raw) { return "EMPTY" }
    let items: [String] =
      switch unsafe context.kind(of: raw) {
      case .point, .lineString, .linearRing:
        unsafe context.coordinates(of: raw).map { "\(number($0.x)) \(number($0.y))" }
      case .polygon, .multiPoint, .multiLineString, .multiPolygon:
        unsafe context.parts(of: raw).map { unsafe body(of: $0) }
      case .collection:
        unsafe context.parts(of: raw).map { unsafe text(of: $0) }
      }
    return "(\(items.joined(separator: ", ")))"
  }

  /// The shortest text that reads back as the rounded number, without a useless ".0".
  private func number(_ value: Double) -> String {
    let rounded = rounded(value)
    if rounded == 0 { return "0" }
    let text = "\(rounded)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  private func rounded(_ value: Double) -> Double {
    guard let decimals else { return value }
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    // From 2^53 on there are no digits left to round.
    guard abs(value * scale) < 0x1p53 else { return value }
    return (value * scale).rounded() / scale
  }
}

extension Geometry.Kind {
  fileprivate var tag: String {
    switch self {
    case .point: "POINT"
    case .lineString: "LINESTRING"
    case .linearRing: "LINEARRING"
    case .polygon: "POLYGON"
    case .multiPoint: "MULTIPOINT"
    case .multiLineString: "MULTILINESTRING"
    case .multiPolygon: "MULTIPOLYGON"
    case .collection: "GEOMETRYCOLLECTION"
    }
  }
}
