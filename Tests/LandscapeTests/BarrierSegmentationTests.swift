import Geometry
import Testing

@testable import Landscape

struct BarrierSegmentationTests {
  private func line(
    _ places: [(Double, Double)], group: String? = "E1", permeability: Double = 0.1,
    isOpen: Bool = false
  ) -> BarrierLine {
    BarrierLine(
      coordinates: places.map { Coordinate($0.0, $0.1) }, kind: .motorway, group: group,
      permeability: permeability, isOpen: isOpen, width: 16)
  }

  private func segmentation(_ lines: [BarrierLine]) -> BarrierSegmentation {
    BarrierSegmentation(Barriers(lines: lines), rules: .test)
  }

  private func totalLength(_ segmentation: BarrierSegmentation) -> Double {
    segmentation.pieces.reduce(0) { $0 + Polyline($1.path).length }
  }

  @Test func aLineIsCutIntoEqualSegmentsWithChainage() {
    let result = segmentation([line([(0, 0), (1200, 0)])])
    #expect(result.segments.map(\.fromKilometre) == [0, 0.4, 0.8])
    #expect(result.segments.map(\.toKilometre) == [0.4, 0.8, 1.2])
    #expect(result.segments[1].title == "motorway E1 km 0.400-0.800")
  }

  @Test func linesThatMeetEndToEndAreOneLine() {
    // Drawn in pieces, one of them backwards: chainage runs through.
    let result = segmentation([
      line([(400, 0), (800, 0)]), line([(400, 0), (0, 0)]), line([(800, 0), (1000, 0)]),
    ])
    #expect(result.segments.count == 2)
    #expect(result.segments.last?.toKilometre == 1)
    #expect(abs(totalLength(result) - 1000) < 1e-6)
  }

  @Test func junctionsEndLines() {
    let result = segmentation([
      line([(0, 0), (300, 0)]), line([(300, 0), (600, 0)]), line([(300, 0), (300, 400)]),
    ])
    #expect(result.segments.count == 3)
    #expect(Set(result.segments.map(\.line)) == [1, 2, 3])
  }

  @Test func carriagewaysShareTheirSegments() {
    let result = segmentation([line([(0, 0), (1000, 0)]), line([(1000, 30), (0, 30)])])
    #expect(result.segments.count == 2)
    #expect(abs(totalLength(result) - 2000) < 1e-6)
    for segment in [0, 1] {
      let eastings = result.pieces.filter { $0.segment == segment }.flatMap(\.path).map(\.x)
      let expected = segment == 0 ? 0.0...500.0 : 500.0...1000.0
      #expect(eastings.allSatisfy { expected.contains($0.rounded()) })
    }
  }

  @Test func carriagewaysJoinedAtTheirEndShareTheirSegmentsToo() {
    let result = segmentation([
      line([(0, 0), (1000, 0)]), line([(1000, 0), (1000, 30)]), line([(1000, 30), (0, 30)]),
    ])
    #expect(result.segments.filter { Polyline($0.path).length > 100 }.count == 3)
  }

  @Test func farLinesHaveSegmentsOfTheirOwn() {
    #expect(
      segmentation([line([(0, 0), (400, 0)]), line([(0, 90), (400, 90)])]).segments.count == 2)
  }

  @Test func crossingLinesAreNotParallel() {
    let result = segmentation([line([(0, 0), (400, 0)]), line([(200, -200), (200, 200)])])
    #expect(result.segments.count == 2)
  }

  @Test func aLineWithoutNumberJoinsTheOneBesideIt() {
    let result = segmentation([line([(0, 0), (400, 0)]), line([(0, 30), (400, 30)], group: nil)])
    #expect(result.segments.map(\.group) == ["E1"])
  }

  @Test func permeabilityIsTheLowestThatIsNotOpen() {
    let result = segmentation([
      line([(0, 0), (200, 0)], permeability: 0.3),
      line([(200, 0), (250, 0)], permeability: 0.1, isOpen: true),
      line([(250, 0), (400, 0)], permeability: 0.2),
    ])
    #expect(result.segments.map(\.permeability) == [0.2])
    #expect(result.pieces.map(\.isOpen) == [false, true, false])
  }
}
