import Geometry
import Surface
import TestSupport
import Testing

@Suite struct NearCellsTests {
  private let grid = WholeGrid()
  private var frame: GridFrame { grid.frame }

  /// Whether a place lies within a radius of a segment, in whole numbers.
  private func isNear(
    _ p: (x: Int, y: Int), _ a: (x: Int, y: Int), _ b: (x: Int, y: Int), _ radius: Int
  ) -> Bool {
    func square(_ x: Int, _ y: Int) -> Int { x * x + y * y }
    let length = square(b.x - a.x, b.y - a.y)
    let along = (p.x - a.x) * (b.x - a.x) + (p.y - a.y) * (b.y - a.y)
    if length == 0 || along <= 0 { return square(p.x - a.x, p.y - a.y) <= radius * radius }
    if along >= length { return square(p.x - b.x, p.y - b.y) <= radius * radius }
    let area = (p.x - a.x) * (b.y - a.y) - (p.y - a.y) * (b.x - a.x)
    return area * area <= radius * radius * length
  }

  @Test func randomLinesReachTheMiddlesThatTheOracleSays() {
    var random = RandomSource(seed: 31)
    for _ in 0..<400 {
      let line = grid.line(Int.random(in: 1...4, using: &random), &random)
      let radius = Int.random(in: 0...14, using: &random)
      let runs = frame.runs(within: Double(radius), of: grid.coordinates(line))
      let segments = line.count == 1 ? [(line[0], line[0])] : Array(zip(line, line.dropFirst()))
      let expected = grid.allCells().filter { column, row in
        segments.contains { isNear(grid.middle(column, row), $0, $1, radius) }
      }
      #expect(
        grid.slots(of: runs) == Set(expected.map { frame.slot(column: $0.column, row: $0.row) }),
        "\(line) \(radius)")
      for (before, after) in zip(runs, runs.dropFirst()) {
        #expect(
          before.row < after.row
            || before.row == after.row && before.columns.upperBound < after.columns.lowerBound)
      }
    }
  }

  @Test func aPointReachesACircle() {
    let place = frame.centre(ofSlot: frame.slot(column: 4, row: 3))
    // Middles are 4 m apart: exactly 4 m away is within.
    #expect(
      frame.runs(within: 4, of: [place]) == [
        CellRun(row: 2, columns: 4..<5), CellRun(row: 3, columns: 3..<6),
        CellRun(row: 4, columns: 4..<5),
      ])
    #expect(frame.runs(within: 0, of: [place]) == [CellRun(row: 3, columns: 4..<5)])
    #expect(frame.runs(within: 3, of: []) == [])
    #expect(frame.runs(within: 5, of: [Coordinate(-100, 20)]) == [])
  }
}
