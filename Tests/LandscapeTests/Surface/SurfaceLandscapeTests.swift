import Foundation
import Geometry
import Surface
import Testing

@testable import Landscape

@Suite struct SurfaceLandscapeTests {
  /// From the middle of the last cell of the one wood to that of the first of the other.
  private static let gap = 1010.0

  @Test func aRoadIsPaidOnceOnTheWay() async throws {
    let study = try SurfaceStudy()
    let landscape = try await study.build()
    #expect(landscape.links.count == 1)
    let link = try #require(landscape.links.first)
    #expect(abs(link.length - Self.gap) < 1e-9)
    #expect(abs(link.cost - Self.gap) < 1e-3)
    #expect(link.crossings.count == 1)
    let crossing = try #require(link.crossings.first)
    #expect(crossing.permeability == 0.1)
    #expect(abs(crossing.extent - 100) < 1e-4)
    #expect(abs(crossing.position - 510) <= 5)
    #expect(abs(link.impedance(alpha: study.alpha) - (study.alpha * Self.gap - log(0.1))) < 1e-5)
    // The length of a metre is kept: the link is where a straight one would be.
    #expect(link.path.count == 2)
  }

  @Test func parallelCarriagewaysArePaidOnce() async throws {
    let one = try await SurfaceStudy().build()
    let two = try await SurfaceStudy(carriageways: [595, 625]).build()
    #expect(two.segments.count == one.segments.count)
    #expect(
      abs(
        two.links[0].impedance(alpha: 1e-3)
          - one.links[0].impedance(alpha: 1e-3)) < 1e-5)
  }

  /// The southern carriageway ends where it is beside the northern one, whose line the chainage follows: no
  /// way leads through between the two.
  @Test func nothingSlipsThroughWhereLinesOfOneRoadTakeOver() async throws {
    var study = try SurfaceStudy()
    study.profile.permeability[.motorway] = 0
    let roads = try study.study.layer(
      "shifted",
      [
        TestStudy.line([(605, -5000), (605, 150)], #"{"kind":"motorway","ref":"E1"}"#),
        TestStudy.line([(645, 120), (645, 7000)], #"{"kind":"motorway","ref":"E1"}"#),
      ])
    study.sources.barriers = [BarrierSource(layer: roads, kind: .field("kind"), group: "ref")]
    #expect(try await study.build().links.isEmpty)
  }

  @Test func theWayLeadsAroundAShortRoadWhereThatIsCheaper() async throws {
    let landscape = try await SurfaceStudy(span: 0...300).build()
    let link = try #require(landscape.links.first)
    #expect(link.crossings.isEmpty)
    #expect(link.path.count > 2)
    #expect(link.length > Self.gap)
    #expect(abs(link.cost - link.length) < 1e-6)
  }

  @Test func nothingPassesAnImpassableRoadBetweenItsCells() async throws {
    var study = try SurfaceStudy()
    study.profile.permeability[.motorway] = 0
    // Oblique, so that cells could touch at corners alone.
    let roads = try study.study.layer(
      "oblique",
      [TestStudy.line([(-3900, -5700), (5100, 5700)], #"{"kind":"motorway"}"#)])
    study.sources.barriers = [BarrierSource(layer: roads, kind: .field("kind"))]
    let landscape = try await study.build()
    #expect(landscape.links.isEmpty)
  }

  @Test func bridgesAreOpen() async throws {
    var study = try SurfaceStudy()
    study.profile.permeability[.motorway] = 0
    let roads = try study.study.layer(
      "bridge",
      [
        TestStudy.line([(605, -3000), (605, 400)], #"{"kind":"motorway","bridge":"no"}"#),
        TestStudy.line([(605, 400), (605, 480)], #"{"kind":"motorway","bridge":"yes"}"#),
        TestStudy.line([(605, 480), (605, 3000)], #"{"kind":"motorway","bridge":"no"}"#),
      ])
    study.sources.barriers = [
      BarrierSource(layer: roads, kind: .field("kind"), bridge: "bridge")
    ]
    let landscape = try await study.build()
    let link = try #require(landscape.links.first)
    let x = TestStudy.origin.x + 605
    let passage = zip(link.path, link.path.dropFirst()).first { $0.x < x && $1.x >= x }
    let y = try #require(passage?.0.y) - TestStudy.origin.y
    #expect(y > 390 && y < 490)
    #expect(link.crossings.isEmpty)
  }

  @Test func linearElementsMakeCellsCheaper() async throws {
    var study = try SurfaceStudy()
    study.sources.barriers = []
    let hedges = try study.study.layer(
      "hedges", [TestStudy.line([(95, 55), (1105, 55)], #"{"kind":"hedge"}"#)])
    study.sources.linearElements = [
      LinearElementSource(layer: hedges, kind: .field("kind"))
    ]
    let link = try #require(try await study.build().links.first)
    #expect(abs(link.length - Self.gap) < 1e-9)
    #expect(abs(link.cost - Self.gap / 2) < 1e-3)
  }

  @Test func builtUpLandIsPaidByTheMetre() async throws {
    var study = try SurfaceStudy()
    let towns = try study.study.layer(
      "towns", [TestStudy.rectangle(300, -5000, 500, 5000, #"{"kind":"built-up"}"#)])
    study.sources.barriers = [BarrierSource(layer: towns, kind: .field("kind"))]
    let link = try #require(try await study.build().links.first)
    #expect(link.crossings.count == 1)
    #expect(abs(link.crossings[0].extent - 200) < 1e-3)
    #expect(
      abs(link.impedance(alpha: study.alpha) - (study.alpha * Self.gap - 2 * log(0.5))) < 1e-5)
  }

  /// With four neighbours patches cost nothing, whatever lies in them.
  @Test(arguments: [0.5, 0]) func barriersInPatchesAreFreeWherePatchesAre(builtUp: Double)
    async throws
  {
    var study = try SurfaceStudy()
    study.profile.permeability[.builtUp] = builtUp
    study.rules.surface.stepRule = .fourNeighbours
    let patches = try study.study.layer(
      "row",
      [
        TestStudy.rectangle(0, 0, 100, 100), TestStudy.rectangle(200, 0, 300, 100),
        TestStudy.rectangle(400, 0, 500, 100),
      ])
    let towns = try study.study.layer(
      "towns", [TestStudy.rectangle(200, 0, 300, 100, #"{"kind":"built-up"}"#)])
    study.sources.patches = [PatchSource(layer: patches)]
    study.sources.barriers = [BarrierSource(layer: towns, kind: .field("kind"))]
    let landscape = try await study.build()
    #expect(landscape.links.map { [$0.from, $0.to] } == [[0, 1], [1, 2]])
    // Ten cells between them.
    for link in landscape.links { #expect(abs(link.impedance(alpha: 1) - 100) < 1e-6) }
  }

  @Test func aGridThatNoMachineHoldsIsRefused() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.cellSize = 1e-6
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains("GB, more than this machine has; give surface: tile (such as 1000, with a")
    }
  }

  @Test func existingCrossingsAreOpenCells() async throws {
    var study = try SurfaceStudy()
    let crossings = try study.study.layer(
      "crossings", [TestStudy.point(605, 50, #"{"type":"ecoduct"}"#)])
    study.sources.crossings = [CrossingSource(layer: crossings, kind: .field("type"))]
    let landscape = try await study.build()
    let link = try #require(landscape.links.first)
    #expect(landscape.structures.count == 1)
    #expect(landscape.steppingNodes.isEmpty)
    #expect(link.crossings.isEmpty)
    #expect(abs(link.structure - 0.8) < 1e-6)
    #expect(abs(link.impedance(alpha: study.alpha) - (study.alpha * Self.gap - log(0.8))) < 1e-5)
  }

  @Test func aCrossingThatLetsFewerThroughThanTheRoadChangesNothing() async throws {
    var study = try SurfaceStudy()
    let crossings = try study.study.layer(
      "crossings", [TestStudy.point(605, 50, #"{"type":"ecoduct","p":0.05}"#)])
    study.sources.crossings = [
      CrossingSource(layer: crossings, kind: .field("type"), permeability: "p")
    ]
    let landscape = try await study.build()
    #expect(landscape.links[0].crossings.count == 1)
    #expect(landscape.notices.contains { $0.contains("lets as many through without it") })
  }

  @Test func completeLinksNeedALimit() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.topology = .complete
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains("give surface: maximum-cost, or connect: planar")
    }
    study.rules.surface.maximumCost = 500
    #expect(try await study.build().links.isEmpty)
  }

  @Test func costsAreCalibrated() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.calibration = .cost(4000)
    let landscape = try await study.build()
    // The dispersal distance of 1000 m is reached at a cost of 4000.
    #expect(abs(landscape.profile.dispersal.alpha - study.alpha / 4) < 1e-15)
    #expect(
      abs(
        landscape.links[0].impedance(alpha: landscape.profile.dispersal.alpha)
          - (study.alpha / 4 * Self.gap - log(0.1))) < 1e-5)
  }

  @Test func regressionIsThatOfTheLogarithms() throws {
    // cost = 3 length^1.5, exactly.
    let fit = try CostRegression(
      [10.0, 50, 200, 1000].map { (length: $0, cost: 3 * pow($0, 1.5)) })
    #expect(abs(fit.slope - 1.5) < 1e-12)
    #expect(abs(fit.cost(atLength: 400) - 3 * pow(400, 1.5)) < 1e-8)
    #expect(throws: LandscapeError.self) {
      try CostRegression([(length: 10, cost: 20), (length: 10, cost: 30)])
    }
  }

  @Test func savedLinksKeepWhatTheyAreWorth() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.calibration = .cost(4000)
    let landscape = try await study.build()
    let path = study.study.folder.appendingPathComponent("graph.gpkg").path
    try GraphFile(path: path).save(landscape, fingerprint: "f", overwrite: false)
    let saved = try GraphFile(path: path).load(rules: study.rules, profile: study.profile)
    #expect(saved.profile == landscape.profile)
  }

  @Test func savedLinksKeepTheirWay() async throws {
    let study = try SurfaceStudy(span: 0...300)
    let landscape = try await study.build()
    let path = study.study.folder.appendingPathComponent("graph.gpkg").path
    try GraphFile(path: path).save(landscape, fingerprint: "f", overwrite: false)
    let saved = try GraphFile(path: path).load(rules: study.rules, profile: study.profile)
    #expect(saved.links == landscape.links)
    #expect(saved.linkedSurface == nil)
    await #expect {
      try await LandscapeScorer(saved, threads: 1).rank(mitigatedPermeability: 0.8)
    } throws: {
      "\($0)".contains("leave out --graph")
    }
  }
}
