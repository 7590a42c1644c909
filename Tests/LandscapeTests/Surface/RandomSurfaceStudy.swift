import Foundation
import Layers
import Surface
import TestSupport

@testable import Landscape

/// A small study with everything that can lie on a surface, at random: roads of several lines with bridges,
/// built-up land, hedges, crossings, patches smaller and larger than cells.
struct RandomSurfaceStudy {
  private let study: TestStudy
  var sources: LandscapeSources
  var rules = LandscapeRules.test
  var profile = SpeciesProfile.test

  /// The study lies within so many metres of the origin.
  private static let side = 900.0

  init(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    study = try TestStudy()
    rules.links = .leastCost
    // Cells and corners that are no whole numbers.
    rules.surface.cellSize = [20, 23.7, 31.3].randomElement(using: &random)
    rules.surface.maximumCost = Double.random(in: 60...160, using: &random)
    rules.surface.topology = seed.isMultiple(of: 3) ? .complete : .planar
    rules.surface.extent = SurfaceExtent(
      minX: TestStudy.origin.x - 11.3, minY: TestStudy.origin.y - 7.7,
      maxX: TestStudy.origin.x + Self.side + 3.1, maxY: TestStudy.origin.y + 0.8 * Self.side)
    profile.minimumArea = 0
    profile.linearElements[.hedge] = 0.8
    profile.permeability[.localRoad] = seed.isMultiple(of: 2) ? 0 : 0.9
    sources = LandscapeSources(patches: [])
    try addBarriers(&random)
    try addLines(&random)
    if seed.isMultiple(of: 2) { try addPatches(&random) } else { try addLandCover(&random) }
  }

  func build() async throws -> Landscape { try await builder.build(threads: 2) }

  var builder: LandscapeBuilder {
    LandscapeBuilder(sources: sources, profile: profile, rules: rules)
  }

  private static func place(_ random: inout RandomSource) -> (Double, Double) {
    (Double.random(in: -50...side, using: &random), Double.random(in: -50...side, using: &random))
  }

  private static func line(_ random: inout RandomSource) -> [(Double, Double)] {
    (0..<Int.random(in: 2...4, using: &random)).map { _ in place(&random) }
  }

  private static func rectangle(
    upTo size: Double, _ properties: String, _ random: inout RandomSource
  ) -> String {
    let (x, y) = place(&random)
    return TestStudy.rectangle(
      x, y, x + .random(in: 4...size, using: &random), y + .random(in: 4...size, using: &random),
      properties)
  }

  private mutating func addBarriers(_ random: inout RandomSource) throws {
    var roads: [String] = []
    for number in 1...4 {
      let kind = ["motorway", "railway", "local-road"].randomElement(using: &random) ?? "motorway"
      let bridge = Bool.random(using: &random) ? "yes" : "no"
      let line = Self.line(&random)
      // A second line beside the first, which may end before it.
      for offset in [0, 37.0] {
        roads.append(
          TestStudy.line(
            line.dropLast(offset > 0 && line.count > 2 ? 1 : 0).map { ($0.0 + offset, $0.1) },
            #"{"kind":"\#(kind)","ref":"N\#(number)","bridge":"no"}"#))
      }
      roads.append(
        TestStudy.line(
          Self.line(&random), #"{"kind":"\#(kind)","ref":"N\#(number)","bridge":"\#(bridge)"}"#))
    }
    let towns = (0..<4).map { _ in
      Self.rectangle(upTo: 250, #"{"kind":"built-up"}"#, &random)
    }
    sources.barriers = [
      BarrierSource(
        layer: try study.layer("roads", roads), kind: .field("kind"), group: "ref",
        bridge: "bridge"),
      BarrierSource(layer: try study.layer("towns", towns), kind: .field("kind")),
    ]
  }

  private mutating func addLines(_ random: inout RandomSource) throws {
    let hedges = (0..<6).map { _ in TestStudy.line(Self.line(&random), #"{"kind":"hedge"}"#) }
    let crossings = (0..<12).map { _ in
      let (x, y) = Self.place(&random)
      return TestStudy.point(x, y, #"{"type":"ecoduct"}"#)
    }
    sources.linearElements = [
      LinearElementSource(layer: try study.layer("hedges", hedges), kind: .field("kind"))
    ]
    sources.crossings = [
      CrossingSource(layer: try study.layer("crossings", crossings), kind: .field("type"))
    ]
  }

  private mutating func addPatches(_ random: inout RandomSource) throws {
    let patches = (0..<25).map { Self.rectangle(upTo: $0 < 8 ? 30 : 120, "{}", &random) }
    sources.patches = [PatchSource(layer: try study.layer("patches", patches))]
  }

  /// Forest, parks, fields and impassable ground, with gaps.
  private mutating func addLandCover(_ random: inout RandomSource) throws {
    let file = study.folder.appendingPathComponent("cover.tif")
    let (columns, rows) = (33, 27)
    let writer = try RasterWriter<Int32>(
      path: file.path, overwrite: false,
      frame: RasterFrame(
        minX: TestStudy.origin.x - 13, maxY: TestStudy.origin.y + 751, pixelWidth: 29.1,
        pixelHeight: 29.1, columns: columns, rows: rows),
      crs: LayerCRS(wkt: "", epsg: 31370), noData: -9, bands: ["class"])
    try writer.write(
      rows: 0..<rows,
      values: (0..<columns * rows).map { _ in
        [1, 2, 3, 3, 3, 3, 3, 3, 4, -9].randomElement(using: &random) ?? 3
      })
    try writer.finish()
    sources.surface = .landCover(
      LayerReference(path: file.path),
      classes: [
        1: LandCoverClass(resistance: 1, habitat: .forest),
        2: LandCoverClass(resistance: 1.5, habitat: .park),
        3: LandCoverClass(resistance: 3), 4: LandCoverClass(resistance: nil),
      ])
    rules.surface.patchConnectivity = Bool.random(using: &random) ? .four : .eight
  }
}
