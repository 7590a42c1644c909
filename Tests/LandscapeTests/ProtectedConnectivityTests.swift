import Foundation
import Layers
import Testing

@testable import Landscape

/// ProtConn and its fractions, by hand.
struct ProtectedConnectivityTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func builder(
    reserves: [String], regions: [String], roads: [String] = []
  ) throws -> LandscapeBuilder {
    LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(layer: try study.layer("patches", [TestStudy.rectangle(0, 0, 500, 500)]))
        ],
        barriers: roads.isEmpty
          ? []
          : [
            BarrierSource(layer: try study.layer("roads", roads), kind: .constant("motorway"))
          ],
        regions: regions.isEmpty
          ? nil : RegionSource(layer: try study.layer("regions", regions), name: "name"),
        reserves: ReserveSource(layer: try study.layer("reserves", reserves), name: "name")),
      profile: .test, rules: .test)
  }

  private func reserves(
    _ reserves: [String], regions: [String], roads: [String] = []
  ) async throws -> Landscape {
    try #require(
      try await builder(reserves: reserves, regions: regions, roads: roads).reserves(threads: 1))
  }

  private func expect(_ value: Double?, _ expected: Double) {
    #expect(abs((value ?? .nan) - expected) < 1e-9)
  }

  private static func square(_ x: Double, _ y: Double = 0, name: String? = nil) -> String {
    TestStudy.rectangle(
      x, y, x + 1000, y + 1000, name.map { #"{"name":"\#($0)"}"# } ?? #"{"name":null}"#)
  }

  /// 800 ha with squares of 100 ha: two that touch, one 1000 m on, one 2000 m on from there.
  private static let strip = [
    TestStudy.rectangle(0, 0, 8000, 1000, #"{"name":"Strip"}"#)
  ]
  private static let inside = [square(0), square(1000), square(3000), square(6000)]
  /// Halfway between the last two, 100 m outside the region.
  private static let outside = square(4500, -1100)

  @Test func fractionsByHand() async throws {
    let landscape = try await reserves(
      Self.inside + [Self.outside], regions: Self.strip)
    #expect(landscape.patches.map { $0.area.rounded() } == [200, 100, 100, 100])
    let result = try #require(
      try await ProtectedConnectivity(landscape, region: 0, threads: 2))
    // Half at 1000 m. From the third square to the fourth there are 2000 m, or twice 510 by the one
    // outside.
    let detour = pow(0.5, 2 * 0.26.squareRoot())
    let whole = (60_000 + 2 * (10_000 + 10_000 * detour + 20_000 * 0.5 * detour)).squareRoot()
    let withoutOutside = 90_000.0.squareRoot()
    let contiguous = 60_000.0.squareRoot()
    expect(result.prot, 50)
    expect(result.protConn, whole / 8)
    expect(result.protUnconn, 50 - whole / 8)
    expect(result.relConn, 100 * whole / 400)
    let land = result.landFractions
    expect(land.within, 200 / 8)
    expect(land.contig, (contiguous - 200) / 8)
    expect(land.prot, contiguous / 8)
    expect(land.unprot, (withoutOutside - contiguous) / 8)
    expect(land.trans, (whole - withoutOutside) / 8)
    let fractions = try #require(result.fractions)
    expect(fractions.prot + fractions.unprot + fractions.trans, 100)
    expect(fractions.within + fractions.contig, fractions.prot)
    expect(fractions.trans, 100 * (whole - withoutOutside) / whole)
  }

  @Test func withoutReservesOutsideNothingIsTransboundary() async throws {
    let result = try #require(
      try await ProtectedConnectivity(
        reserves(Self.inside, regions: Self.strip), region: 0, threads: 1))
    expect(result.protConn, 300 / 8)
    #expect(result.fractions?.trans == 0)
  }

  @Test func aReserveAcrossTheBorderCountsWithItsPart() async throws {
    let landscape = try await reserves(
      [Self.square(500)],
      regions: [
        TestStudy.rectangle(0, 0, 1000, 1000, #"{"name":"West"}"#),
        TestStudy.rectangle(1000, 0, 3000, 1000, #"{"name":"East"}"#),
      ])
    let indicators = try await RegionalIndicators(
      LandscapeAnalysis(landscape, threads: 1), reserves: landscape, threads: 1)
    #expect(indicators.protection.map(\.region) == [0, 1, nil])
    for (result, expected) in zip(indicators.protection, [50.0, 25, 100.0 / 3]) {
      expect(result.prot, expected)
      expect(result.protConn, expected)
      expect(result.relConn, 100)
      expect(result.fractions?.within, 100)
    }
  }

  @Test func partsOfOneNameThatTouchAreOneReserve() async throws {
    let landscape = try await reserves(
      [Self.square(0, name: "A"), Self.square(1000, name: "A"), Self.square(2000, name: "B")],
      regions: Self.strip)
    #expect(landscape.patches.map(\.reserves).map { $0.map(\.name) } == [["A", "B"]])
    let result = try #require(
      try await ProtectedConnectivity(landscape, region: 0, threads: 1))
    expect(result.singleArea, 50_000.0.squareRoot())
    expect(result.contiguousArea, 300)
  }

  @Test func whatOverlapsCountsOnce() async throws {
    let landscape = try await reserves(
      [Self.square(0, name: "A"), Self.square(0, name: "B")], regions: Self.strip)
    let result = try #require(
      try await ProtectedConnectivity(landscape, region: 0, threads: 1))
    expect(result.protectedArea, 100)
    expect(result.fractions?.within, 100)
    expect(result.fractions?.contig, 0)
  }

  @Test func barriersPartReservesButDoNotCutThem() async throws {
    let landscape = try await reserves(
      [Self.square(0), Self.square(2000)], regions: Self.strip,
      roads: [
        TestStudy.line([(500, -100), (500, 1100)]), TestStudy.line([(1500, -100), (1500, 1100)]),
      ])
    #expect(landscape.patches.map { $0.area.rounded() } == [100, 100])
    let result = try #require(
      try await ProtectedConnectivity(landscape, region: 0, threads: 1))
    expect(result.connectedArea, (20_000 * (1 + 0.5 * 0.1)).squareRoot())
  }

  @Test func aRegionWithoutReserves() async throws {
    let result = try #require(
      try await ProtectedConnectivity(
        reserves([Self.outside], regions: Self.strip), region: 0, threads: 1))
    #expect(result.prot == 0)
    #expect(result.protConn == 0)
    #expect(result.relConn == nil)
    #expect(result.fractions == nil)
  }

  @Test func withoutAnAreaOfTheLandThereIsNoPercentage() async throws {
    let landscape = try await reserves(Self.inside, regions: [])
    let indicators = try await RegionalIndicators(
      LandscapeAnalysis(landscape, threads: 1), reserves: landscape, threads: 1)
    #expect(indicators.protection.isEmpty)
    #expect(
      indicators.notices == [
        "no ProtConn can be told of the reserves, because the area of the land is not known: give a"
          + " layer of regions, or landscape-area in the study file"
      ])
    var known = landscape
    known.rules.landscapeArea = 1000
    let result = try #require(try await ProtectedConnectivity(known, threads: 1))
    expect(result.prot, 40)
  }

  @Test func reservesAreReadBesideTheLandscape() async throws {
    let builder = try builder(reserves: Self.inside, regions: Self.strip)
    let landscape = try await builder.build(threads: 1)
    let graph = try await builder.reserves(threads: 1)
    #expect(landscape.patches.count == 1)
    let indicators = try await RegionalIndicators(
      LandscapeAnalysis(landscape, threads: 1), reserves: graph, threads: 1)
    #expect(indicators.inputs.map(\.role) == ["reserves"])
    #expect(indicators.notices.isEmpty)
    #expect(indicators.meshes == landscape.meshes)
  }

  @Test func reservesMustBePolygons() async throws {
    let builder = try builder(
      reserves: [TestStudy.point(1, 1, #"{"name":"A"}"#)], regions: Self.strip)
    await #expect {
      _ = try await builder.reserves(threads: 1)
    } throws: {
      "\($0)".contains(
        "reserves.geojson:reserves: none of its 1 features can be used (the geometry is a point, but"
          + " reserves are polygons)")
    }
  }
}
