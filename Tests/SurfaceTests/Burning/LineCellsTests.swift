import Geometry
import Surface
import TestSupport
import Testing

@Suite struct LineCellsTests {
  private let grid = WholeGrid()
  private var frame: GridFrame { grid.frame }

  /// A bound of the part of a segment that is left, as a fraction with a positive denominator.
  private struct Bound {
    var over: Int
    var under: Int
    var isOpen: Bool
    func isLess(than other: Bound) -> Bool { over * other.under < other.over * under }
    func equals(_ other: Bound) -> Bool { over * other.under == other.over * under }
  }

  /// Whether a segment meets a cell, which holds its northern and western edge.
  private func meets(
    _ a: (x: Int, y: Int), _ b: (x: Int, y: Int), column: Int, row: Int
  ) -> Bool {
    let (west, north) = grid.corner(column, row)
    var low = Bound(over: 0, under: 1, isOpen: false)
    var high = Bound(over: 1, under: 1, isOpen: false)
    // x >= west, x < west + 4, y <= north, y > north - 4, each as speed * t >= need or > need.
    let limits = [
      (b.x - a.x, west - a.x, false), (a.x - b.x, a.x - west - 4, true),
      (a.y - b.y, a.y - north, false), (b.y - a.y, north - 4 - a.y, true),
    ]
    for (speed, need, isOpen) in limits {
      if speed == 0 {
        if isOpen ? need >= 0 : need > 0 { return false }
      } else if speed > 0 {
        let bound = Bound(over: need, under: speed, isOpen: isOpen)
        if low.isLess(than: bound) || low.equals(bound) && isOpen { low = bound }
      } else {
        let bound = Bound(over: -need, under: -speed, isOpen: isOpen)
        if bound.isLess(than: high) || high.equals(bound) && isOpen { high = bound }
      }
    }
    return low.isLess(than: high) || low.equals(high) && !low.isOpen && !high.isOpen
  }

  /// Whether a segment runs through a cell's north-eastern corner from the north-west to the
  /// south-east or back, so that the cell is the southern one at the corner's sides.
  private func flanks(
    _ a: (x: Int, y: Int), _ b: (x: Int, y: Int), column: Int, row: Int
  ) -> Bool {
    let (west, north) = grid.corner(column, row)
    let corner = (x: west + 4, y: north)
    let (from, to) = a.x < b.x ? (a, b) : (b, a)
    guard from.x < to.x, from.y > to.y else { return false }
    let isOnLine =
      (to.x - from.x) * (corner.y - from.y) == (to.y - from.y) * (corner.x - from.x)
    // Where it begins at the corner, coming from nowhere, there is no step to lead around.
    return isOnLine && from.x < corner.x && corner.x <= to.x
  }

  @Test func randomLinesTouchWhatTheOracleSays() {
    var random = RandomSource(seed: 11)
    for _ in 0..<400 {
      let line = grid.line(Int.random(in: 1...6, using: &random), &random)
      let found = Set(frame.cells(along: grid.coordinates(line)).map(\.slot))
      let segments = line.count == 1 ? [(line[0], line[0])] : Array(zip(line, line.dropFirst()))
      let expected = grid.allCells().filter { column, row in
        segments.contains {
          meets($0, $1, column: column, row: row) || flanks($0, $1, column: column, row: row)
        }
      }
      #expect(found == Set(expected.map { frame.slot(column: $0.column, row: $0.row) }), "\(line)")
    }
  }

