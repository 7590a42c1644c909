import CGEOS

extension Geometry {
  /// Everything within a distance; a negative one shrinks polygons.
  ///
  /// Circles become polygons with the given number of segments per quarter.
  public func buffered(
    by distance: Double, quadrantSegments: Int = 8
  ) throws(GeometryError) -> Geometry {
    try buffered(by: distance, quadrantSegments: quadrantSegments, capStyle: .round)
  }

  /// Everything within a distance, with the given ends where the geometry is a line.
  public func buffered(
    by distance: Double, capStyle: CapStyle
  ) throws(GeometryError) -> Geometry {
    try buffered(by: distance, quadrantSegments: 8, capStyle: capStyle)
  }

  private func buffered(
    by distance: Double, quadrantSegments: Int, capStyle: CapStyle
  ) throws(GeometryError) -> Geometry {
    let operation = "buffer"
    try Self.requireFinite(distance, operation)
    // Corners are always round, so the mitre limit has no effect.
    let result = unsafe GEOSBufferWithStyle_r(
      context.handle, raw, distance, Int32(clamping: quadrantSegments), capStyle.code,
      Int32(GEOSBUF_JOIN_ROUND.rawValue), 5)
    return unsafe try context.geometry(operation, result)
  }
}

extension CapStyle {
  fileprivate var code: Int32 {
    switch self {
    case .round: Int32(GEOSBUF_CAP_ROUND.rawValue)
    case .flat: Int32(GEOSBUF_CAP_FLAT.rawValue)
    case .square: Int32(GEOSBUF_CAP_SQUARE.rawValue)
    }
  }
}
