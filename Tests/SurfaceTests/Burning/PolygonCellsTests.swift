import Geometry
import Surface
import TestSupport
import Testing

@Suite struct PolygonCellsTests {
  private let grid = WholeGrid()
  private var frame: GridFrame { grid.frame }

  private func rings(_ random: inout RandomSource) -> [[(x: Int, y: Int)]] {
    var rings: [[(x: Int, y: Int)]] = []
    for _ in 0..<Int.random(in: 1...3, using: &random) {
      var ring = grid.line(Int.random(in: 1...8, using: &random), &random)
      // Half of the vertices lie on middles of cells.
      for index in ring.indices where Bool.random(using: &random) {
        ring[index] = (ring[index].x / 4 * 4 + 2, ring[index].y / 4 * 4 + 2)
      }
      rings.append(ring)
    }
    return rings
  }

  private func expectInOrder(_ runs: [CellRun]) {
    for (before, after) in zip(runs, runs.dropFirst()) {
      #expect(
        before.row < after.row
          || before.row == after.row && before.columns.upperBound < after.columns.lowerBound)
    }
    #expect(runs.allSatisfy { !$0.columns.isEmpty })
  }

  @Test func randomPolygonsHoldTheMiddlesThatTheOracleSays() {
    var random = RandomSource(seed: 21)
    for round in 0..<400 {
      let rings = rings(&random)
      let isClosed = round.isMultiple(of: 2)
      let runs = frame.runs(
        inside: rings.map { grid.coordinates(isClosed ? $0 + $0.prefix(1) : $0) })
      expectInOrder(runs)
      let expected = grid.allCells().filter { isInside(grid.middle($0.column, $0.row), rings) }
      #expect(
        grid.slots(of: runs) == Set(expected.map { frame.slot(column: $0.column, row: $0.row) }),
        "\(rings)")
    }
  }

  @Test func polygonsThatShareEdgesShareNoCellAndLeaveNone() {
    var random = RandomSource(seed: 22)
    for _ in 0..<200 {
      // A fan of triangles round a vertex fills the frame, with edges of any direction.
      let middle = Coordinate(
        Double.random(in: -4...24, using: &random), Double.random(in: 16...36, using: &random))
      let outline = grid.coordinates([(-20, 60), (10, 61), (50, 60), (50, 22), (50, 0), (-20, 0)])
      var count = [Int: Int]()
      for index in outline.indices {
        let triangle = [outline[index], outline[(index + 1) % outline.count], middle]
        for slot in grid.slots(of: frame.runs(inside: [triangle])) { count[slot, default: 0] += 1 }
      }
      #expect(count.count == frame.cellCount && count.values.allSatisfy { $0 == 1 })
    }
  }

  @Test func aMiddleOnAnEdgeLiesEastOrSouthOfIt() {
    // From the middle of cell (1, 1) to that of cell (3, 3).
    let square = grid.coordinates([(-2, 34), (6, 34), (6, 26), (-2, 26)])
    #expect(
      frame.runs(inside: [square])
        == [CellRun(row: 1, columns: 1..<3), CellRun(row: 2, columns: 1..<3)])
  }

  @Test func aMiddleOnASlantingEdgeLiesEastOfItWhateverTheRounding() {
    // Quotients such as 5 / 49 x 49 are rounded; the edge runs through middles all the same.
    let frame = GridFrame(minX: -0.5, maxY: 0.5, cellSize: 1, columns: 65, rows: 65)
    for height in 1...64 {
      for width in 1...64 {
        let ring = [(0, 0), (width, -height), (width, 0)].map {
          Coordinate(Double($0.0), Double($0.1))
        }
        for run in frame.runs(inside: [ring]) {
          let first = (run.row * width + height - 1) / height
          #expect(run.columns.lowerBound == first)
        }
      }
    }
  }

  @Test func holesAreLeftOut() {
    let outer = grid.coordinates([(-8, 40), (28, 40), (28, 12), (-8, 12)])
    let hole = grid.coordinates([(0, 32), (8, 32), (8, 24), (0, 24)])
    let slots = grid.slots(of: frame.runs(inside: [outer, hole]))
    #expect(slots.count == 63 - 4 && !slots.contains(frame.slot(column: 2, row: 2)))
    #expect(frame.runs(inside: []) == [] && frame.runs(inside: [[]]) == [])
  }

  @Test func touchedAreTheCellsInsideAndThoseOfTheEdges() {
    var random = RandomSource(seed: 23)
    for _ in 0..<200 {
      let rings = rings(&random).map(grid.coordinates)
      let runs = frame.runs(touching: rings)
      expectInOrder(runs)
      let edges = rings.flatMap { frame.cells(along: $0 + $0.prefix(1)).map(\.slot) }
      #expect(
        grid.slots(of: runs) == grid.slots(of: frame.runs(inside: rings)).union(edges))
    }
  }

  @Test func aSliverThatHoldsNoMiddleIsTouched() {
    let sliver = grid.coordinates([(-7, 39), (11, 39), (11, 38)]).map {
      Coordinate($0.x, $0.y + 0.5)
    }
    #expect(frame.runs(inside: [sliver]) == [])
    #expect(frame.runs(touching: [sliver]) == [CellRun(row: 0, columns: 0..<5)])
  }
}
