import Geometry
import Testing

@testable import Landscape

/// Vertical barriers at given eastings, crossed by a line from x = 0 to x = 1000.
struct BarrierIndexTests {
  private func crossings(
    _ lines: [(x: Double, group: String?, permeability: Double, isOpen: Bool)],
    kind: BarrierKind = .motorway
  ) -> [BarrierCrossing] {
    let barriers = Barriers(
      lines: lines.map {
        BarrierLine(
          coordinates: [Coordinate($0.x, -200), Coordinate($0.x, 200)], kind: kind,
          group: $0.group, permeability: $0.permeability, isOpen: $0.isOpen, width: 10)
      })
    let segmentation = BarrierSegmentation(barriers, rules: .test)
    return BarrierIndex(
      segments: segmentation.segments, pieces: segmentation.pieces, parallelDistance: 60
    ).crossings(from: Coordinate(0, 0), to: Coordinate(1000, 0))
  }

  @Test func parallelLinesOfOneRoadCountOnceWithTheLowestPermeability() {
    let found = crossings([
      (100, "E1", 0.2, false), (140, "E1", 0.1, false), (190, "E1", 0.3, false),
    ])
    #expect(found.count == 1)
    #expect(found.first?.permeability == 0.1)
    #expect(found.first?.position == 100)
  }

  @Test func farLinesOfOneRoadCountTwice() {
    #expect(crossings([(100, "E1", 0.2, false), (161, "E1", 0.1, false)]).count == 2)
  }

  @Test func differentRoadsCountEach() {
    let found = crossings([(100, "E1", 0.2, false), (120, "E2", 0.1, false)])
    #expect(found.map(\.permeability) == [0.2, 0.1])
  }

  @Test func aLineWithoutNumberBelongsToItsNeighbourOfTheSameKind() {
    #expect(crossings([(100, "E1", 0.2, false), (130, nil, 0.1, false)]).count == 1)
  }

  @Test func linesOfOneKindWithoutNumberAreOneBarrier() {
    #expect(crossings([(100, nil, 0.2, false), (130, nil, 0.2, false)], kind: .railway).count == 1)
  }

  @Test func bridgesAndTunnelsAreNoBarrier() {
    #expect(crossings([(100, "E1", 0.1, true)]).isEmpty)
    #expect(
      crossings([(100, "E1", 0.1, true), (130, "E1", 0.3, false)]).map(\.permeability) == [0.3])
  }

  @Test func aBentLineCountsParallelLinesOnBothSidesOfItsBendOnce() {
    let line = { (x: Double) in
      BarrierLine(
        coordinates: [Coordinate(x, -200), Coordinate(x, 200)], kind: .motorway, group: "E1",
        permeability: 0.1, isOpen: false, width: 10)
    }
    let segmentation = BarrierSegmentation(Barriers(lines: [line(100), line(130)]), rules: .test)
    let index = BarrierIndex(
      segments: segmentation.segments, pieces: segmentation.pieces, parallelDistance: 60)
    let path = [Coordinate(0, 0), Coordinate(115, 0), Coordinate(300, 50)]
    #expect(index.crossings(along: path).count == 1)
  }

  @Test func anAreaCostsByTheMetresCrossed() throws {
    let square = [(200.0, -100.0), (450, -100), (450, 100), (200, 100), (200, -100)]
    let barriers = Barriers(areas: [
      BarrierArea(
        rings: [square.map { Coordinate($0.0, $0.1) }], kind: .builtUp, group: nil,
        permeability: 0.5)
    ])
    let segmentation = BarrierSegmentation(barriers, rules: .test)
    let index = BarrierIndex(
      segments: segmentation.segments, pieces: segmentation.pieces, parallelDistance: 60)
    let through = index.crossings(from: Coordinate(0, 0), to: Coordinate(1000, 0))
    #expect(through.count == 1)
    // 250 m of it: 0.5^2.5.
    #expect(abs((through.first?.probability ?? 0) - 0.176776695) < 1e-9)
    let inside = index.crossings(from: Coordinate(250, 0), to: Coordinate(350, 0))
    #expect(inside.map(\.probability) == [0.5])
    #expect(index.crossings(from: Coordinate(0, 150), to: Coordinate(1000, 150)).isEmpty)
  }
}
