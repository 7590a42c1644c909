import CGEOS

/// Makes geometries that GEOS owns; the caller takes over each result.
extension GeometryContext {
  /// A point, line or ring of coordinates that are copied in at once; an empty one of none.
  func sequence(
    _ kind: Geometry.Kind, _ coordinates: some Collection<Coordinate>, _ operation: String
  ) throws(GeometryError) -> OpaquePointer {
    if kind == .point && coordinates.isEmpty {
      return unsafe try check(operation, GEOSGeom_createEmptyPoint_r(handle))
    }
    let copy = unsafe copied(ContiguousArray(coordinates))
    let sequence = unsafe try check(operation, copy)
    // Each of these takes over the sequence, also when it fails.
    let made: OpaquePointer? =
      switch kind {
      case .point: unsafe GEOSGeom_createPoint_r(handle, sequence)
      case .linearRing: unsafe GEOSGeom_createLinearRing_r(handle, sequence)
      default: unsafe GEOSGeom_createLineString_r(handle, sequence)
      }
    return unsafe try check(operation, made)
  }

  private func copied(_ coordinates: ContiguousArray<Coordinate>) -> OpaquePointer? {
    if coordinates.isEmpty { return unsafe GEOSCoordSeq_create_r(handle, 0, 2) }
    // A Coordinate is two doubles, which is how GEOS lays out a buffer without heights.
    return unsafe coordinates.withUnsafeBufferPointer { buffer in
      unsafe buffer.withMemoryRebound(to: Double.self) {
        unsafe GEOSCoordSeq_copyFromBuffer_r(
          handle, $0.baseAddress, UInt32(coordinates.count), 0, 0)
      }
    }
  }

  /// A polygon of its rings, the shell first, or a collection of its components.
  ///
  /// The parts are taken over, also when it fails.
  func assembled(
    _ kind: Geometry.Kind, _ parts: [OpaquePointer], _ operation: String
  ) throws(GeometryError) -> OpaquePointer {
    if unsafe kind == .polygon && parts.isEmpty {
      return unsafe try check(operation, GEOSGeom_createEmptyPolygon_r(handle))
    }
    var members = unsafe parts.map { unsafe Optional($0) }
    let shell = unsafe kind == .polygon ? members.removeFirst() : nil
    let count = unsafe UInt32(members.count)
    let made =
      unsafe kind == .polygon
      ? GEOSGeom_createPolygon_r(handle, shell, &members, count)
      : GEOSGeom_createCollection_r(handle, kind.code, &members, count)
    return unsafe try check(operation, made)
  }

  /// A copy of a borrowed geometry.
  func copy(of raw: OpaquePointer, _ operation: String) throws(GeometryError) -> OpaquePointer {
    unsafe try check(operation, GEOSGeom_clone_r(handle, raw))
  }

  /// What `make` gives for each element; when it fails for one, those before it are freed.
  func each<Element>(
    _ elements: some Sequence<Element>,
    _ make: (Element) throws(GeometryError) -> OpaquePointer
  ) throws(GeometryError) -> [OpaquePointer] {
    var made: [OpaquePointer] = unsafe []
    for element in elements {
      do {
        unsafe made.append(try make(element))
      } catch {
        unsafe made.forEach { unsafe GEOSGeom_destroy_r(handle, $0) }
        throw error
      }
    }
    return unsafe made
  }
}

extension Geometry.Kind {
  /// The number by which GEOS knows the kind.
  var code: Int32 {
    switch self {
    case .point: Int32(GEOS_POINT.rawValue)
    case .lineString: Int32(GEOS_LINESTRING.rawValue)
    case .linearRing: Int32(GEOS_LINEARRING.rawValue)
    case .polygon: Int32(GEOS_POLYGON.rawValue)
    case .multiPoint: Int32(GEOS_MULTIPOINT.rawValue)
    case .multiLineString: Int32(GEOS_MULTILINESTRING.rawValue)
    case .multiPolygon: Int32(GEOS_MULTIPOLYGON.rawValue)
    case .collection: Int32(GEOS_GEOMETRYCOLLECTION.rawValue)
    }
  }
}
