import Geometry
import Landscape

/// Finds the places of lines that are near to a place.
struct RiverGrid {
  private let grid: SegmentGrid
  /// Per edge, how far along its line it begins.
  private let starts: [Double]

  /// A place on a line.
  struct Hit {
    let line: Int
    /// Metres from the start of the line.
    let along: Double
    let distance: Double
    let place: Coordinate
  }

  init(_ courses: [Polyline]) {
    var edges: [SegmentGrid.Edge] = []
    var starts: [Double] = []
    for (line, course) in courses.enumerated() {
      for next in course.coordinates.indices.dropFirst() {
        edges.append(
          SegmentGrid.Edge(
            a: course.coordinates[next - 1], b: course.coordinates[next], owner: Int32(line)))
        starts.append(course.distances[next - 1])
      }
    }
    grid = SegmentGrid(edges)
    self.starts = starts
  }

  /// The places of edges within a distance, nearest first; a line may be there several times.
  func hits(near place: Coordinate, within distance: Double) -> [Hit] {
    grid.edges(within: distance, of: place).map { found in
      let edge = grid.edges[found.edge]
      let nearest = edge.nearestPoint(to: place)
      return Hit(
        line: Int(edge.owner), along: starts[found.edge] + edge.a.distance(to: nearest),
        distance: found.distance, place: nearest)
    }
  }

  /// How far the nearest line is; nothing beyond a limit.
  func distance(to place: Coordinate, atMost limit: Double) -> Double? {
    var radius = 100.0
    while radius < limit {
      if let nearest = hits(near: place, within: radius).first { return nearest.distance }
      radius *= 4
    }
    return hits(near: place, within: limit).first?.distance
  }
}
