import Geometry
import Surface
import TestSupport

/// Whole-number geometry on a frame whose corners and middles are whole numbers too, so that the
/// oracles can be exact.
struct WholeGrid {
  static let cellSize = 4
  let frame = GridFrame(minX: -8, maxY: 40, cellSize: 4, columns: 9, rows: 7)

  /// A vertex, often on a border or a corner, sometimes outside.
  func vertex(_ random: inout RandomSource) -> (x: Int, y: Int) {
    (Int.random(in: -18...38, using: &random), Int.random(in: 2...50, using: &random))
  }

  func line(_ count: Int, _ random: inout RandomSource) -> [(x: Int, y: Int)] {
    (0..<count).map { _ in
      let (x, y) = vertex(&random)
      // Half of the vertices lie on corners.
      return Bool.random(using: &random) ? (x, y) : (x / 4 * 4, y / 4 * 4)
    }
  }

  func coordinates(_ line: [(x: Int, y: Int)]) -> [Coordinate] {
    line.map { Coordinate(Double($0.x), Double($0.y)) }
  }

  func allCells() -> [(column: Int, row: Int)] {
    (0..<frame.rows).flatMap { row in (0..<frame.columns).map { ($0, row) } }
  }

  /// The north-western corner of a cell.
  func corner(_ column: Int, _ row: Int) -> (x: Int, y: Int) {
    (Int(frame.minX) + column * Self.cellSize, Int(frame.maxY) - row * Self.cellSize)
  }

  /// The middle of a cell.
  func middle(_ column: Int, _ row: Int) -> (x: Int, y: Int) {
    let (x, y) = corner(column, row)
    return (x + Self.cellSize / 2, y - Self.cellSize / 2)
  }

  func slots(of runs: [CellRun]) -> Set<Int> { Set(runs.flatMap { frame.slots(of: $0) }) }
}

/// Whether a place lies inside rings, in whole numbers: a ray to the west crosses an odd number of edges.
///
/// Edges hold their northern end; a place on an edge lies east of it.
func isInside(_ place: (x: Int, y: Int), _ rings: [[(x: Int, y: Int)]]) -> Bool {
  var isInside = false
  for ring in rings {
    for index in ring.indices {
      let (a, b) = (ring[index], ring[(index + 1) % ring.count])
      let (north, south) = a.y >= b.y ? (a, b) : (b, a)
      guard place.y <= north.y, place.y > south.y else { continue }
      // The turn from the edge, downwards, to the place: to the left is east.
      let turn =
        (south.x - north.x) * (place.y - north.y) - (south.y - north.y) * (place.x - north.x)
      if turn >= 0 { isInside.toggle() }
    }
  }
  return isInside
}

/// What is reached from some slots by steps to any of eight neighbours inside the frame.
func flood(_ frame: GridFrame, from starts: [Int], avoiding walls: Set<Int>) -> Set<Int> {
  var reached = Set(starts).subtracting(walls)
  var stack = Array(reached)
  while let slot = stack.popLast() {
    let (column, row) = frame.cell(ofSlot: slot)
    for y in max(0, row - 1)...min(frame.rows - 1, row + 1) {
      for x in max(0, column - 1)...min(frame.columns - 1, column + 1) {
        let next = frame.slot(column: x, row: y)
        if !walls.contains(next), reached.insert(next).inserted { stack.append(next) }
      }
    }
  }
  return reached
}
