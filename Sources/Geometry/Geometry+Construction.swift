import CGEOS

extension Geometry {
  /// A point.
  public static func point(
    _ place: Coordinate, in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let sequence = try unsafe CoordinateSequence.make([place], in: context)
    return try unsafe Geometry(
      "make a point", GEOSGeom_createPoint_r(context.handle, sequence), in: context)
  }

  /// A line through places; without any it is empty.
  public static func lineString(
    _ places: [Coordinate], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let sequence = try unsafe CoordinateSequence.make(places, in: context)
    return try unsafe Geometry(
      "make a line", GEOSGeom_createLineString_r(context.handle, sequence), in: context)
  }

  /// A polygon of closed rings.
  public static func polygon(
    shell: [Coordinate], holes: [[Coordinate]] = [], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let shell = try ring(shell, in: context)
    var rings: [Geometry] = []
    for hole in holes { rings.append(try ring(hole, in: context)) }
    // GEOS takes over the rings that it is given: they are copies of those that Swift frees.
    let outer = try unsafe context.check("copy", GEOSGeom_clone_r(context.handle, shell.raw))
    var inner = unsafe rings.map { unsafe GEOSGeom_clone_r(context.handle, $0.raw) }
    let made = unsafe inner.withUnsafeMutableBufferPointer {
      unsafe GEOSGeom_createPolygon_r(context.handle, outer, $0.baseAddress, UInt32($0.count))
    }
    return try unsafe Geometry("make a polygon", made, in: context)
  }

  private static func ring(
    _ places: [Coordinate], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let sequence = try unsafe CoordinateSequence.make(places, in: context)
    return try unsafe Geometry(
      "make a ring", GEOSGeom_createLinearRing_r(context.handle, sequence), in: context)
  }

  /// The rectangle as a polygon.
  public static func box(
    _ box: Box, in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    try unsafe Geometry(
      "make a rectangle",
      GEOSGeom_createRectangle_r(context.handle, box.minX, box.minY, box.maxX, box.maxY),
      in: context)
  }

  /// The parts together: a multi-geometry when they are all points, lines or polygons.
  public static func collection(
    _ parts: [Geometry], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let kinds = Set(parts.map(\.kind))
    let kind: Kind =
      switch (kinds.count, kinds.first) {
      case (1, .point): .multiPoint
      case (1, .lineString): .multiLineString
      case (1, .polygon): .multiPolygon
      default: .collection
      }
    var copies = unsafe parts.map { unsafe GEOSGeom_clone_r(context.handle, $0.raw) }
    let made = unsafe copies.withUnsafeMutableBufferPointer {
      unsafe GEOSGeom_createCollection_r(
        context.handle, kind.rawValue, $0.baseAddress, UInt32($0.count))
    }
    return try unsafe Geometry("make a collection", made, in: context)
  }
}
