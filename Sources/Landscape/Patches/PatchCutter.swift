import Geometry

/// Takes the strips that barriers occupy out of habitat, so that what they separate is separate.
///
/// A forest that a motorway runs through is two patches with a link across the motorway, and not one
/// patch in which the motorway has no effect.
struct PatchCutter {
  private let index: SpatialIndex
  private let chunks: [Chunk]
  private let context: GeometryContext

  private struct Chunk {
    let coordinates: [Coordinate]
    let halfWidth: Double
  }

  /// The longest piece of a barrier that is buffered as a whole, in metres.
  private static let chunkLength = 500.0

  init(
    barriers: [BarrierLine], rules: LandscapeRules, context: GeometryContext
  ) throws {
    self.context = context
    chunks = barriers.flatMap { line -> [Chunk] in
      guard let halfWidth = line.stripHalfWidth(rules) else { return [] }
      return Polyline(line.coordinates).pieces(atMost: Self.chunkLength).map {
        Chunk(coordinates: $0.coordinates, halfWidth: halfWidth)
      }
    }
    index = try SpatialIndex(
      chunks.map { chunk in
        (Box.around(chunk.coordinates) ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0))
          .expanded(by: chunk.halfWidth)
      }, in: context)
  }

  /// The polygons that are left of one.
  func parts(of polygon: Geometry) throws -> [Geometry] {
    guard let envelope = polygon.envelope else { return [] }
    let prepared = try polygon.prepared()
    var strips: [Geometry] = []
    for candidate in index.query(envelope) {
      let chunk = chunks[candidate]
      let line = try Geometry.lineString(chunk.coordinates, in: context)
      guard try prepared.isWithin(chunk.halfWidth, of: line) else { continue }
      strips.append(try line.buffered(by: chunk.halfWidth))
    }
    guard !strips.isEmpty else { return [polygon] }
    return try polygon.difference(Geometry.union(of: strips, in: context)).polygons()
  }
}