  @Test func staysFollowOneAnotherAlongTheLine() {
    var random = RandomSource(seed: 12)
    for round in 0..<400 {
      let isWhole = round.isMultiple(of: 2)
      let line =
        isWhole
        ? grid.coordinates(grid.line(5, &random))
        : (0..<5).map { _ in
          Coordinate(
            Double.random(in: -30...50, using: &random), .random(in: 0...60, using: &random))
        }
      let cells = frame.cells(along: line)
      let length = zip(line, line.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
      for (before, after) in zip(cells, cells.dropFirst()) {
        #expect(before.to <= after.from)
        guard before.to == after.from else { continue }
        let (one, other) = (frame.cell(ofSlot: before.slot), frame.cell(ofSlot: after.slot))
        let apart = abs(one.column - other.column) + abs(one.row - other.row)
        // A line that only touches the frame's eastern or southern edge was outside for no metre.
        let touch = place(on: line, at: before.to)
        let isOut = max(touch.x - frame.box.maxX, frame.box.minY - touch.y) > -1e-9
        #expect(apart == 1 || apart == 0 && isOut)
      }
      for cell in cells {
        #expect(0 <= cell.from && cell.from <= cell.to && cell.to <= length)
        let centre = frame.centre(ofSlot: cell.slot)
        let place = self.place(on: line, at: (cell.from + cell.to) / 2)
        #expect(max(abs(place.x - centre.x), abs(place.y - centre.y)) < 2 + 1e-9)
      }
      let inside = zip(line, line.dropFirst()).reduce(0) { $0 + lengthInside($1.0, $1.1) }
      let measured = cells.reduce(0) { $0 + $1.to - $1.from }
      #expect(abs(measured - inside) < 1e-9)
    }
  }

  /// The metres of a segment that lie in the frame, which holds its northern and western edge.
  private func lengthInside(_ a: Coordinate, _ b: Coordinate) -> Double {
    var parts = 0.0...1.0
    let box = frame.box
    for (start, end, low, high) in [
      (a.x, b.x, box.minX, box.maxX), (-a.y, -b.y, -box.maxY, -box.minY),
    ] {
      if start == end {
        guard low <= start, start < high else { return 0 }
        continue
      }
      let (one, other) = ((low - start) / (end - start), (high - start) / (end - start))
      let (first, last) = (
        max(parts.lowerBound, min(one, other)), min(parts.upperBound, max(one, other))
      )
      guard first <= last else { return 0 }
      parts = first...last
    }
    return (parts.upperBound - parts.lowerBound) * a.distance(to: b)
  }

  private func place(on line: [Coordinate], at distance: Double) -> Coordinate {
    var left = distance
    for (a, b) in zip(line, line.dropFirst()) {
      let length = a.distance(to: b)
      if left <= length, length > 0 {
        return Coordinate(a.x + (b.x - a.x) * left / length, a.y + (b.y - a.y) * left / length)
      }
      left -= length
    }
    return line[line.count - 1]
  }

  @Test func nothingStepsThroughALineAcrossTheGrid() {
    var random = RandomSource(seed: 13)
    for _ in 0..<200 {
      // From beyond the west to beyond the east, not touching the first and the last row.
      let inner = grid.line(6, &random).map { (x: $0.x, y: 18 + ($0.y % 19)) }
      let line = [(x: -40, y: 26)] + inner + [(x: 60, y: 24)]
      let walls = Set(frame.cells(along: grid.coordinates(line)).map(\.slot))
      let top = (0..<9).map { frame.slot(column: $0, row: 0) }
      let reached = flood(frame, from: top, avoiding: walls)
      #expect(!reached.isEmpty)
      #expect((0..<9).allSatisfy { !reached.contains(frame.slot(column: $0, row: 6)) }, "\(line)")
    }
  }

  @Test func nothingStepsIntoAClosedLine() {
    var random = RandomSource(seed: 14)
    var enclosed = 0
    for _ in 0..<300 {
      let ring = grid.line(Int.random(in: 3...7, using: &random), &random).map {
        (x: min(max($0.x, -4), 23), y: min(max($0.y, 17), 36))
      }
      let walls = Set(frame.cells(along: grid.coordinates(ring + [ring[0]])).map(\.slot))
      let reached = flood(frame, from: [frame.slot(column: 0, row: 6)], avoiding: walls)
      for (column, row) in grid.allCells() where isInside(grid.middle(column, row), [ring]) {
        let slot = frame.slot(column: column, row: row)
        if !walls.contains(slot) { enclosed += 1 }
        #expect(!reached.contains(slot), "\(ring)")
      }
    }
    #expect(enclosed > 100)
  }

  @Test func stepsAtCornersGoBySouth() {
    let frame = GridFrame(minX: 0, maxY: 30, cellSize: 10, columns: 3, rows: 3)
    func cells(_ line: (Double, Double)...) -> [[Int]] {
      frame.cells(along: line.map { Coordinate($0.0, $0.1) }).map {
        let (column, row) = frame.cell(ofSlot: $0.slot)
        return [column, row]
      }
    }
    #expect(cells((0, 30), (29, 1)) == [[0, 0], [0, 1], [1, 1], [1, 2], [2, 2]])
    #expect(cells((29, 1), (0, 30)) == [[2, 2], [1, 2], [1, 1], [0, 1], [0, 0]])
    #expect(cells((5, 15), (15, 25)) == [[0, 1], [1, 1], [1, 0]])
    #expect(cells((15, 25), (5, 15)) == [[1, 0], [1, 1], [0, 1]])
    // Along a border: the cells south of it, and east of it.
    #expect(cells((5, 20), (25, 20)) == [[0, 1], [1, 1], [2, 1]])
    #expect(cells((10, 5), (10, 15)) == [[1, 2], [1, 1]])
    // There and back: cells that are visited twice are there twice.
    #expect(cells((5, 5), (15, 5), (5, 5)) == [[0, 2], [1, 2], [0, 2]])
  }

  @Test func metresAreThoseOfTheWholeLine() {
    let frame = GridFrame(minX: 0, maxY: 10, cellSize: 10, columns: 3, rows: 1)
    let line = [(-50, 5), (-50, 5), (5, 5), (25, 5), (25, 90)].map { Coordinate($0.0, $0.1) }
    #expect(
      frame.cells(along: line) == [
        LineCell(slot: frame.slot(column: 0, row: 0), from: 50, to: 60),
        LineCell(slot: frame.slot(column: 1, row: 0), from: 60, to: 70),
        // The northern edge belongs to the cell.
        LineCell(slot: frame.slot(column: 2, row: 0), from: 70, to: 80),
      ])
  }

  @Test func pointsAndEmptyLines() {
    #expect(frame.cells(along: []) == [])
    let slot = frame.slot(column: 2, row: 3)
    let place = frame.centre(ofSlot: slot)
    #expect(frame.cells(along: [place]) == [LineCell(slot: slot, from: 0, to: 0)])
    #expect(frame.cells(along: [place, place]) == [LineCell(slot: slot, from: 0, to: 0)])
    #expect(frame.cells(along: [Coordinate(-100, 20)]) == [])
  }

  @Test(.timeLimit(.minutes(1))) func whatLiesFarOutsideCostsNothing() {
    let far = 1e18
    let around = [
      Coordinate(-far, 0), Coordinate(-far, far), Coordinate(far, far), Coordinate(far, -far),
      Coordinate(-far, -far),
    ]
    #expect(frame.cells(along: around) == [])
    let through = frame.cells(along: [Coordinate(-1e12, 14), Coordinate(1e12, 14)])
    #expect(through.map(\.slot) == (0..<9).map { frame.slot(column: $0, row: 6) })
    let steep = frame.cells(along: [Coordinate(0, 1e12), Coordinate(0, -1e12)])
    #expect(steep.map(\.slot) == (0..<7).map { frame.slot(column: 2, row: $0) })
  }
}
