import Surface
import Testing

@Suite struct SurfaceMemoryTests {
  private let frame = GridFrame(minX: 0, maxY: 0, cellSize: 20, columns: 9_998, rows: 7_998)
  private let planar = LinkRules(topology: .planar, maximumCost: 4_000)

  @Test func aWholeGridTakesItsArrays() {
    // 80 million slots: 8 bytes of input, 13 per field, 8 for meetings; 10 million cells of 4 bytes.
    let one = SurfaceMemory.bytes(
      whole: frame, patchCells: 10_000_000, rules: planar, threads: 1)
    #expect(one == 80_000_000 * (8 + 2 * 13 + 8) + 40_000_000)
    let four = SurfaceMemory.bytes(
      whole: frame, patchCells: 10_000_000, rules: planar, threads: 4)
    #expect(four - one == 3 * 80_000_000 * 13)
    let complete = SurfaceMemory.bytes(
      whole: frame, patchCells: 0, rules: LinkRules(topology: .complete), threads: 1)
    #expect(complete == 80_000_000 * (8 + 2 * 13))
  }

  @Test func tilesTakeWhatTheirWindowsHold() throws {
    // A reach of 4000 / (2 * 20) cells, and one more.
    let plan = try TilePlan(
      frame, rules: planar, lowestResistance: 2, tileColumns: 1_000, tileRows: 500)
    let window = (1_000 + 2 * 101 + 2) * (500 + 2 * 101 + 2)
    #expect(SurfaceMemory.bytes(tiles: plan, threads: 1) == window * (16 + 26 + 4))
    #expect(SurfaceMemory.bytes(tiles: plan, threads: 3) == 3 * window * (16 + 26 + 4))
    let single = try TilePlan(
      frame, rules: planar, lowestResistance: 2, tileColumns: 20_000, tileRows: 20_000)
    #expect(SurfaceMemory.bytes(tiles: single, threads: 3) == 80_000_000 * (16 + 26 + 4))
  }
}
