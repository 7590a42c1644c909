import Connectivity
import Foundation
import Geometry
import Testing

@testable import Landscape

/// Windows of a landscape around a region.
@Suite struct WindowTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  /// Four forests of 1 km² in a row, 500 m apart; the border of two regions cuts the second in halves, and
  /// a motorway with an ecoduct runs between the third and the fourth.
  private func landscape() async throws -> Landscape {
    try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try study.layer(
              "patches",
              (0..<4).map { column in
                let x = 1500.0 * Double(column)
                return TestStudy.rectangle(x, 0, x + 1000, 1000)
              }))
        ],
        barriers: [
          BarrierSource(
            layer: try study.layer(
              "roads",
              [
                TestStudy.line([(4250, -400), (4250, 1400)], #"{"ref":"E1"}"#),
                TestStudy.line([(1250, -400), (1250, 1400)], #"{"ref":"E2"}"#),
              ]),
            kind: .constant("motorway"), group: "ref")
        ],
        crossings: [
          CrossingSource(
            layer: try study.layer(
              "crossings", [TestStudy.point(4250, 500, #"{"name":"Bridge"}"#)]),
            kind: .constant("ecoduct"), name: "name")
        ],
        regions: RegionSource(
          layer: try study.layer(
            "regions",
            [
              TestStudy.rectangle(-500, -500, 2000, 1500, #"{"name":"West"}"#),
              TestStudy.rectangle(2000, -500, 6000, 1500, #"{"name":"East"}"#),
              TestStudy.rectangle(9000, -500, 9900, 1500, #"{"name":"Empty"}"#),
            ]), name: "name")),
      profile: .test, rules: .test
    ).build(threads: 2)
  }

  @Test func keepsWhatLiesInItAndItsNumbers() async throws {
    let whole = try await landscape()
    #expect(whole.patches.map(\.number) == [1, 2, 3, 4])
    let west = try whole.window(around: 0, buffer: 600)
    #expect(west.patches.map(\.number) == [1, 2])
    #expect(west.structures.isEmpty && west.steppingNodes.isEmpty)
    #expect(west.links.map { [$0.from, $0.to] } == [[0, 1]])
    #expect(west.segments == whole.segments)
    #expect(whole.landscapeArea != nil && west.landscapeArea == nil)
    #expect(west.links.indices.map { west.number(ofNode: west.links[$0].to) } == [2])
    let ranked = west.rankedSegments.map { whole.segments[$0].group }
    #expect(!ranked.isEmpty && ranked.allSatisfy { $0 == "E2" })

    // 1000 m around the West lies the third forest too.
    let wider = try whole.window(around: 0, buffer: 1000)
    #expect(wider.patches.map(\.number) == [1, 2, 3])

    let east = try whole.window(around: 1, buffer: 0)
    #expect(east.patches.map(\.number) == [2, 3, 4])
    #expect(east.structures == whole.structures)
    #expect(east.steppingNodes == whole.steppingNodes)
    // Its mouths follow three patches rather than four, and lead to the same places.
    let legs = east.links.filter { $0.from >= 3 || $0.to >= 3 }
    let all = whole.links.filter { $0.from >= 4 || $0.to >= 4 }
    #expect(east.number(ofNode: 2) == 4 && east.number(ofNode: 3) == 5)
    #expect(legs.count == all.filter { $0.from != 0 && $0.to != 0 }.count)
    for leg in legs {
      #expect(
        all.contains { $0.start == leg.start && $0.end == leg.end && $0.length == leg.length })
    }
  }

  @Test func countsMovementsThatStartInTheRegion() async throws {
    let whole = try await landscape()
    let network = try whole.network()
    let parts = try [0, 1].map { try whole.window(around: $0, buffer: 100_000).network() }
    #expect(parts[0].weights.source == [100, 50, 0, 0, 0, 0])
    #expect(parts[0].weights.target == network.weights.target)
    #expect(parts[1].weights.source == [0, 50, 100, 100, 0, 0])
    let sums = await [network, parts[0], parts[1]].asyncMap {
      await $0.indices(threads: 1).pcNumerator
    }
    #expect(abs(sums[1] + sums[2] - sums[0]) < 1e-9 * sums[0])
  }

  @Test func tellsWhereMovementsEnd() async throws {
    let whole = try await landscape()
    let window = try whole.window(around: 0, buffer: 100_000)
    let all = try await LandscapeAnalysis(whole, threads: 1)
    let own = try await LandscapeAnalysis(window, threads: 1)
    for end in 0..<2 {
      #expect(
        abs(own.betweenRegions[0][end] - all.betweenRegions[0][end])
          < 1e-9 * all.indices.pcNumerator)
      #expect(own.betweenRegions[1][end] == 0)
    }
    #expect(abs(own.eca(ofRegion: 0) - all.eca(ofRegion: 0)) < 1e-6)
    #expect(abs(window.startHabitat - 150) < 1e-9)
  }

  /// A new patch counts as a start as far as it lies in the region.
  @Test func gainsOfAllRegionsAreThatOfTheWhole() async throws {
    let whole = try await landscape()
    let context = GeometryContext()
    let (x, y) = TestStudy.origin
    let place = try Geometry(
      wkt: "POLYGON((\(x + 1700) \(y + 1100),\(x + 2200) \(y + 1100),\(x + 2200) \(y + 1400),"
        + "\(x + 1700) \(y + 1400),\(x + 1700) \(y + 1100)))", in: context)
    let measures = [
      Measure(name: "wood", features: [MeasureFeature(type: .newPatch, wkb: try place.wkb())]),
      Measure(
        name: "bridge",
        features: [
          MeasureFeature(
            type: .structure(.ecoduct),
            wkb: try Geometry.point(Coordinate(x + 1250, y + 500), in: context).wkb())
        ]),
    ]
    func gains(_ landscape: Landscape) async throws -> [Double] {
      let scorer = try await LandscapeScorer(landscape, threads: 1)
      let each = try await scorer.score(measures).map(\.gain.pcGain)
      return each + [try await scorer.score(together: measures).pcGain]
    }
    let all = try await gains(whole)
    let west = try await gains(whole.window(around: 0, buffer: 100_000))
    let east = try await gains(whole.window(around: 1, buffer: 100_000))
    for index in all.indices {
      #expect(all[index] > 0)
      #expect(abs(west[index] + east[index] - all[index]) < 1e-9 * all[index])
    }
    // The wood lies in both, more of it in the West.
    #expect(west[0] > 0 && east[0] > 0)
  }

  @Test func aRegionWithoutHabitatIsRefused() async throws {
    let whole = try await landscape()
    #expect {
      _ = try whole.window(around: 2, buffer: 100)
    } throws: {
      "\($0)" == "the region Empty has no habitat of tester"
    }
    // Habitat around it is not enough.
    #expect(throws: LandscapeError.self) { _ = try whole.window(around: 2, buffer: 100_000) }
  }

  @Test func aRegionWithoutPolygonsIsRefused() async throws {
    let whole = try await landscape()
    #expect {
      _ = try whole.window(around: 3, buffer: 100)
    } throws: {
      "\($0)" == "the region (outside the regions) has no polygons"
    }
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async rethrows
    -> [Result]
  {
    var results: [Result] = []
    for element in self { results.append(try await body(element)) }
    return results
  }
}
