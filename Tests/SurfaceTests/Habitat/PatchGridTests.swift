import Surface
import TestSupport
import Testing

@Suite struct PatchGridTests {
  /// Patches by flooding from each cell in row-major order.
  private struct Oracle {
    var labels: [Int32]
    var counts: [Int] = []
    var dropped = (patches: 0, cells: 0)

    init(
      _ values: [Int32], _ frame: GridFrame, _ connectivity: CellConnectivity, minimum: Int,
      isMixed: Bool
    ) {
      labels = [Int32](repeating: 0, count: frame.slotCount)
      var seen = Set<Int>()
      for row in 0..<frame.rows {
        for column in 0..<frame.columns {
          let start = frame.slot(column: column, row: row)
          guard values[start] != 0, seen.insert(start).inserted else { continue }
          var cells: [Int] = []
          var stack = [start]
          while let slot = stack.popLast() {
            cells.append(slot)
            let (x, y) = frame.cell(ofSlot: slot)
            for (dx, dy) in [
              (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1),
            ] where connectivity == .eight || dx == 0 || dy == 0 {
              guard 0..<frame.columns ~= x + dx, 0..<frame.rows ~= y + dy else { continue }
              let next = frame.slot(column: x + dx, row: y + dy)
              guard isMixed ? values[next] != 0 : values[next] == values[slot] else { continue }
              if seen.insert(next).inserted { stack.append(next) }
            }
          }
          if cells.count < minimum {
            dropped.patches += 1
            dropped.cells += cells.count
          } else {
            counts.append(cells.count)
            for slot in cells { labels[slot] = Int32(counts.count) }
          }
        }
      }
    }
  }

  @Test(arguments: [CellConnectivity.four, .eight])
  func randomGridsHaveThePatchesThatFloodingFinds(connectivity: CellConnectivity) {
    var random = RandomSource(seed: 41)
    for _ in 0..<300 {
      let frame = GridFrame(
        minX: 0, maxY: 0, cellSize: 1, columns: Int.random(in: 1...25, using: &random),
        rows: Int.random(in: 1...25, using: &random))
      let kinds = Int32.random(in: 1...3, using: &random)
      let density = Double.random(in: 0...1, using: &random)
      // The rim has values too: they must not count.
      let values = (0..<frame.slotCount).map { _ in
        Double.random(in: 0..<1, using: &random) < density
          ? Int32.random(in: 1...kinds, using: &random) * 100_000 : 0
      }
      let minimum = Int.random(in: 0...6, using: &random)
      let mixed = PatchGrid(
        habitat: values.map { UInt8($0 / 100_000) }, frame: frame, connectivity: connectivity,
        minimumCells: minimum)
      let pure = PatchGrid(
        classes: values, frame: frame, connectivity: connectivity, minimumCells: minimum)
      for (grid, isMixed) in [(mixed, true), (pure, false)] {
        let oracle = Oracle(values, frame, connectivity, minimum: minimum, isMixed: isMixed)
        #expect(grid.labels == oracle.labels)
        #expect(grid.cellCounts == oracle.counts && grid.count == oracle.counts.count)
        #expect(grid.dropped.patches == oracle.dropped.patches)
        #expect(grid.dropped.cells == oracle.dropped.cells)
        #expect(grid.frame == frame)
      }
    }
  }

  /// A grid of digits, one row per text.
  private func habitat(_ rows: String...) -> (values: [UInt8], frame: GridFrame) {
    let frame = GridFrame(
      minX: 0, maxY: 0, cellSize: 1, columns: rows[0].count, rows: rows.count)
    var values = [UInt8](repeating: 0, count: frame.slotCount)
    for (row, text) in rows.enumerated() {
      for (column, digit) in text.utf8.enumerated() {
        values[frame.slot(column: column, row: row)] = digit - 48
      }
    }
    return (values, frame)
  }

  private func text(_ grid: PatchGrid) -> [String] {
    (0..<grid.frame.rows).map { row in
      (0..<grid.frame.columns).map {
        String(grid.labels[grid.frame.slot(column: $0, row: row)])
      }.joined()
    }
  }

  @Test func patchesAreNumberedByTheirFirstCellsAfterTheSmallAreDropped() {
    let (values, frame) = habitat(
      "0010100",
      "0000101",
      "1100111",
      "1000000",
      "0010011")
    let all = PatchGrid(habitat: values, frame: frame, connectivity: .four)
    #expect(text(all) == ["0010200", "0000202", "3300222", "3000000", "0040055"])
    #expect(all.cellCounts == [1, 6, 3, 1, 2])
    let large = PatchGrid(habitat: values, frame: frame, connectivity: .four, minimumCells: 2)
    #expect(text(large) == ["0000100", "0000101", "2200111", "2000000", "0000033"])
    #expect(large.dropped.patches == 2 && large.dropped.cells == 2)
  }

  @Test func cornersJoinOnlyWithEightNeighbours() {
    let (values, frame) = habitat("10", "01")
    #expect(PatchGrid(habitat: values, frame: frame, connectivity: .four).count == 2)
    #expect(PatchGrid(habitat: values, frame: frame, connectivity: .eight).count == 1)
  }

  @Test func anEmptyGridHasNoPatches() {
    let (values, frame) = habitat("000", "000")
    let grid = PatchGrid(habitat: values, frame: frame, connectivity: .eight)
    #expect(grid.count == 0 && grid.labels.allSatisfy { $0 == 0 })
  }

  @Test func aCombIsOnePatch() {
    // A comb of teeth that join only in the last row: as many names as teeth, joined late.
    let frame = GridFrame(minX: 0, maxY: 0, cellSize: 1, columns: 1001, rows: 50)
    var values = [UInt8](repeating: 0, count: frame.slotCount)
    for row in 0..<50 {
      for column in 0..<1001 where column.isMultiple(of: 2) || row == 49 {
        values[frame.slot(column: column, row: row)] = 1
      }
    }
    let grid = PatchGrid(habitat: values, frame: frame, connectivity: .four)
    #expect(grid.cellCounts == [501 * 50 + 500])
    #expect(zip(grid.labels, values).allSatisfy { $0 == Int32($1) })
  }
}
