import Geometry
import Landscape
import Testing

@testable import River

/// How lines and points become a network.
@Suite struct RiverBuilderTests {
  private let folder: RiverFolder

  init() throws { folder = try RiverFolder() }

  private static let main = RiverFolder.line([(0, 0), (1000, 0), (2000, 0)])
  private static let halfway = #"{"up":0.5,"down":1}"#

  @Test func linesMeetAtTheirEnds() throws {
    // 0.8 m apart: within the tolerance of 1 m. The second drains into the first at its lower end.
    let river = try folder.river([
      Self.main, RiverFolder.line([(2000.8, 0), (2000.8, 500)]),
    ])
    #expect(river.network.reaches.count == 2)
    #expect(river.network.pieces.count == 1)
    #expect(river.network.reaches.map(\.length) == [2000, 500])
    #expect(river.notices == [])
    let apart = try folder.river([
      Self.main, RiverFolder.line([(2001.2, 0), (2001.2, 500)]),
    ])
    #expect(apart.network.pieces.map(\.length) == [2000, 500])
    #expect(
      apart.notices == [
        "the rivers are 2 pieces that nothing connects: the longest has 2 km, the others together 1 km; ends of"
          + " lines more than 1.0 m apart (join-distance) do not meet"
      ])
    let wider = try folder.river(
      [Self.main, RiverFolder.line([(2001.2, 0), (2001.2, 500)])]
    ) { $0.joinDistance = 2 }
    #expect(wider.network.pieces.count == 1)
  }

  @Test func aLineThatEndsOnAnotherCutsIt() throws {
    // A tributary ends between two vertices, another on a vertex.
    let river = try folder.river([
      Self.main, RiverFolder.line([(400, 300), (400, 0.5)]),
      RiverFolder.line([(1000, -500), (1000, 0)]),
    ])
    #expect(river.network.reaches.count == 5)
    #expect(river.network.isForest)
    #expect(river.network.pieces.count == 1)
    #expect(
      river.network.reaches.map { ($0.length * 10).rounded() / 10 }
        == [400, 600, 1000, 299.5, 500])
    #expect(river.network.pieces[0].cycleCount == 0)
    // Lines that cross without an end there do not meet.
    let crossing = try folder.river([Self.main, RiverFolder.line([(500, -100), (500, 100)])])
    #expect(crossing.network.pieces.count == 2)
  }

  @Test func barriersCutReaches() throws {
    let river = try folder.river(
      [Self.main],
      barriers: [
        RiverFolder.point(1500, 20, Self.halfway), RiverFolder.point(500, -40, Self.halfway),
      ])
    // In the order along the river, each at its nearest place.
    #expect(river.network.reaches.map(\.length) == [500, 1000, 500])
    #expect(river.obstacles.map(\.id) == ["1", "0"])
    #expect(
      river.obstacles.map(\.place) == [
        Coordinate(150_500, 160_000), Coordinate(151_500, 160_000),
      ])
    #expect(river.network.barriers[0].passability == Passability(up: 0.5, down: 1))
    // DCI_P by hand: lengths 1:2:1, p = 0.5 each; (1 + 4 + 1 + 2 (2 x 0.5 + 2 x 0.5 + 0.25)) / 16.
    let expected = 100 * (6 + 2 * 2.25) / 16
    let sums = ForestSweep(river.network, terms: [.init(share: 1, rate: 0)]).baseline.sums
    #expect(
      abs(RiverIndices(sums, weight: river.network.weight).potamodromous - expected) < 1e-9)
  }

  @Test func barriersAtOnePlaceOrAtAnEnd() throws {
    let river = try folder.river(
      [Self.main],
      barriers: [
        RiverFolder.point(500, 0, Self.halfway), RiverFolder.point(500, 0, Self.halfway),
        RiverFolder.point(0, 0, Self.halfway), RiverFolder.point(2000, 0, Self.halfway),
      ])
    #expect(river.network.reaches.map(\.length) == [500, 1500])
    #expect(river.network.barriers.count == 4)
    #expect(river.network.pieces.count == 1)
    #expect(river.network.isForest)
  }

  @Test func aBarrierOnAConfluenceBarsTheRiverThatFlowsOn() throws {
    let river = try folder.river(
      [
        RiverFolder.line([(0, 500), (1000, 0)]), RiverFolder.line([(0, -500), (1000, 0)]),
        RiverFolder.line([(1000, 0), (2000, 0)]),
      ], barriers: [RiverFolder.point(1000, 0, #"{"up":0,"down":0}"#)])
    // The two that flow in reach each other, and not what flows on.
    let lower = try #require(river.network.reaches.last)
    #expect(river.network.barriers[0].to == lower.from)
    #expect(river.network.reaches[0].to == river.network.reaches[1].to)
    #expect(river.network.barriers[0].from == river.network.reaches[0].to)
  }

  @Test func barriersFarFromRiversAreRejected() throws {
    let river = try folder.river(
      [Self.main],
      barriers: [
        RiverFolder.point(500, 0, Self.halfway), RiverFolder.point(500, 73.25, Self.halfway),
        RiverFolder.point(500, 60_000, Self.halfway),
      ])
    #expect(river.obstacles.count == 1)
    let rejected = try #require(river.inputs.last).rejected
    #expect(rejected.map(\.feature) == [1, 2])
    #expect(
      rejected.map(\.reason) == [
        "the barrier at 150500,160073.3 (EPSG:31370) is 73.3 m from the nearest river, more than the 50 m of"
          + " barrier-distance: correct its position, add its river or raise barrier-distance",
        "the barrier at 150500,220000 (EPSG:31370) is more than 25 km from the nearest river, more than the 50 m of"
          + " barrier-distance: correct its position, add its river or raise barrier-distance",
      ])
    #expect {
      _ = try folder.river(
        [Self.main], barriers: [RiverFolder.point(500, 73.25, Self.halfway)], strict: true)
    } throws: {
      "\($0)".contains("feature 0: the barrier at 150500,160073.3")
    }
  }

  @Test func everyPartOfAFeatureIsABarrier() throws {
    let river = try folder.river(
      [Self.main],
      barriers: [
        RiverFolder.points([(500, 0)], Self.halfway),
        RiverFolder.points([(800, 0), (900, 0), (900.5, 3), (950, 400)], Self.halfway),
        RiverFolder.lines(
          [[(1200, -10), (1200, 10)], [(1400, -10), (1400, 10)]], Self.halfway),
      ])
    #expect(river.obstacles.map(\.id) == ["0", "1.1", "1.2", "2.1", "2.2"])
    #expect(
      river.obstacles.map { ($0.place?.x ?? 0) - RiverFolder.origin.x } == [
        500, 800, 900, 1200, 1400,
      ])
    #expect(river.inputs.last?.rejected.map(\.feature) == [1])
    let told = try #require(river.notices.first)
    #expect(
      told.hasSuffix(
        "barriers.geojson:barriers: 2 features with parts at several places of rivers: each part is a barrier, with"
          + " the passability and cost of the feature"))
    #expect(river.notices.count == 1)
  }

  @Test func severalLayersOfBarriers() throws {
    let river = try folder.river(
      [Self.main],
      layers: [
        ("weirs", [RiverFolder.point(500, 0, Self.halfway)]),
        (
          "dams",
          [RiverFolder.point(500.5, 2, Self.halfway), RiverFolder.point(502, 2, Self.halfway)]
        ),
      ])
    #expect(river.obstacles.map(\.id) == ["weirs:0", "dams:0", "dams:1"])
    #expect(
      river.notices == [
        "barriers less than 1 m apart on a river, which count twice if they are one: weirs:0 and dams:0"
      ])
  }

  @Test func outletsOfOnePieceAreNamedByTheirPlaces() throws {
    #expect {
      _ = try folder.river([Self.main]) {
        $0.outlets = [Coordinate(150_000, 160_000), Coordinate(152_000, 160_000)]
      }
    } throws: {
      "\($0)"
        == "the outlets 150000.0,160000.0 and 152000.0,160000.0 are in one connected piece: give one of them"
    }
  }

  @Test func passabilityComesFromFieldsOrTheKind() throws {
    let river = try folder.river(
      [Self.main],
      barriers: [
        RiverFolder.point(100, 0, #"{"kind":"weir","up":null,"down":0.9}"#),
        RiverFolder.point(200, 0, #"{"kind":"dam","up":null,"down":0.9}"#),
        RiverFolder.point(300, 0, #"{"kind":"castle","up":0.1,"down":0.2}"#),
      ])
    #expect(
      river.network.barriers.map(\.passability) == [
        Passability(up: 0.2, down: 0.9), Passability(up: 0.1, down: 0.2),
      ])
    let report = try #require(river.inputs.last)
    #expect(
      report.rejected.map(\.reason) == [
        "the passability of the barrier at 150200,160000 is not known: fill in its fields for up and down, or give"
          + " it a kind that the profile tester has"
      ])
    #expect(
      river.notices.contains {
        $0.hasSuffix("the field 'kind' names no known kind for castle (1)")
      })
    #expect {
      _ = try folder.river(
        [Self.main], barriers: [RiverFolder.point(100, 0, #"{"up":1.5,"down":1}"#)])
    } throws: {
      "\($0)".contains("feature 0: the field 'up' is 1.5, not a number from 0.0 to 1.0")
    }
  }

  @Test func flowFromAFieldOrTheOutlet() throws {
    // The upper line is drawn against the flow, which leads east.
    let lines = [
      RiverFolder.line([(1000, 0), (0, 0)], #"{"against":1}"#),
      RiverFolder.line([(1000, 0), (2000, 0)], #"{"against":0}"#),
    ]
    let byField = try folder.river(lines)
    #expect(byField.network.reaches[0].to == byField.network.reaches[1].from)
    let drawn = lines.map {
      $0.replacing(#"{"against":1}"#, with: "{}").replacing(#"{"against":0}"#, with: "{}")
    }
    let outlet = Coordinate(152_000, 160_000)
    let asDrawn = try folder.river(drawn) { $0.outlets = [outlet] }
    #expect(asDrawn.network.reaches[0].from == asDrawn.network.reaches[1].from)
    #expect(
      asDrawn.notices == [
        "drawn away from the outlet: 1 stretch of river (1.0 km); flow: outlet would turn that"
      ])
    let turned = try folder.river(drawn) {
      $0.outlets = [outlet]
      $0.flow = .outlet
    }
    #expect(turned.network.reaches[0].to == turned.network.reaches[1].from)
    #expect(turned.stretches[0].path.first == Coordinate(150_000, 160_000))
    #expect(
      turned.notices == ["drawn away from the outlet: 1 stretch of river (1.0 km), now turned"])
    #expect {
      _ = try folder.river(drawn) { $0.outlets = [Coordinate(152_100, 160_000)] }
    } throws: {
      "\($0)"
        == "the outlet 152100.0,160000.0 is 100 m from the nearest end of a river line, more than the 50.0 m of"
        + " barrier-distance: give the end of a line, in EPSG:31370"
    }
  }

  @Test func cyclesAndLinesDrawnTwice() throws {
    let river = try folder.river([
      Self.main, RiverFolder.line([(0, 0), (1000, 3), (2000, 0)]),
      RiverFolder.line([(0, 0), (1000, 800), (2000, 0)]),
    ])
    #expect(!river.network.isForest)
    #expect(river.network.pieces[0].cycleCount == 2)
    #expect(
      river.notices == [
        "the rivers have 2 cycles (braids, canals, lines drawn twice): fish take the best of several ways",
        "counted twice, it seems: 1 reach with the ends and length of another (2.0 km); leave out the layer or the"
          + " lines that draw a river again",
      ])
  }

  @Test func linesWithoutLength() throws {
    let river = try folder.river([
      Self.main, RiverFolder.line([(50, 0), (50, 0)]), RiverFolder.line([(0, 0), (0.4, 0.4)]),
    ])
    #expect(river.network.reaches.count == 1)
    #expect(
      river.notices.contains {
        $0.hasSuffix("rivers.geojson:rivers: left out because without length: 1 line, feature 1")
      })
    #expect(
      river.notices.contains {
        $0.hasPrefix("left out because no longer than join-distance (1.0 m): 1 line: ")
          && $0.hasSuffix("feature 2")
      })
  }

  @Test func weights() throws {
    let lines = [RiverFolder.line([(0, 0), (1000, 0)], #"{"width":4,"quality":0.5}"#)]
    func weight(_ weighting: ReachWeighting) throws -> Double {
      try folder.river(lines) { $0.weighting = weighting }.network.reaches[0].weight
    }
    #expect(try weight(.length) == 1000)
    #expect(try weight(.area) == 4000)
    #expect(try weight(.quality) == 500)
    #expect(try weight(.areaQuality) == 2000)
    #expect {
      _ = try folder.river([Self.main]) { $0.weighting = .area }
    } throws: {
      "\($0)".contains(
        "feature 0: it has no width, which its weight needs; name the field with it, fill it in or set weight: length"
      )
    }
  }
}
