import CGEOS

/// Coordinates in the form that GEOS takes and gives: interleaved x and y, moved in bulk.
enum CoordinateSequence {
  /// A sequence that the caller hands on to a geometry, which then owns it.
  @unsafe static func make(
    _ coordinates: [Coordinate], in context: GeometryContext
  ) throws(GeometryError) -> OpaquePointer {
    if let bad = coordinates.firstIndex(where: { !($0.x.isFinite && $0.y.isFinite) }) {
      throw GeometryError(
        operation: "make a geometry", reason: "coordinate \(bad) is not a finite number")
    }
    let flat = coordinates.flatMap { [$0.x, $0.y] }
    let made = unsafe flat.withUnsafeBufferPointer {
      unsafe GEOSCoordSeq_copyFromBuffer_r(
        context.handle, $0.baseAddress, UInt32(coordinates.count), 0, 0)
    }
    return try unsafe context.check("make a geometry", made)
  }

  /// The coordinates of a sequence.
  @unsafe static func read(
    _ sequence: OpaquePointer, in context: GeometryContext
  ) throws(GeometryError) -> [Coordinate] {
    var count: UInt32 = 0
    try context.check(
      "read coordinates", status: unsafe GEOSCoordSeq_getSize_r(context.handle, sequence, &count))
    var flat = [Double](repeating: 0, count: 2 * Int(count))
    let status = unsafe flat.withUnsafeMutableBufferPointer { buffer in
      // An empty array has no address, and nothing to copy.
      guard let address = buffer.baseAddress else { return Int32(1) }
      return unsafe GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, address, 0, 0)
    }
    try context.check("read coordinates", status: status)
    return (0..<Int(count)).map { Coordinate(flat[2 * $0], flat[2 * $0 + 1]) }
  }
}
