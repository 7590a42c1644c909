import Connectivity
import Foundation
import Layers
import Testing

@testable import Landscape

/// Urban, peri-urban and rural habitat.
struct ZoneTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func builder(
    settlements: [String], periUrban: Double = 1000, filter: String? = nil
  ) throws -> LandscapeBuilder {
    LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try study.layer(
              "patches",
              [TestStudy.rectangle(500, 0, 3000, 1000), TestStudy.rectangle(3400, 0, 4400, 1000)]))
        ],
        settlements: SettlementSource(
          layer: try study.layer("settlements", settlements), filter: filter,
          periUrban: periUrban)), profile: .test, rules: .test)
  }

  private static let town = TestStudy.rectangle(0, 0, 1000, 1000)

  private func expect(_ values: [Double], _ expected: [Double]) {
    #expect(values.count == expected.count)
    for (value, expected) in zip(values, expected) { #expect(abs(value - expected) < 1e-9) }
  }

  @Test func habitatIsSharedByTheDistanceToSettlements() async throws {
    let built = try await builder(settlements: [Self.town]).build(threads: 1)
    #expect(built.zones.map(\.name) == ["urban", "peri-urban", "rural"])
    #expect(abs((built.zones[0].area ?? 0) - 100) < 1e-9)
    expect(built.patches[0].zoneShares, [0.2, 0.4, 0.4])
    expect(built.patches[1].zoneShares, [0, 0, 1])
    let wide = try await builder(settlements: [Self.town], periUrban: 2500).build(threads: 1)
    expect(wide.patches[0].zoneShares, [0.2, 0.8, 0])
    expect(wide.patches[1].zoneShares, [0, 0.1, 0.9])
  }

  @Test func zonesShareTheNumeratorOfPC() async throws {
    let built = try await builder(settlements: [Self.town]).build(threads: 1)
    let indicators = try await RegionalIndicators(
      LandscapeAnalysis(built, threads: 1), threads: 1)
    // 250 ha and 100 ha, 400 m apart.
    let p = pow(0.5, 0.4)
    expect(indicators.betweenZones[0], [2500, 5000, 5000 + 5000 * p])
    expect([indicators.eca(ofZone: 0), indicators.habitat(inZone: 1)], [50, 100])
    expect([indicators.habitat(inZone: 2)], [200])
    let total = try await built.indices(threads: 1).pcNumerator
    let sum = indicators.betweenZones.flatMap(\.self).reduce(0, +)
    #expect(abs(sum - total) < 1e-9 * total)
  }

  @Test func gainsAreSharedByZone() async throws {
    let built = try await builder(settlements: [Self.town]).build(threads: 1)
    let patch = try study.layer(
      "measures",
      [TestStudy.rectangle(0, 1200, 1000, 1700, #"{"type":"new-patch","name":"Park"}"#)])
    let measures = try MeasureReader(rules: .test, profile: .test).measures(in: patch).measures
    let score = try await LandscapeScorer(built, threads: 1).score(measures)[0]
    let between = try #require(score.gain.betweenGroups)
    let sum = between.flatMap(\.self).reduce(0, +)
    #expect(score.gain.pcGain > 0)
    #expect(abs(sum - score.gain.pcGain) < 1e-9 * sum)
    // The park lies outside the town, in its surroundings.
    #expect(between[1][1] > 0)
    #expect(between[0][0] == 0)
  }

  @Test func zonesAndReservesAreSaved() async throws {
    var builder = try builder(settlements: [Self.town])
    var sources = builder.sources
    sources.reserves = ReserveSource(layer: sources.patches[0].layer)
    builder = LandscapeBuilder(sources: sources, profile: .test, rules: .test)
    let path = study.folder.appendingPathComponent("graph.gpkg").path
    let built = [
      try await builder.build(threads: 1), try #require(try await builder.reserves(threads: 1)),
    ]
    for landscape in built {
      try GraphFile(path: path).save(landscape, fingerprint: "a", overwrite: true)
      let loaded = try GraphFile(path: path).load(rules: .test, profile: .test)
      #expect(loaded.zones == landscape.zones)
      #expect(loaded.patches == landscape.patches)
    }
  }

  @Test func settlementsElsewhereAreNoticed() async throws {
    let built = try await builder(settlements: [TestStudy.rectangle(9000, 0, 9100, 100)])
      .build(threads: 1)
    #expect(built.patches.map(\.zoneShares) == [[0, 0, 1], [0, 0, 1]])
    #expect(
      built.notices.contains {
        $0.hasSuffix(
          "settlements.geojson: no patch lies in a settlement or within 1.0 km of one, so that all"
            + " habitat is rural; check that it is the right layer")
      })
  }

  @Test func settlementsMustBePolygonsAndThere() async throws {
    await #expect {
      _ = try await builder(settlements: [TestStudy.point(1, 1)]).build(threads: 1)
    } throws: {
      "\($0)".hasSuffix("(the geometry is a point, but settlements are polygons)")
    }
    await #expect {
      _ = try await builder(settlements: [Self.town], filter: "FID > 7").build(threads: 1)
    } throws: {
      "\($0)".hasSuffix(
        "settlements.geojson:settlements: the layer is empty under the filter FID > 7")
    }
    var sources = try builder(settlements: [Self.town]).sources
    sources.settlements?.layer = LayerReference(path: "/nowhere/towns.gpkg")
    await #expect {
      _ = try await LandscapeBuilder(sources: sources, profile: .test, rules: .test)
        .build(threads: 1)
    } throws: {
      "\($0)".hasPrefix("/nowhere/towns.gpkg: there is no such file")
    }
  }

  @Test func withoutSettlementsThereAreNoZones() async throws {
    let built = try await study.forestsBesideMotorway()
    #expect(built.zones.isEmpty)
    #expect(built.patches.allSatisfy { $0.zoneShares.isEmpty })
    #expect(
      try await RegionalIndicators(
        LandscapeAnalysis(built, threads: 1), threads: 1
      ).betweenZones.isEmpty)
  }
}
