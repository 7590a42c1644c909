package import Geometry

/// Straight edges in the cells of a grid, to find those that a line crosses.
///
/// A link is short beside the landscape and a barrier edge shorter still; walking the cells under the
/// link looks at few edges that it doesn't cross, however long and oblique it is.
package struct SegmentGrid: Sendable {
  /// An edge from `a` to `b`, and whose it is.
  package struct Edge: Sendable {
    package let a: Coordinate
    package let b: Coordinate
    package let owner: Int32

    package init(a: Coordinate, b: Coordinate, owner: Int32) {
      self.a = a
      self.b = b
      self.owner = owner
    }
  }

  /// Where a line crosses an edge: the fraction of the line, 0...1.
  struct Hit {
    let fraction: Double
    let edge: Int
  }

  package let edges: [Edge]
  private let origin: Coordinate
  private let cellSize: Double
  private let columns: Int
  private let rows: Int
  /// Per cell the start of its edges in `cellEdges`; one more at the end.
  private let offsets: [UInt32]
  private let cellEdges: [UInt32]

  /// The most cells that a grid has: beyond, they get larger, so that one far edge costs no memory.
  private static let mostCells = 4_000_000.0

  package init(_ edges: [Edge], cellSize smallest: Double = 200) {
    self.edges = edges
    let bounds =
      Box.around(edges.lazy.flatMap { [$0.a, $0.b] }) ?? Box(minX: 0, minY: 0, maxX: 0, maxY: 0)
    let (width, height) = (bounds.maxX - bounds.minX, bounds.maxY - bounds.minY)
    let cellSize = max(
      smallest, (width * height / Self.mostCells).squareRoot(), max(width, height) / Self.mostCells)
    self.cellSize = cellSize
    origin = Coordinate(bounds.minX, bounds.minY)
    columns = Int(width / cellSize) + 1
    rows = Int(height / cellSize) + 1
    var counts = [UInt32](repeating: 0, count: columns * rows + 1)
    for edge in edges {
      Self.walk(edge.a, edge.b, origin, cellSize, columns, rows) { counts[$0 + 1] += 1 }
    }
    for cell in 1..<counts.count { counts[cell] += counts[cell - 1] }
    offsets = counts
    var next = counts
    var filled = [UInt32](repeating: 0, count: Int(counts[counts.count - 1]))
    for (index, edge) in edges.enumerated() {
      Self.walk(edge.a, edge.b, origin, cellSize, columns, rows) { cell in
        filled[Int(next[cell])] = UInt32(index)
        next[cell] += 1
      }
    }
    cellEdges = filled
  }

  /// All edges that the line from `p` to `q` crosses or touches, once each, from `p` on.
  func hits(from p: Coordinate, to q: Coordinate) -> [Hit] {
    var found: [Hit] = []
    Self.walk(p, q, origin, cellSize, columns, rows) { cell in
      for slot in offsets[cell]..<offsets[cell + 1] {
        let index = Int(cellEdges[Int(slot)])
        if let fraction = Self.crossing(p, q, edges[index].a, edges[index].b) {
          found.append(Hit(fraction: fraction, edge: index))
        }
      }
    }
    found.sort { ($0.fraction, $0.edge) < ($1.fraction, $1.edge) }
    var unique: [Hit] = []
    for hit in found where unique.last?.edge != hit.edge { unique.append(hit) }
    return unique
  }

  /// The edges that have a part within `radius` of a place, nearest first.
  package func edges(within radius: Double, of place: Coordinate) -> [(edge: Int, distance: Double)]
  {
    var seen: Set<Int> = []
    var found: [(edge: Int, distance: Double)] = []
    let reach = Int(radius / cellSize) + 1
    let column = Int(((place.x - origin.x) / cellSize).rounded(.down))
    let row = Int(((place.y - origin.y) / cellSize).rounded(.down))
    guard column + reach >= 0, column - reach < columns, row + reach >= 0, row - reach < rows else {
      return []
    }
    for y in max(0, row - reach)...min(rows - 1, row + reach) {
      for x in max(0, column - reach)...min(columns - 1, column + reach) {
        let cell = y * columns + x
        for slot in offsets[cell]..<offsets[cell + 1] {
          let index = Int(cellEdges[Int(slot)])
          guard seen.insert(index).inserted else { continue }
          let distance = place.distance(to: edges[index].nearestPoint(to: place))
          if distance <= radius { found.append((index, distance)) }
        }
      }
    }
    return found.sorted { ($0.distance, $0.edge) < ($1.distance, $1.edge) }
  }

  /// Calls `visit` for each cell that the line may touch: the cells of each row that it passes.
  private static func walk(
    _ p: Coordinate, _ q: Coordinate, _ origin: Coordinate, _ size: Double, _ columns: Int,
    _ rows: Int, _ visit: (Int) -> Void
  ) {
    let (low, high) = p.y <= q.y ? (p, q) : (q, p)
    let firstRow = Int(((low.y - origin.y) / size).rounded(.down))
    let lastRow = Int(((high.y - origin.y) / size).rounded(.down))
    guard lastRow >= 0, firstRow < rows else { return }
    // Wider than any rounding of the coordinates, so that no touched cell is missed.
    let margin = 1e-6
    for row in max(0, firstRow)...min(rows - 1, lastRow) {
      let bottom = max(low.y, origin.y + Double(row) * size)
      let top = min(high.y, origin.y + Double(row + 1) * size)
      let rise = high.y - low.y
      let x1 = rise > 0 ? low.x + (high.x - low.x) * (bottom - low.y) / rise : low.x
      let x2 = rise > 0 ? low.x + (high.x - low.x) * (top - low.y) / rise : high.x
      let first = Int(((min(x1, x2) - margin - origin.x) / size).rounded(.down))
      let last = Int(((max(x1, x2) + margin - origin.x) / size).rounded(.down))
      guard last >= 0, first < columns else { continue }
      for column in max(0, first)...min(columns - 1, last) { visit(row * columns + column) }
    }
  }

  /// The fraction of `pq` at which it crosses or touches `ab`; nothing where they lie along each other.
  private static func crossing(
    _ p: Coordinate, _ q: Coordinate, _ a: Coordinate, _ b: Coordinate
  ) -> Double? {
    let (dx, dy) = (q.x - p.x, q.y - p.y)
    let sideA = dx * (a.y - p.y) - dy * (a.x - p.x)
    let sideB = dx * (b.y - p.y) - dy * (b.x - p.x)
    if (sideA > 0 && sideB > 0) || (sideA < 0 && sideB < 0) || (sideA == 0 && sideB == 0) {
      return nil
    }
    let (ex, ey) = (b.x - a.x, b.y - a.y)
    let denominator = dx * ey - dy * ex
    guard denominator != 0 else { return nil }
    let t = ((a.x - p.x) * ey - (a.y - p.y) * ex) / denominator
    return t >= 0 && t <= 1 ? t : nil
  }
}

extension SegmentGrid.Edge {
  /// The point of the edge that is nearest to a place.
  package func nearestPoint(to place: Coordinate) -> Coordinate {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let squared = dx * dx + dy * dy
    guard squared > 0 else { return a }
    let t = min(1, max(0, ((place.x - a.x) * dx + (place.y - a.y) * dy) / squared))
    return Coordinate(a.x + t * dx, a.y + t * dy)
  }
}
