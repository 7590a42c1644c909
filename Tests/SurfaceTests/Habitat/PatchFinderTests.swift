import Surface
import TestSupport
import Testing

@Suite struct PatchFinderTests {
  /// Patches by flooding from each cell, row by row.
  private struct Oracle {
    var labels: [[Int32]]
    var counts: [Int] = []
    var dropped = (patches: 0, cells: 0)

    init(_ habitat: [[Bool]], _ connectivity: CellConnectivity, minimum: Int) {
      let (rows, columns) = (habitat.count, habitat[0].count)
      labels = habitat.map { $0.map { _ in 0 } }
      var seen = Set<Int>()
      for start in 0..<rows * columns where habitat[start / columns][start % columns] {
        guard seen.insert(start).inserted else { continue }
        var cells: [Int] = []
        var stack = [start]
        while let cell = stack.popLast() {
          cells.append(cell)
          let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
          for (dx, dy) in [
            (1, 0), (-1, 0), (0, 1), (0, -1), (1, 1), (1, -1), (-1, 1), (-1, -1),
          ] where connectivity == .eight || dx == 0 || dy == 0 {
            guard 0..<columns ~= column + dx, 0..<rows ~= row + dy, habitat[row + dy][column + dx]
            else { continue }
            let next = (row + dy) * columns + column + dx
            if seen.insert(next).inserted { stack.append(next) }
          }
        }
        if cells.count < minimum {
          dropped.patches += 1
          dropped.cells += cells.count
        } else {
          counts.append(cells.count)
          for cell in cells { labels[cell / columns][cell % columns] = Int32(counts.count) }
        }
      }
    }
  }

  private func patches(
    _ habitat: [[Bool]], _ connectivity: CellConnectivity, minimum: Int = 1
  ) -> PatchRuns {
    var finder = PatchFinder(connectivity)
    for row in habitat { finder.addRow(row.map { $0 ? 0.5 : 0 }) }
    return finder.patches(minimumCells: minimum)
  }

  @Test(arguments: [CellConnectivity.four, .eight])
  func randomRowsHaveThePatchesThatFloodingFinds(connectivity: CellConnectivity) {
    var random = RandomSource(seed: 43)
    for _ in 0..<300 {
      let (columns, rows) = (
        Int.random(in: 1...25, using: &random), Int.random(in: 1...25, using: &random)
      )
      let density = Double.random(in: 0...1, using: &random)
      let habitat = (0..<rows).map { _ in
        (0..<columns).map { _ in Double.random(in: 0..<1, using: &random) < density }
      }
      let minimum = Int.random(in: 0...6, using: &random)
      let oracle = Oracle(habitat, connectivity, minimum: minimum)
      let patches = patches(habitat, connectivity, minimum: minimum)
      #expect(patches.cellCounts == oracle.counts && patches.count == oracle.counts.count)
      #expect(patches.qualities == oracle.counts.map { Double($0) / 2 })
      #expect(patches.dropped.patches == oracle.dropped.patches)
      #expect(patches.dropped.cells == oracle.dropped.cells)
      let window = GridWindow(columns: columns / 3..<columns, rows: 0..<(rows + 1) / 2)
      #expect(
        patches.labels.labels(in: window)
          == window.rows.flatMap { row in window.columns.map { oracle.labels[row][$0] } })
      #expect(
        oracle.labels
          == (0..<rows).map { row in
            (0..<columns).map { patches.labels.label(column: $0, row: row) }
          })
    }
  }

  /// A grid of digits, one row per text.
  private func habitat(_ rows: String...) -> [[Bool]] { rows.map { $0.map { $0 != "0" } } }

  private func text(_ patches: PatchRuns, columns: Int) -> [String] {
    (0..<patches.labels.rowCount).map { row in
      (0..<columns).map { String(patches.labels.label(column: $0, row: row)) }.joined()
    }
  }

  @Test func patchesAreNumberedByTheirFirstCellsAfterTheSmallAreDropped() {
    let habitat = habitat(
      "0010100",
      "0000101",
      "1100111",
      "1000000",
      "0010011")
    let all = patches(habitat, .four)
    #expect(text(all, columns: 7) == ["0010200", "0000202", "3300222", "3000000", "0040055"])
    #expect(all.cellCounts == [1, 6, 3, 1, 2])
    let large = patches(habitat, .four, minimum: 2)
    #expect(text(large, columns: 7) == ["0000100", "0000101", "2200111", "2000000", "0000033"])
    #expect(large.dropped.patches == 2 && large.dropped.cells == 2)
  }

  @Test func cornersJoinOnlyWithEightNeighbours() {
    let habitat = habitat("10", "01")
    #expect(patches(habitat, .four).count == 2)
    #expect(patches(habitat, .eight).count == 1)
  }

  @Test func noHabitatMakesNoPatches() {
    let none = patches(habitat("000", "000"), .eight)
    #expect(none.count == 0)
    #expect(text(none, columns: 3) == ["000", "000"])
  }

  /// A comb of teeth that join only in the last row: as many names as teeth, joined late.
  @Test func aCombIsOnePatch() {
    let teeth = (0..<1001).map { $0.isMultiple(of: 2) }
    let comb = Array(repeating: teeth, count: 49) + [teeth.map { _ in true }]
    #expect(patches(comb, .four).cellCounts == [49 * 501 + 1001])
  }
}
