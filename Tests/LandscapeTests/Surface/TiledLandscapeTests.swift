import Foundation
import Layers
import Surface
import Testing

@testable import Landscape

/// Links that are found by tiles are those of the whole grid, to the last bit.
@Suite struct TiledLandscapeTests {
  @Test(arguments: 0..<24 as Range<UInt64>)
  func tilesGiveTheLandscapeOfTheWholeGrid(seed: UInt64) async throws {
    var study = try RandomSurfaceStudy(seed: seed)
    let whole = try await study.build()
    try #require(!whole.links.isEmpty)
    for side in [5, 13, 400] {
      study.rules.surface.tile = side
      let tiled = try await study.build()
      #expect(tiled.links == whole.links, "tiles of \(side)")
      #expect(tiled.patches == whole.patches)
      #expect(tiled.structures == whole.structures)
      #expect(tiled.inputs == whole.inputs)
      #expect(tiled.notices.dropLast() == whole.notices.dropLast())
      #expect(tiled.linkedSurface == nil)
    }
  }

  @Test(arguments: [1, 2, 3]) func shardsGiveTheLinksOfTheWhole(count: Int) async throws {
    var study = try RandomSurfaceStudy(seed: 7)
    let whole = try await study.build()
    study.rules.surface.tile = 9
    var findings: [TileFindings] = []
    for index in (0..<count).reversed() {
      let shard = try await study.builder.shard(index, of: count, threads: 2)
      #expect(shard.findings.map(\.tile).allSatisfy { $0 % count == index })
      findings += shard.findings
    }
    let merged = try await study.builder.build(from: findings)
    #expect(merged.links == whole.links)
    let tiled = try await study.build()
    #expect(merged.notices == tiled.notices)
  }

  @Test func regressionIsThatOfTheWhole() async throws {
    var study = try RandomSurfaceStudy(seed: 5)
    study.rules.surface.calibration = .regression
    let whole = try await study.build()
    study.rules.surface.tile = 11
    let tiled = try await study.build()
    #expect(tiled.profile.dispersal.alpha == whole.profile.dispersal.alpha)
    #expect(tiled.links == whole.links)
    await #expect {
      try await study.builder.shard(0, of: 2, threads: 1)
    } throws: {
      "\($0)".contains(
        "a regression needs the links of all tiles; give surface: calibration: {cost: C}")
    }
  }

  /// Or else the tests above would compare the grid with itself.
  @Test func tilesOfTheseStudiesDoNotSeeTheWhole() async throws {
    var study = try RandomSurfaceStudy(seed: 7)
    study.rules.surface.tile = 9
    let shard = try await study.builder.shard(0, of: 1, threads: 2)
    let notice = try await study.build().notices.last ?? ""
    let margin = try #require(
      notice.split(separator: " margin of ").last?.split(separator: " ").first.flatMap { Int($0) })
    #expect(9 + 2 * margin < 30)
    #expect(shard.tileCount > 12)
  }

  @Test func theNoticeTellsOfTheTiles() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.maximumCost = 4000
    study.rules.surface.tile = 100
    let notice = try await study.build().notices.last ?? ""
    #expect(
      notice.hasPrefix("surface: 320 x 400 cells of 10 m in 16 tiles of 100 x 100 with a margin"))
    #expect(notice.hasSuffix("MB each"))
  }

  /// Grids of any size can be planned: what doesn't fit are tiles, or numbers of cells.
  @Test func whatIsTooLargeForTilesIsRefused() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.tile = 1000
    study.rules.surface.maximumCost = 4000
    study.rules.surface.cellSize = 0.01
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains("has more cells than can be numbered (2^32); make surface: cell larger")
    }
  }

  @Test func tilesNeedAMaximumCost() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.tile = 100
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".hasPrefix("surface: tile: links by tiles need a maximum cost")
    }
  }

  @Test func tilesNeedEightNeighbours() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.tile = 100
    study.rules.surface.maximumCost = 4000
    study.rules.surface.stepRule = .fourNeighbours
    await #expect {
      try await study.build()
    } throws: {
      "\($0)".contains("with four neighbours patches are free of cost")
    }
  }

  @Test func tilesThatDoNotFitAreRefused() {
    let error = LandscapeError.tilesTooLarge(side: 500, margin: 90, threads: 4, gigabytes: 70.2)
    #expect(
      "\(error)"
        == "4 tiles of 500 x 500 cells with a margin of 90 cells need about 70.0 GB, more than this machine"
        + " has; make surface: maximum-cost or surface: tile smaller, or work with fewer --threads")
  }

  @Test func shardsNeedTiles() async throws {
    let study = try SurfaceStudy()
    await #expect {
      try await LandscapeBuilder(
        sources: study.sources, profile: study.profile, rules: study.rules
      ).shard(0, of: 2, threads: 1)
    } throws: {
      "\($0)".contains("add to the study surface: tile")
    }
  }

  @Test func measuresNeedTheWholeGrid() async throws {
    var study = try SurfaceStudy()
    study.rules.surface.tile = 100
    study.rules.surface.maximumCost = 5000
    let landscape = try await study.build()
    #expect(landscape.links.count == 1)
    await #expect {
      try await LandscapeScorer(landscape, threads: 1).rank(mitigatedPermeability: 0.8)
    } throws: {
      "\($0)".contains("leave out surface: tile, and if the grid is too large then")
    }
  }
}
