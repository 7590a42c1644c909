import CGEOS

/// Looks inside geometries that GEOS owns. None of these calls can fail on a geometry that exists.
extension GeometryContext {
  func kind(of raw: OpaquePointer) -> Geometry.Kind {
    unsafe Geometry.Kind.allCases[Int(GEOSGeomTypeId_r(handle, raw))]
  }

  func coordinateCount(of raw: OpaquePointer) -> Int {
    unsafe Int(GEOSGetNumCoordinates_r(handle, raw))
  }

  /// What a geometry is directly made of, borrowed.
  ///
  /// That is the rings of a polygon, its shell first, or the components of a collection. A point or
  /// line has no parts, and an empty polygon no ring.
  func parts(of raw: OpaquePointer) -> [OpaquePointer] {
    switch unsafe kind(of: raw) {
    case .point, .lineString, .linearRing:
      return unsafe []
    case .polygon:
      guard unsafe !isEmpty(raw) else { return unsafe [] }
      let shell = unsafe [GEOSGetExteriorRing_r(handle, raw)]
      let holes = unsafe (0..<GEOSGetNumInteriorRings_r(handle, raw)).map {
        unsafe GEOSGetInteriorRingN_r(handle, raw, $0)
      }
      return unsafe (shell + holes).compactMap { unsafe $0 }
    case .multiPoint, .multiLineString, .multiPolygon, .collection:
      return unsafe (0..<GEOSGetNumGeometries_r(handle, raw)).compactMap {
        unsafe GEOSGetGeometryN_r(handle, raw, $0)
      }
    }
  }

  /// The points, lines and polygons at any depth, borrowed, without the empty ones.
  func leaves(of raw: OpaquePointer) -> [OpaquePointer] {
    if unsafe isEmpty(raw) { return unsafe [] }
    if unsafe kind(of: raw).isSimple { return unsafe [raw] }
    return unsafe parts(of: raw).flatMap { unsafe leaves(of: $0) }
  }

  /// Every coordinate of a geometry of any kind, in the order in which GEOS keeps them.
  func coordinates(of raw: OpaquePointer) -> [Coordinate] {
    guard unsafe kind(of: raw).hasSequence else {
      return unsafe parts(of: raw).flatMap { unsafe coordinates(of: $0) }
    }
    let count = unsafe coordinateCount(of: raw)
    guard count > 0 else { return [] }
    return unsafe copied(count: count, from: GEOSGeom_getCoordSeq_r(handle, raw))
  }

  /// The first coordinates of a sequence, copied out at once.
  func copied(count: Int, from sequence: OpaquePointer?) -> [Coordinate] {
    unsafe [Coordinate](unsafeUninitializedCapacity: count) { buffer, initializedCount in
      // A Coordinate is two doubles, which is how GEOS lays out a buffer without heights.
      let status = unsafe buffer.withMemoryRebound(to: Double.self) {
        unsafe GEOSCoordSeq_copyToBuffer_r(handle, sequence, $0.baseAddress, 0, 0)
      }
      initializedCount = status == 1 ? count : 0
    }
  }
}

extension Geometry.Kind {
  /// Whether it is one point, line, ring or polygon rather than a collection.
  var isSimple: Bool { hasSequence || self == .polygon }

  /// Whether it is one sequence of coordinates.
  var hasSequence: Bool { self == .point || self == .lineString || self == .linearRing }
}
