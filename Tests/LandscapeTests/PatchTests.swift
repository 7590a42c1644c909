import Geometry
import Layers
import Testing

@testable import Landscape

struct PatchTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  private func landscape(
    patches: [String], roads: [String] = [], kind: String = "motorway", regions: [String] = [],
    habitat: FieldRule? = nil, quality: String? = nil, region: String? = nil,
    profile: SpeciesProfile = .test, rules: LandscapeRules = .test
  ) async throws -> Landscape {
    try await LandscapeBuilder(
      sources: LandscapeSources(
        patches: [
          PatchSource(
            layer: try study.layer("patches", patches), habitat: habitat, quality: quality,
            region: region)
        ],
        barriers: roads.isEmpty
          ? []
          : [
            BarrierSource(
              layer: try study.layer("roads", roads), kind: .constant(kind),
              bridge: roads[0].contains("bridge") ? "bridge" : nil)
          ],
        regions: regions.isEmpty
          ? nil : RegionSource(layer: try study.layer("regions", regions), name: "name")),
      profile: profile, rules: rules
    ).build(threads: 1)
  }

  @Test func aForestCutByARegionBorderIsOnePatchOfBothRegions() async throws {
    let built = try await landscape(
      patches: [
        TestStudy.rectangle(0, 0, 300, 1000), TestStudy.rectangle(300, 0, 1000, 1000),
        TestStudy.rectangle(3000, 0, 3100, 100),
      ],
      regions: [
        TestStudy.rectangle(-500, -500, 300, 1500, #"{"name":"West"}"#),
        TestStudy.rectangle(300, -500, 2000, 1500, #"{"name":"East"}"#),
      ])
    #expect(built.patches.count == 2)
    #expect(abs(built.patches[0].area - 100) < 1e-9)
    #expect(built.patches[0].partCount == 2)
    #expect(built.regions.map(\.name) == ["West", "East", "(outside the regions)"])
    #expect(zip(built.patches[0].regionShares, [0.3, 0.7, 0]).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(built.patches[1].regionShares == [0, 0, 1])
    #expect(abs((built.landscapeArea ?? 0) - 500) < 1e-9)
  }

  @Test func tagsTellRegionsApartWithoutARegionLayer() async throws {
    let built = try await landscape(
      patches: [
        TestStudy.rectangle(0, 0, 250, 1000, #"{"gewest":"A"}"#),
        TestStudy.rectangle(250, 0, 1000, 1000, #"{"gewest":"B"}"#),
      ], region: "gewest")
    #expect(built.patches.map(\.regionShares) == [[0.25, 0.75, 0]])
    #expect(built.landscapeArea == nil)
  }

  @Test func overlappingPartsCountTheirAreaOnce() async throws {
    let built = try await landscape(
      patches: [TestStudy.rectangle(0, 0, 600, 1000), TestStudy.rectangle(400, 0, 1000, 1000)])
    #expect(built.patches.map { ($0.area * 1e6).rounded() } == [100e6])
  }

  @Test func aMotorwayCutsAForest() async throws {
    let road = TestStudy.line([(500, -100), (500, 1100)])
    let built = try await landscape(patches: [TestStudy.rectangle(0, 0, 1000, 1000)], roads: [road])
    // 16 m of the kilometre belong to the motorway.
    #expect(built.patches.count == 2)
    #expect(built.patches.allSatisfy { abs($0.area - 49.2) < 1e-6 })
    #expect(built.links.map { $0.length.rounded() } == [16])
    #expect(built.links.map { $0.crossings.map(\.permeability) } == [[0.1]])
  }

  @Test func whatHardlyStopsTheSpeciesCutsNothing() async throws {
    let road = TestStudy.line([(500, -100), (500, 1100)])
    let built = try await landscape(
      patches: [TestStudy.rectangle(0, 0, 1000, 1000)], roads: [road], kind: "local-road")
    #expect(built.patches.count == 1)
    #expect(built.patches[0].area == 100)
  }

  @Test(arguments: [(120.0, 1), (80.0, 2)])
  func onlyLongBridgesLeaveAForestWhole(length: Double, patches: Int) async throws {
    let ends = (500 - length / 2, 500 + length / 2)
    let built = try await landscape(
      patches: [TestStudy.rectangle(0, 0, 1000, 1000)],
      roads: [
        TestStudy.line([(500, -100), (500, ends.0)], #"{"bridge":"no"}"#),
        TestStudy.line([(500, ends.0), (500, ends.1)], #"{"bridge":"yes"}"#),
        TestStudy.line([(500, ends.1), (500, 1100)], #"{"bridge":"no"}"#),
      ])
    #expect(built.patches.count == patches)
  }

  @Test func qualityComesFromHabitatAndField() async throws {
    let built = try await landscape(
      patches: [
        TestStudy.rectangle(0, 0, 1000, 1000, #"{"h":"park","q":0.5}"#),
        TestStudy.rectangle(2000, 0, 3000, 1000, #"{"h":"Bos","q":null}"#),
        TestStudy.rectangle(4000, 0, 5000, 1000, #"{"h":"water","q":1}"#),
        TestStudy.rectangle(6000, 0, 7000, 1000, #"{"h":"tarmac","q":1}"#),
      ], habitat: .field("h", map: ["Bos": "forest"]), quality: "q")
    #expect(built.patches.map(\.quality) == [0.25, 1])
    #expect(
      built.notices.contains {
        $0.hasSuffix("1 features (100.0 ha) of water are no habitat of tester")
      })
    #expect(
      built.notices.contains {
        $0.hasSuffix(
          "1 features were left out, because the map of the field 'h' names no habitat for tarmac (1)"
        )
      })
  }

  @Test func smallPiecesAreReported() async throws {
    let built = try await landscape(
      patches: [TestStudy.rectangle(0, 0, 1000, 1000), TestStudy.rectangle(2000, 0, 2090, 100)])
    #expect(built.patches.count == 1)
    #expect(
      built.notices == [
        "1 pieces of habitat (0.9 ha) are smaller than the 1.0 ha that tester needs, and are no patches"
      ])
  }

  @Test func noPatchLeftIsAnError() async throws {
    await #expect {
      _ = try await landscape(patches: [TestStudy.rectangle(0, 0, 50, 50)])
    } throws: {
      "\($0)"
        == "no patch is left: all 1 pieces of habitat are smaller than the minimum area of 1.0 ha of"
        + " the profile tester; give another profile or a smaller minimum-area"
    }
    await #expect {
      _ = try await landscape(
        patches: [TestStudy.rectangle(0, 0, 500, 500, #"{"h":"water"}"#)], habitat: .field("h"))
    } throws: {
      "\($0)".hasPrefix("no patch is left: none of the features is habitat of the profile tester")
    }
  }

  @Test func badNumbersNameTheFeature() async throws {
    await #expect {
      _ = try await landscape(
        patches: [TestStudy.rectangle(0, 0, 500, 500, #"{"q":-1}"#)], quality: "q")
    } throws: {
      "\($0)".contains(
        "patches.geojson:patches, feature 0: the field 'q' is -1, not a number from 0.0 to 1.0")
    }
  }
}
