import Geometry

/// The united surroundings of many geometries.
enum BufferUnion {
  /// Geometries whose centres lie in one square of this size, in metres, are buffered together.
  ///
  /// One buffer of all would be slow where many lines cross, one of each where few do.
  private static let cellSize = 1000.0

  /// The polygons of all that is within a distance of any of the geometries; those of one square do
  /// not overlap, others may.
  static func polygons(
    around geometries: [Geometry], within distance: Double, in context: GeometryContext
  ) throws -> [Geometry] {
    let cells = Dictionary(grouping: geometries) { geometry in
      let center = geometry.envelope?.center ?? Coordinate(0, 0)
      return [Int(center.x / cellSize), Int(center.y / cellSize)]
    }
    return try cells.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, members in
      try Geometry.collection(members, in: context).buffered(by: distance).polygons()
    }
  }
}
