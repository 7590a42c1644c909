extension Geometry {
  /// The point at a coordinate.
  public static func point(
    _ coordinate: Coordinate, in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    try requireFinite([coordinate], "make a point")
    return unsafe Geometry(
      raw: try context.sequence(.point, [coordinate], "make a point"), in: context)
  }

  /// The line along the coordinates: at least two, or none for an empty line.
  public static func lineString(
    _ coordinates: [Coordinate], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    try requireFinite(coordinates, "make a line")
    return unsafe Geometry(
      raw: try context.sequence(.lineString, coordinates, "make a line"), in: context)
  }

  /// The polygon inside a shell and outside its holes, or an empty one when the shell is empty.
  ///
  /// The first corner of a ring may be repeated as its last, or not. Nothing checks that the rings
  /// do not cross: see `validityProblem()`.
  public static func polygon(
    shell: [Coordinate], holes: [[Coordinate]] = [], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let operation = "make a polygon"
    let rings = shell.isEmpty && holes.isEmpty ? [] : [shell] + holes
    for ring in rings { try requireFinite(ring, operation) }
    let parts = unsafe try context.each(rings) { (ring) throws(GeometryError) in
      unsafe try context.sequence(.linearRing, closed(ring), operation)
    }
    return unsafe try context.geometry(operation, context.assembled(.polygon, parts, operation))
  }

  /// The rectangle that a box is; one without width or height is not a valid polygon.
  public static func box(
    _ box: Box, in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let corners = [
      Coordinate(box.minX, box.minY), Coordinate(box.maxX, box.minY),
      Coordinate(box.maxX, box.maxY), Coordinate(box.minX, box.maxY),
    ]
    return try polygon(shell: corners, in: context)
  }

  /// The geometries as one, without those that are empty.
  ///
  /// That is a multi-point, -line or -polygon when all are of that kind, or else a mixed collection,
  /// as it is for none.
  public static func collection(
    _ parts: [Geometry], in context: GeometryContext
  ) throws(GeometryError) -> Geometry {
    let operation = "collect geometries"
    let copies = unsafe try context.each(parts) { (part) throws(GeometryError) in
      unsafe try context.copy(of: part.raw, operation)
    }
    let kinds = Set(parts.map(\.kind.collecting))
    let kind = kinds.count == 1 ? kinds.first ?? .collection : .collection
    return unsafe try context.geometry(operation, context.assembled(kind, copies, operation))
  }

  /// Throws when a coordinate is infinite or not a number, naming the first such, counted from 1.
  static func requireFinite(
    _ coordinates: [Coordinate], _ operation: String
  ) throws(GeometryError) {
    guard let index = coordinates.firstIndex(where: { !$0.isFinite }) else { return }
    throw GeometryError(
      operation: operation, reason: "coordinate \(index + 1) is not a finite number")
  }

  /// Throws when a distance or tolerance is infinite or not a number.
  static func requireFinite(_ distance: Double, _ operation: String) throws(GeometryError) {
    if distance.isFinite { return }
    throw GeometryError(
      operation: operation, reason: "the distance \(distance) is not a finite number")
  }

  private static func closed(_ ring: [Coordinate]) -> [Coordinate] {
    guard let first = ring.first, first != ring.last else { return ring }
    return ring + [first]
  }
}

extension Geometry.Kind {
  /// The collection that holds only this kind.
  fileprivate var collecting: Geometry.Kind {
    switch self {
    case .point: .multiPoint
    case .lineString, .linearRing: .multiLineString
    case .polygon: .multiPolygon
    case .multiPoint, .multiLineString, .multiPolygon, .collection: .collection
    }
  }
}
