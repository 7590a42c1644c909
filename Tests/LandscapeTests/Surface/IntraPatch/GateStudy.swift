import Foundation
import Layers
import Surface
import TestSupport

@testable import Landscape

/// A small study on a raster of resistances, in which passing a patch costs something.
struct GateStudy {
  let study: TestStudy
  var sources: LandscapeSources
  var rules = LandscapeRules.test
  var profile = SpeciesProfile.test
  /// The features of each layer, to which measures can be added.
  var patches: [String]
  private(set) var columns: Int
  private(set) var rows: Int
  private(set) var taken: [Bool]

  /// Metres of the side of a cell.
  static let cell = 100.0

  /// A study of some resistances, row by row from the north; nothing where none passes.
  init(_ resistance: [[Float?]]) throws {
    study = try TestStudy()
    (columns, rows) = (resistance[0].count, resistance.count)
    taken = Array(repeating: false, count: columns * rows)
    patches = []
    let file = study.folder.appendingPathComponent("resistance.tif")
    let writer = try RasterWriter<Float>(
      path: file.path, overwrite: false,
      frame: RasterFrame(
        minX: TestStudy.origin.x, maxY: TestStudy.origin.y + Self.cell * Double(rows),
        pixelWidth: Self.cell, pixelHeight: Self.cell, columns: columns, rows: rows),
      crs: LayerCRS(wkt: "", epsg: 31370), noData: -9, bands: ["resistance"])
    try writer.write(rows: 0..<rows, values: resistance.joined().map { $0 ?? -9 })
    try writer.finish()
    sources = LandscapeSources(
      patches: [], surface: .resistance(LayerReference(path: file.path)))
    rules.links = .leastCost
    rules.surface.intraPatch = true
    profile.dispersal = Dispersal(distance: 3000, probability: 0.5, maximumDistance: 9000)
  }

  /// Patches of random sizes on random resistances, with gaps without data.
  init(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let (columns, rows) = (
      Int.random(in: 10...16, using: &random), Int.random(in: 8...14, using: &random)
    )
    // Few values make ties, many none.
    let hasTies = seed.isMultiple(of: 2)
    try self.init(
      (0..<rows).map { _ in
        (0..<columns).map { _ in
          if Int.random(in: 0..<8, using: &random) == 0 { return nil }
          return hasTies
            ? [1, 1, 2, 5].randomElement(using: &random) : Float.random(in: 1...9, using: &random)
        }
      })
    rules.surface.topology = seed % 3 == 0 ? .complete : .planar
    rules.surface.maximumCost = seed % 3 == 0 ? 9000 : nil
    for _ in 0..<40 {
      guard let patch = freeRectangle(&random, largest: 4) else { continue }
      add(patch)
    }
  }

  /// Cells from west to east and from south to north.
  struct Rectangle {
    var columns: Range<Int>
    var rows: Range<Int>
  }

  /// A rectangle that touches no patch; nothing where a first try has none.
  func freeRectangle(_ random: inout RandomSource, largest: Int) -> Rectangle? {
    let (column, row) = (
      Int.random(in: 0..<columns, using: &random), Int.random(in: 0..<rows, using: &random)
    )
    let (width, height) = (
      Int.random(in: 1...largest, using: &random), Int.random(in: 1...largest, using: &random)
    )
    let (right, top) = (min(columns, column + width), min(rows, row + height))
    for x in max(0, column - 1)..<min(columns, right + 1) {
      for y in max(0, row - 1)..<min(rows, top + 1) where taken[y * columns + x] { return nil }
    }
    return Rectangle(columns: column..<right, rows: row..<top)
  }

  mutating func add(_ patch: Rectangle) {
    for x in patch.columns { for y in patch.rows { taken[y * columns + x] = true } }
    patches.append(
      TestStudy.rectangle(
        Self.cell * Double(patch.columns.lowerBound), Self.cell * Double(patch.rows.lowerBound),
        Self.cell * Double(patch.columns.upperBound), Self.cell * Double(patch.rows.upperBound)))
  }

  func build() async throws -> Landscape {
    var sources = sources
    sources.patches = [PatchSource(layer: try study.layer("patches-\(patches.count)", patches))]
    return try await LandscapeBuilder(sources: sources, profile: profile, rules: rules)
      .build(threads: 2)
  }

  /// A rectangle as WKB.
  func wkb(_ patch: Rectangle) -> [UInt8] {
    let (west, east) = (
      Self.cell * Double(patch.columns.lowerBound), Self.cell * Double(patch.columns.upperBound)
    )
    let (south, north) = (
      Self.cell * Double(patch.rows.lowerBound), Self.cell * Double(patch.rows.upperBound)
    )
    let ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    return [1, 3, 0, 0, 0, 1, 0, 0, 0] + wkbLine(ring).dropFirst(5)
  }
}
