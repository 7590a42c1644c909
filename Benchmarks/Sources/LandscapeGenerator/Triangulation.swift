/// A Delaunay triangulation that grows point by point (Bowyer 1981, Watson 1981).
///
/// A vertex at infinity closes the hull: beyond each edge of the hull lies a triangle with that
/// vertex, whose circle is the half-plane outside the edge.
struct Triangulation {
  private let points: [Point]
  /// The number of the vertex at infinity.
  private let infinity: Int
  /// Three vertices for each triangle, turning left.
  private var vertices: [Int] = []
  /// The triangle across the edge opposite each vertex.
  private var neighbours: [Int] = []
  /// For each triangle the last point that removes it.
  private var removedBy: [Int] = []
  /// The new triangle whose edge on the border starts at a vertex.
  private var startingAt: [Int]
  private var border: [BorderEdge] = []
  private var removed: [Int] = []
  private var last = 0

  /// An edge between the triangles that a point removes and those that stay.
  private struct BorderEdge {
    var start: Int
    var end: Int
    /// The triangle that stays.
    var outside: Int
    /// Its corner opposite the edge.
    var corner: Int
  }

  /// A first triangle of three points that turn left.
  private init(_ points: [Point], first: (Int, Int, Int)) {
    self.points = points
    infinity = points.count
    startingAt = Array(repeating: 0, count: points.count + 1)
    let (a, b, c) = first
    vertices = [a, b, c, infinity, c, b, infinity, a, c, infinity, b, a]
    neighbours = [1, 2, 3, 0, 3, 2, 0, 1, 3, 0, 2, 1]
    removedBy = [-1, -1, -1, -1]
  }

  /// The pairs of neighbours of distinct points, each pair once, sorted.
  static func neighbours(of points: [Point]) -> [(Int, Int)] {
    var order = insertionOrder(of: points)
    let third = order.indices.dropFirst(2).first {
      turn(points[order[0]], points[order[1]], points[order[$0]]) != 0
    }
    guard let third else {
      let line = points.indices.sorted {
        (points[$0].x, points[$0].y) < (points[$1].x, points[$1].y)
      }
      return zip(line, line.dropFirst()).map { (min($0, $1), max($0, $1)) }.sorted(by: <)
    }
    order.swapAt(2, third)
    let turnsLeft = turn(points[order[0]], points[order[1]], points[order[2]]) > 0
    let first =
      turnsLeft ? (order[0], order[1], order[2]) : (order[1], order[0], order[2])
    var triangulation = Triangulation(points, first: first)
    for point in order.dropFirst(3) { triangulation.insert(point) }
    return triangulation.edges
  }

  private var edges: [(Int, Int)] {
    var edges: [(Int, Int)] = []
    for slot in vertices.indices {
      let from = vertices[slot]
      let to = vertices[slot % 3 == 2 ? slot - 2 : slot + 1]
      // Of the two triangles of an edge, one has it in rising order.
      if from < to, to != infinity { edges.append((from, to)) }
    }
    return edges.sorted(by: <)
  }

  private mutating func insert(_ point: Int) {
    removed = [triangle(at: points[point])]
    removedBy[removed[0]] = point
    border.removeAll(keepingCapacity: true)
    var next = 0
    while next < removed.count {
      let triangle = removed[next]
      next += 1
      for corner in 0..<3 {
        let outside = neighbours[3 * triangle + corner]
        if removedBy[outside] == point { continue }
        if circle(of: outside, contains: points[point]) {
          removedBy[outside] = point
          removed.append(outside)
        } else {
          border.append(edge(of: triangle, opposite: corner, outside: outside))
        }
      }
    }
    fill(around: point)
  }

  private func edge(of triangle: Int, opposite corner: Int, outside: Int) -> BorderEdge {
    var back = 0
    while neighbours[3 * outside + back] != triangle { back += 1 }
    return BorderEdge(
      start: vertices[3 * triangle + (corner + 1) % 3],
      end: vertices[3 * triangle + (corner + 2) % 3], outside: outside, corner: back)
  }

  /// Joins a point to each edge of the border; the triangles removed make room, and two are added.
  private mutating func fill(around point: Int) {
    while removed.count < border.count {
      removed.append(vertices.count / 3)
      vertices += [0, 0, 0]
      neighbours += [0, 0, 0]
      removedBy.append(-1)
    }
    for (triangle, edge) in zip(removed, border) {
      vertices[3 * triangle] = point
      vertices[3 * triangle + 1] = edge.start
      vertices[3 * triangle + 2] = edge.end
      neighbours[3 * triangle] = edge.outside
      neighbours[3 * edge.outside + edge.corner] = triangle
      startingAt[edge.start] = triangle
    }
    for (triangle, edge) in zip(removed, border) {
      let following = startingAt[edge.end]
      neighbours[3 * triangle + 1] = following
      neighbours[3 * following + 2] = triangle
    }
    last = removed[0]
  }

  /// A triangle whose circle contains a point: walks from the last one made towards it.
  private func triangle(at point: Point) -> Int {
    var triangle = last
    walk: while true {
      if let corner = infiniteCorner(of: triangle) {
        if circle(of: triangle, contains: point) { return triangle }
        triangle = neighbours[3 * triangle + corner]
      }
      for corner in 0..<3 {
        let from = vertices[3 * triangle + (corner + 1) % 3]
        let to = vertices[3 * triangle + (corner + 2) % 3]
        if turn(points[from], points[to], point) < 0 {
          triangle = neighbours[3 * triangle + corner]
          continue walk
        }
      }
      return triangle
    }
  }

  private func infiniteCorner(of triangle: Int) -> Int? {
    (0..<3).first { vertices[3 * triangle + $0] == infinity }
  }

  private func circle(of triangle: Int, contains point: Point) -> Bool {
    guard let corner = infiniteCorner(of: triangle) else {
      return depth(
        point, inCircle: points[vertices[3 * triangle]], points[vertices[3 * triangle + 1]],
        points[vertices[3 * triangle + 2]]) > 0
    }
    let from = points[vertices[3 * triangle + (corner + 1) % 3]]
    let to = points[vertices[3 * triangle + (corner + 2) % 3]]
    let side = turn(from, to, point)
    guard side == 0 else { return side > 0 }
    // On the line of the hull's edge: inside between its ends.
    return (from.x - point.x) * (to.x - point.x) + (from.y - point.y) * (to.y - point.y) < 0
  }
}
