import Foundation
import Layers
import Surface
import Testing

@testable import Landscape

@Suite struct LandCoverTests {
  /// Classes on cells of 100 m: 1 forest, 2 park, 3 arable, 4 town (impassable), -9 no data.
  private static let grid = [
    "1 1 3 3 3 2",
    "1 3 3 4 3 3",
    "3 3 3 4 3 1",
    "3 3 1 -9 1 1",
  ]

  private func study(
    _ rows: [String] = grid,
    _ change: (inout LandscapeSources, inout LandscapeRules) -> Void = { _, _ in }
  ) throws -> (TestStudy, LandscapeBuilder) {
    let study = try TestStudy()
    let file = study.folder.appendingPathComponent("cover.tif")
    let values = rows.map { $0.split(separator: " ").compactMap { Int32($0) } }
    let writer = try RasterWriter<Int32>(
      path: file.path, overwrite: false,
      frame: RasterFrame(
        minX: 150_000, maxY: 160_000 + 100 * Double(rows.count), pixelWidth: 100,
        pixelHeight: 100, columns: values[0].count, rows: rows.count),
      crs: LayerCRS(wkt: "", epsg: 31370), noData: -9, bands: ["class"])
    try writer.write(rows: 0..<rows.count, values: values.flatMap { $0 })
    try writer.finish()
    var sources = LandscapeSources(
      patches: [],
      surface: .landCover(
        LayerReference(path: file.path),
        classes: [
          1: LandCoverClass(resistance: 1, habitat: .forest),
          2: LandCoverClass(resistance: 1, habitat: .park),
          3: LandCoverClass(resistance: 10), 4: LandCoverClass(resistance: nil),
        ]))
    var rules = LandscapeRules.test
    rules.links = .leastCost
    change(&sources, &rules)
    return (study, LandscapeBuilder(sources: sources, profile: .test, rules: rules))
  }

  @Test func patchesAreNumberedByTheirFirstCells() async throws {
    let (folder, builder) = try study()
    defer { withExtendedLifetime(folder) {} }
    let landscape = try await builder.build(threads: 1)
    #expect(landscape.patches.map(\.number) == [1, 2, 3, 4])
    #expect(landscape.patches.map(\.area) == [3, 1, 3, 1])
    #expect(landscape.patches.map(\.quality) == [1, 0.5, 1, 1])
  }

  @Test func cornersJoinPatchesUnlessOnlyEdgesCount() async throws {
    let (folder, builder) = try study(["1 3", "3 1"]) { $1.surface.patchConnectivity = .four }
    defer { withExtendedLifetime(folder) {} }
    #expect(try await builder.build(threads: 1).patches.count == 2)
    let (other, joined) = try study(["1 3", "3 1"])
    defer { withExtendedLifetime(other) {} }
    #expect(try await joined.build(threads: 1).patches.count == 1)
  }

  @Test func costsFollowTheClasses() async throws {
    let (folder, builder) = try study(["1 3 3 1"])
    defer { withExtendedLifetime(folder) {} }
    let link = try #require(try await builder.build(threads: 1).links.first)
    // Half a cell of forest, two cells of field, half a cell of forest.
    #expect(abs(link.cost - (550 + 1000 + 550)) < 1e-9)
    #expect(link.length == 300)
  }

  @Test func nothingPassesTownsAndCellsWithoutData() async throws {
    let (folder, builder) = try study(["1 4 1", "1 -9 1"])
    defer { withExtendedLifetime(folder) {} }
    let landscape = try await builder.build(threads: 1)
    #expect(landscape.patches.count == 2)
    #expect(landscape.links.isEmpty)
  }

  @Test func classesThatNobodyExplainedAreRefused() async throws {
    let (folder, builder) = try study(["1 7 8", "7 3 1"])
    defer { withExtendedLifetime(folder) {} }
    await #expect {
      try await builder.build(threads: 1)
    } throws: {
      "\($0)".contains("3 cells have classes that the study's table doesn't name (7, 8); add them")
    }
  }

  @Test func resistanceIsReadAsItIs() async throws {
    let (folder, builder) = try study(["1 2 3 1"]) { sources, _ in
      guard let raster = sources.surface?.raster else { return }
      sources.surface = .resistance(raster)
    }
    defer { withExtendedLifetime(folder) {} }
    await #expect {
      try await builder.build(threads: 1)
    } throws: {
      "\($0)".contains("no class of the land cover is habitat")
    }
  }

  @Test func aResistanceOfNothingIsRefused() async throws {
    let (folder, builder) = try study(["1 0 3 1"]) { sources, _ in
      guard let raster = sources.surface?.raster else { return }
      sources.surface = .resistance(raster)
    }
    defer { withExtendedLifetime(folder) {} }
    await #expect {
      try await builder.build(threads: 1)
    } throws: {
      "\($0)".contains("the resistance at 150150.0,160050.0 is 0.0; resistances are above 0")
    }
  }

  @Test func aSurfaceWithoutRasterNeedsACellSize() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.cellSize = nil
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains("give surface: cell, in metres")
    }
  }
}
