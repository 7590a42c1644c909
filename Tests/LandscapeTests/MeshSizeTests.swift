import Foundation
import Layers
import Testing

@testable import Landscape

/// Effective mesh sizes, by hand.
struct MeshSizeTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  /// Barriers two centimetres wide, so that meshes have round areas.
  private func meshes(
    lines: [String], areas: [String] = [], regions: [String], profile: SpeciesProfile = .test
  ) async throws -> [MeshSize] {
    var rules = LandscapeRules.test
    rules.joinDistance = 0
    let roads = BarrierSource(
      layer: try study.layer("roads", lines), kind: .constant("motorway"), bridge: "bridge",
      width: "width")
    let builtUp =
      areas.isEmpty
      ? []
      : [
        BarrierSource(layer: try study.layer("built-up", areas), kind: .constant("built-up"))
      ]
    return try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(layer: try study.layer("patches", [TestStudy.rectangle(0, 0, 500, 500)]))
        ], barriers: [roads] + builtUp,
        regions: regions.isEmpty
          ? nil : RegionSource(layer: try study.layer("regions", regions), name: "name")),
      profile: profile, rules: rules
    ).build(threads: 1).meshes
  }

  private static func barrier(_ places: [(Double, Double)], bridge: Bool = false) -> String {
    TestStudy.line(places, #"{"width":0.02,"bridge":"\#(bridge ? "yes" : "no")"}"#)
  }

  private static let twoSquares = [
    TestStudy.rectangle(0, 0, 10_000, 10_000, #"{"name":"West"}"#),
    TestStudy.rectangle(10_000, 0, 20_000, 10_000, #"{"name":"East"}"#),
  ]

  /// In the east, 20 km² in the south and 80 km² in the north.
  private static let eastern = barrier([(10_000, 2000), (20_000, 2000)])

  private func expect(_ value: Double, _ expected: Double) {
    #expect(abs(value - expected) < 1e-3)
  }

  @Test func aMeshThatGoesOnBeyondTheBorderIsLargerByTheCrossBoundaryProcedure() async throws {
    // 50, 20, 20 and 10 km² in the west; the second 20 are open to the 80 of the east.
    let meshes = try await meshes(
      lines: [
        Self.barrier([(5000, 0), (5000, 10_000)]),
        Self.barrier([(5000, 4000), (10_000, 4000), (10_000, 0)]),
        Self.barrier([(5000, 8000), (10_000, 8000), (10_000, 10_000)]), Self.eastern,
      ], regions: Self.twoSquares)
    #expect(meshes.map(\.region) == [0, 1, nil])
    #expect(meshes.map(\.meshCount) == [4, 2, 5])
    for (mesh, expected) in zip(meshes, [(100.0, 34.0, 50.0), (100, 68, 84), (200, 67, 67)]) {
      expect(mesh.area, expected.0)
      expect(mesh.cuttingOut, expected.1)
      expect(mesh.crossBoundary, expected.2)
    }
    // Meshes per 1,000 km².
    expect(meshes[0].cuttingOutDensity ?? 0, 1000 / 34)
    expect(meshes[0].crossBoundaryDensity ?? 0, 20)
  }

  @Test func fewerBarriersLeaveLargerMeshes() async throws {
    // 60, 20 and 20 km² in the west; the northern 20 are open to the 80 of the east.
    let meshes = try await meshes(
      lines: [
        Self.barrier([(6000, 0), (6000, 10_000)]),
        Self.barrier([(6000, 5000), (10_000, 5000), (10_000, 0)]), Self.eastern,
      ], regions: Self.twoSquares)
    expect(meshes[0].cuttingOut, 44)
    expect(meshes[0].crossBoundary, 60)
  }

  @Test(arguments: [(120.0, 100.0), (80.0, 50)])
  func onlyLongBridgesLeaveAMeshWhole(length: Double, expected: Double) async throws {
    let (south, north) = (5000 - length / 2, 5000 + length / 2)
    let meshes = try await meshes(
      lines: [
        Self.barrier([(5000, 0), (5000, south)]),
        Self.barrier([(5000, south), (5000, north)], bridge: true),
        Self.barrier([(5000, north), (5000, 10_000)]),
      ], regions: [Self.twoSquares[0]])
    expect(meshes[0].cuttingOut, expected)
  }

  @Test(arguments: [(0.4, 32.0), (0.6, 100.0)])
  func anAreaThatIsBarrierIsNoMesh(permeability: Double, expected: Double) async throws {
    var profile = SpeciesProfile.test
    profile.permeability[.builtUp] = permeability
    profile.permeability[.motorway] = 1
    let meshes = try await meshes(
      lines: [Self.barrier([(0, 5000), (10_000, 5000)])],
      areas: [TestStudy.rectangle(4000, 0, 6000, 10_000)], regions: [Self.twoSquares[0]],
      profile: profile)
    expect(meshes[0].area, 100)
    expect(meshes[0].cuttingOut, expected)
  }

  @Test func aRegionThatIsAllBarrierHasNoDensity() async throws {
    var profile = SpeciesProfile.test
    profile.permeability[.builtUp] = 0
    let meshes = try await meshes(
      lines: [Self.barrier([(0, 5000), (10_000, 5000)])],
      areas: [TestStudy.rectangle(-1, -1, 10_001, 10_001)], regions: [Self.twoSquares[0]],
      profile: profile)
    #expect(meshes[0].meshCount == 0)
    #expect(meshes[0].cuttingOut == 0)
    #expect(meshes[0].crossBoundaryDensity == nil)
  }

  @Test func withoutRegionsThereIsNothingToMeasure() async throws {
    let meshes = try await meshes(lines: [Self.barrier([(0, 0), (0, 900)])], regions: [])
    #expect(meshes.isEmpty)
  }
}
