import Geometry
import Surface
import Testing

@Suite struct GridFrameTests {
  private let frame = GridFrame(minX: 100, maxY: 250, cellSize: 10, columns: 4, rows: 3)

  @Test func placesAndSlotsBelongTogether() {
    for row in 0..<3 {
      for column in 0..<4 {
        let slot = frame.slot(column: column, row: row)
        #expect(frame.cell(ofSlot: slot) == (column, row))
        #expect(frame.slot(at: frame.centre(ofSlot: slot)) == slot)
      }
    }
    #expect(frame.slot(at: Coordinate(99.9, 240)) == nil)
    #expect(frame.slot(at: Coordinate(140, 240)) == nil)
    #expect(frame.slot(at: Coordinate(139.9, 219.9)) == nil)
    #expect(frame.slotCount == 30)
    #expect(frame.cellArea == 0.01)
  }

  @Test func aFrameAroundABoxHasEdgesOnMultiplesOfTheCellSize() {
    let frame = GridFrame(
      around: Box(minX: -3, minY: 12, maxX: 27, maxY: 30), cellSize: 10)
    #expect(frame == GridFrame(minX: -10, maxY: 30, cellSize: 10, columns: 4, rows: 2))
    #expect(frame.box == Box(minX: -10, minY: 10, maxX: 30, maxY: 30))
  }

  @Test func aPointHasAFrameOfOneCell() {
    let frame = GridFrame(around: Box(minX: 10, minY: 10, maxX: 10, maxY: 10), cellSize: 10)
    #expect(frame.cellCount == 1)
  }
}
