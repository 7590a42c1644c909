import Landscape
import Layers
import Report
import Surface
import Testing

@testable import Study

@Suite struct SurfaceConfigurationTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let cover = """
    name: Valley
    crs: EPSG:31370
    profile: badger
    links: leastCost
    surface:
      cell: 20
      land-cover: cover.tif
      classes:
        1: {name: wood, resistance: 1, habitat: forest}
        2: {resistance: {badger: 3, other: 5}}
        3: {resistance: {other: 7}}
        4: {resistance: impassable}
      neighbours: 4
      patch-neighbours: 4
      connect: complete
      maximum-cost: 9000
      calibration: {cost: 12000}
      extent: [1000, 2000, 3000, 4000]
    """

  private func study(_ text: String) throws -> StudyConfiguration {
    try StudyConfiguration(
      yaml: YAMLValue(parsing: text, file: "study.yml"), directory: folder.path)
  }

  @Test func everyKeyIsRead() throws {
    let study = try study(Self.cover)
    #expect(study.rules.links == .leastCost)
    let rules = study.rules.surface
    #expect(rules.cellSize == 20)
    #expect(rules.stepRule == .fourNeighbours)
    #expect(rules.patchConnectivity == .four)
    #expect(rules.topology == .complete)
    #expect(rules.maximumCost == 9000)
    #expect(rules.calibration == .cost(12000))
    #expect(rules.extent == SurfaceExtent(minX: 1000, minY: 2000, maxX: 3000, maxY: 4000))
    #expect(study.sources.patches.isEmpty)
    #expect(
      study.sources.surface
        == .landCover(
          LayerReference(path: "\(folder.path)/cover.tif"),
          classes: [
            1: LandCoverClass(name: "wood", resistance: 1, habitat: .forest),
            2: LandCoverClass(resistance: 3), 3: LandCoverClass(resistance: 7),
            4: LandCoverClass(resistance: nil),
          ]))
  }

  @Test func passingPatchesCanCost() throws {
    #expect(try !study(Self.cover).rules.surface.intraPatch)
    let text = Self.cover.replacing("neighbours: 4\n  patch", with: "intra-patch: true\n  patch")
    let rules = try study(text).rules
    #expect(rules.surface.intraPatch)
    #expect(Manifest.SettingsRecord(rules).surface?["intra-patch"] == "true")
    let off = try study(text.replacing("intra-patch: true", with: "intra-patch: false")).rules
    #expect(off == (try study(text.replacing("  intra-patch: true\n", with: ""))).rules)
    #expect(Manifest.SettingsRecord(off).surface?["intra-patch"] == nil)
  }

  @Test func classesCanStandInATable() throws {
    try folder.write(
      """
      class,name,resistance,resistance badger,habitat
      1,Forest,1,2,forest
      2,"Fields",10,,
      3,Town,impassable,impassable,

      """, to: "classes.csv")
    let text = Self.cover.replacing(/classes:\n(?s:.*?)\n  neighbours/) { _ in
      "classes: classes.csv\n  neighbours"
    }
    let study = try study(text)
    guard case .landCover(_, let classes)? = study.sources.surface else {
      Issue.record("no land cover")
      return
    }
    #expect(
      classes == [
        1: LandCoverClass(name: "Forest", resistance: 2, habitat: .forest),
        2: LandCoverClass(name: "Fields", resistance: nil),
        3: LandCoverClass(name: "Town", resistance: nil),
      ])
  }

  @Test(arguments: [
    ("class,resistance\nx,1", ":2: the class is not a whole number; write one number per class"),
    ("class,resistance\n1,1\n1,2", ":3: class 1 stands here twice; remove one"),
    (
      "class,resistance\n1,0",
      ":2: the resistance 0 is out of range; write a number from 0.000001 to 1000000000"
    ),
    (
      "class,resistance,habitat\n1,1,forrest",
      ":2: \"forrest\" is not a habitat class; did you mean forest?"
    ),
    (
      "number,cost\n1,1",
      ":1: the table has no columns class and resistance; begin it with class,name,resistance,habitat"
    ),
  ])
  func aBadTableIsRefused(table: String, message: String) throws {
    try folder.write(table + "\n", to: "classes.csv")
    let text = Self.cover.replacing(/classes:\n(?s:.*?)\n  neighbours/) { _ in
      "classes: classes.csv\n  neighbours"
    }
    let error = try #require(throws: StudyError.self) { try study(text) }
    #expect("\(error)".contains("classes.csv\(message)"), "\(error)")
  }

  @Test(arguments: [
    ("links: leastCost", "links: shortest", "study.yml:4: links: \"shortest\" is not known here"),
    (
      "  maximum-cost: 9000\n", "",
      "surface: links between all patches need a limit; add maximum-cost"
    ),
    ("  cell: 20", "  cell: -1", "surface.cell: -1 is out of range; write a number above 0"),
    ("neighbours: 4\n  patch", "neighbours: 6\n  patch", "surface.neighbours: \"6\" is not known"),
    ("4000]", "400]", "surface.extent: the first corner is not south-west of the second"),
    ("links: leastCost\n", "", "surface: nothing uses the surface; add links: leastCost"),
    (
      "crs:", "planar: true\ncrs:",
      "planar: is for straight links; write surface: {connect: planar}"
    ),
    (
      "  connect: complete", "  intra-patch: true\n  connect: complete",
      "surface.intra-patch: intra-patch distances: with neighbours: 4 patches are passed at no cost;"
        + " give neighbours: 8, or leave out intra-patch"
    ),
    (
      "neighbours: 4\n  patch", "tile: 500\n  intra-patch: true\n  patch",
      "surface.tile: intra-patch distances need a grid that is held as a whole; leave out tile, or"
        + " intra-patch"
    ),
    ("  connect: complete", "  intra-patch: some\n  connect: complete", "surface.intra-patch: "),
    (", 4000]", "]", "surface.extent: has 3 values where 4 belong"),
    ("impassable}", "hard}", "surface.classes.4.resistance: \"hard\" is not a number"),
    ("{other: 7}", "{fox: 7}", "has no resistance for the profile badger; add badger: 5"),
    ("  connect: complete", "  conect: complete", "unknown key; did you mean connect?"),
    (
      "  land-cover: cover.tif", "  resistance: r.tif\n  land-cover: cover.tif",
      "surface.resistance: stands beside land-cover; give one of the two rasters"
    ),
  ])
  func aBadSurfaceIsRefused(line: String, spoilt: String, message: String) throws {
    let text = Self.cover.replacing(line, with: spoilt)
    #expect(text != Self.cover)
    let error = try #require(throws: StudyError.self) { try study(text) }
    #expect("\(error)".contains(message), "\(error)")
  }

  private static let tiled = cover.replacing("neighbours: 4\n  patch", with: "tile: 500\n  patch")

  @Test func tilesAreRead() throws {
    #expect(try study(Self.tiled).rules.surface.tile == 500)
  }

  /// What was found without tiles, or by others, serves as well.
  @Test func resultsDoNotDependOnTiles() throws {
    var tiled = try study(Self.tiled)
    try folder.write("any raster", to: "cover.tif")
    let record = JSONText.line(Manifest.SettingsRecord(tiled.rules))
    let fingerprint = try StudyFingerprint(tiled).text
    tiled.rules.surface.tile = nil
    #expect(JSONText.line(Manifest.SettingsRecord(tiled.rules)) == record)
    #expect(try StudyFingerprint(tiled).text == fingerprint)
  }

  @Test(arguments: [
    ("tile: 500", "tile: 2.5", "surface.tile: \"2.5\" is no number of cells; write a whole number"),
    ("tile: 500", "tile: 0", "surface.tile: \"0\" is no number of cells; write a whole number"),
    (
      "complete\n  maximum-cost: 9000", "planar",
      "surface.tile: links by tiles need a limit, so that each tile knows how far they lead; add maximum-cost"
    ),
    (
      "tile: 500", "tile: 500\n  neighbours: 4",
      "surface.tile: with four neighbours patches are free of cost, so that a link may lead anywhere; leave"
        + " out tile, or write neighbours: 8"
    ),
  ])
  func badTilesAreRefused(line: String, spoilt: String, message: String) throws {
    let text = Self.tiled.replacing(line, with: spoilt)
    #expect(text != Self.tiled)
    let error = try #require(throws: StudyError.self) { try study(text) }
    #expect("\(error)".contains(message), "\(error)")
  }

  @Test func leastCostLinksNeedASurface() throws {
    let error = try #require(throws: StudyError.self) {
      try study(
        "name: a\ncrs: EPSG:31370\nprofile: badger\nlinks: leastCost\npatches: {layer: p.gpkg}")
    }
    #expect("\(error)".contains("least-cost links need a surface; add surface: {cell: 25}"))
    let other = try #require(throws: StudyError.self) {
      try study(
        "name: a\ncrs: EPSG:31370\nprofile: badger\nlinks: leastCost\nsurface: {connect: planar}\n"
          + "patches: {layer: p.gpkg}")
    }
    #expect("\(other)".contains("the surface has no cell size; add a line such as cell: 25"))
  }

  @Test func straightLinksLeaveTheSurfaceAside() throws {
    let study = try study(
      Self.cover.replacing("links: leastCost", with: "links: straight")
        + "\npatches: {layer: p.gpkg}")
    #expect(study.rules.links == .straight)
    #expect(study.sources.surface == nil)
    #expect(study.rules.surface == SurfaceRules())
  }
}
