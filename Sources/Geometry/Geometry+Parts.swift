import CGEOS

extension Geometry {
  /// The top-level components as geometries of their own; a simple geometry is its own only part.
  public var parts: [Geometry] {
    switch kind {
    case .multiPoint, .multiLineString, .multiPolygon, .collection:
      (0..<partCount).compactMap { part(at: $0) }
    default: [self]
    }
  }

  private var partCount: Int { Int(unsafe GEOSGetNumGeometries_r(context.handle, raw)) }

  private func part(at index: Int) -> Geometry? {
    guard let part = unsafe GEOSGetGeometryN_r(context.handle, raw, Int32(index)) else {
      return nil
    }
    return try? unsafe Geometry("copy", GEOSGeom_clone_r(context.handle, part), in: context)
  }

  /// All polygons in it, however deep: what make-valid and difference leave besides lines and points.
  public func polygons() throws(GeometryError) -> [Geometry] {
    switch kind {
    case .polygon: return isEmpty ? [] : [self]
    case .multiPolygon, .collection:
      var polygons: [Geometry] = []
      for part in parts { polygons += try part.polygons() }
      return polygons
    default: return []
    }
  }

  /// The coordinates of a point, a line or a ring.
  public func coordinates() throws(GeometryError) -> [Coordinate] {
    switch kind {
    case .point, .lineString, .linearRing:
      if isEmpty { return [] }
      let sequence = try unsafe context.check(
        "read coordinates", GEOSGeom_getCoordSeq_r(context.handle, raw))
      return try unsafe CoordinateSequence.read(sequence, in: context)
    default:
      throw GeometryError(
        operation: "read coordinates", reason: "a \(kind) has no single sequence of coordinates")
    }
  }

  /// The rings of a polygon, the shell first.
  public func rings() throws(GeometryError) -> [[Coordinate]] {
    guard kind == .polygon else {
      throw GeometryError(operation: "read rings", reason: "a \(kind) has no rings")
    }
    if isEmpty { return [] }
    var rings = [
      try unsafe ring(GEOSGetExteriorRing_r(context.handle, raw))
    ]
    for hole in 0..<(unsafe GEOSGetNumInteriorRings_r(context.handle, raw)) {
      rings.append(try unsafe ring(GEOSGetInteriorRingN_r(context.handle, raw, hole)))
    }
    return rings
  }

  @unsafe private func ring(_ ring: OpaquePointer?) throws(GeometryError) -> [Coordinate] {
    let ring = try unsafe context.check("read rings", ring)
    let sequence = try unsafe context.check(
      "read rings", GEOSGeom_getCoordSeq_r(context.handle, ring))
    return try unsafe CoordinateSequence.read(sequence, in: context)
  }

  /// All lines in it, however deep; of a polygon its rings.
  public func lines() throws(GeometryError) -> [[Coordinate]] {
    try coordinateRuns(withPoints: false)
  }

  /// All coordinates, one array per point, line or ring.
  func allCoordinates() throws(GeometryError) -> [[Coordinate]] {
    try coordinateRuns(withPoints: true)
  }

  private func coordinateRuns(withPoints: Bool) throws(GeometryError) -> [[Coordinate]] {
    switch kind {
    case .point: return withPoints && !isEmpty ? [try coordinates()] : []
    case .lineString, .linearRing: return isEmpty ? [] : [try coordinates()]
    case .polygon: return try rings()
    default:
      var runs: [[Coordinate]] = []
      for part in parts { runs += try part.coordinateRuns(withPoints: withPoints) }
      return runs
    }
  }

  /// The same geometry with other coordinates.
  ///
  /// - Parameter change: Gets all coordinates as one array of interleaved x and y, to change in place;
  ///   their number stays.
  /// - Returns: The new geometry.
  /// - Throws: What `change` throws, or a ``GeometryError``.
  public func transformed(_ change: (inout [Double]) throws -> Void) throws -> Geometry {
    let runs = try allCoordinates()
    var flat = runs.joined().flatMap { [$0.x, $0.y] }
    let count = flat.count
    try change(&flat)
    precondition(flat.count == count, "the number of coordinates must stay")
    var cursor = CoordinateCursor(flat: flat)
    return try rebuilt(from: &cursor)
  }

  private func rebuilt(from cursor: inout CoordinateCursor) throws(GeometryError) -> Geometry {
    switch kind {
    case .point:
      return isEmpty ? self : try .point(cursor.next(1)[0], in: context)
    case .lineString, .linearRing:
      return isEmpty ? self : try .lineString(cursor.next(coordinateCount), in: context)
    case .polygon:
      if isEmpty { return self }
      var rings: [[Coordinate]] = []
      for ring in try self.rings() { rings.append(cursor.next(ring.count)) }
      return try .polygon(shell: rings[0], holes: Array(rings.dropFirst()), in: context)
    default:
      var changed: [Geometry] = []
      for part in parts { changed.append(try part.rebuilt(from: &cursor)) }
      return try .collection(changed, in: context)
    }
  }
}

/// Hands out coordinates from one flat array, run by run.
private struct CoordinateCursor {
  let flat: [Double]
  var position = 0

  mutating func next(_ count: Int) -> [Coordinate] {
    let start = position
    position += 2 * count
    return (0..<count).map { Coordinate(flat[start + 2 * $0], flat[start + 2 * $0 + 1]) }
  }
}
