import Surface
import TestSupport
import Testing

@Suite struct PatchFinderTests {
  @Test(arguments: [CellConnectivity.four, .eight])
  func rowsGiveThePatchesOfTheGrid(connectivity: CellConnectivity) {
    var random = RandomSource(seed: 43)
    for _ in 0..<300 {
      let frame = GridFrame(
        minX: 0, maxY: 0, cellSize: 1, columns: Int.random(in: 1...25, using: &random),
        rows: Int.random(in: 1...25, using: &random))
      let density = Double.random(in: 0...1, using: &random)
      var habitat = [UInt8](repeating: 0, count: frame.slotCount)
      var finder = PatchFinder(connectivity)
      for row in 0..<frame.rows {
        let quality = (0..<frame.columns).map { _ in
          Double.random(in: 0..<1, using: &random) < density ? Float(0.5) : 0
        }
        finder.addRow(quality)
        for column in 0..<frame.columns where quality[column] > 0 {
          habitat[frame.slot(column: column, row: row)] = 1
        }
      }
      let minimum = Int.random(in: 0...6, using: &random)
      let grid = PatchGrid(
        habitat: habitat, frame: frame, connectivity: connectivity, minimumCells: minimum)
      let patches = finder.patches(minimumCells: minimum)
      #expect(patches.cellCounts == grid.cellCounts)
      #expect(patches.qualities == grid.cellCounts.map { Double($0) / 2 })
      #expect(patches.dropped.patches == grid.dropped.patches)
      #expect(patches.dropped.cells == grid.dropped.cells)
      let window = GridWindow(
        columns: frame.columns / 3..<frame.columns, rows: 0..<(frame.rows + 1) / 2)
      let labels = window.rows.flatMap { row in
        window.columns.map { grid.labels[frame.slot(column: $0, row: row)] }
      }
      #expect(patches.labels.labels(in: window) == labels)
      for row in 0..<frame.rows {
        for column in 0..<frame.columns {
          let label = patches.labels.label(column: column, row: row)
          #expect(label == grid.labels[frame.slot(column: column, row: row)])
        }
      }
    }
  }
}
