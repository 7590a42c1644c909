import Connectivity
import Geometry
import Testing

@testable import Landscape

struct StructureTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  @Test func anEcoductSpansBothCarriageways() async throws {
    let built = try await study.forestsBesideMotorway(
      crossings: [TestStudy.point(1190, 500, #"{"name":"The bridge"}"#)])
    #expect(built.structures.map(\.name) == ["The bridge"])
    #expect(built.structures[0].segments.count == 1)
    let mouths = built.structures[0].mouths.map { $0.x - TestStudy.origin.x }.sorted()
    // 50 m and more from the line that it was placed on, and beyond the other.
    #expect(mouths[0] < 1185 - 49 && mouths[1] > 1215 + 19)
    let indices = try await built.network().indices()
    // 0.8 to pass, and about 400 m of way.
    #expect(indices.pcStepPercent > 10)
  }

  @Test func aCrossingWithoutBarrierIsReportedAndLeftOut() async throws {
    let built = try await study.forestsBesideMotorway(crossings: [TestStudy.point(700, 500)])
    #expect(built.structures.isEmpty && built.steppingNodes.isEmpty)
    #expect(
      built.notices.contains {
        $0.hasSuffix(
          "no barrier here, so that it has no effect (the nearest, motorway E1 km 1.000-1.500, is 485 m away)"
        )
      })
  }

  @Test func bridgesNeedNoStructure() {
    let line = BarrierLine(
      coordinates: [Coordinate(0, 0), Coordinate(0, 1000)], kind: .motorway, group: "E1",
      permeability: 0.1, isOpen: true, width: 16)
    let segmentation = BarrierSegmentation(Barriers(lines: [line]), rules: .test)
    let placer = StructurePlacer(
      barriers: BarrierIndex(
        segments: segmentation.segments, pieces: segmentation.pieces, parallelDistance: 60),
      rules: .test)
    guard case .noBarrier = placer.placement(at: Coordinate(10, 500)) else {
      Issue.record("a bridge is no barrier")
      return
    }
  }

  @Test func aLineIsAsLongAsItIsDrawn() async throws {
    let built = try await study.forestsBesideMotorway(
      crossings: [TestStudy.line([(1100, 500), (1300, 500)])])
    #expect(built.structures.map(\.length) == [200])
  }
}
