import Projection
import Testing

@Suite struct TransformationTests {
  private let context = ProjectionContext()

  private func transformation(_ from: String, _ to: String) throws -> Transformation {
    try Transformation(
      from: CoordinateSystem(from, in: context), to: CoordinateSystem(to, in: context), in: context)
  }

  /// Points all over Belgium in Lambert 72, metres.
  private static let belgium: [Double] = [
    25_000, 200_000, 150_000, 170_000, 290_000, 150_000, 240_000, 25_000, 175_000, 240_000,
  ]

  @Test(arguments: ["EPSG:4326", "EPSG:4258", "EPSG:4313"])
  func `longitude comes before latitude`(code: String) throws {
    let point = try transformation(code, "EPSG:31370")(x: 4.385910534, y: 51.130607654)
    // The datums are within 200 m of each other; exchanged axes would be a continent away.
    #expect(abs(point.x - 151200.758) < 200)
    #expect(abs(point.y - 202283.105) < 200)
    let back = try transformation("EPSG:31370", code)(x: point.x, y: point.y)
    #expect(abs(back.x - 4.385910534) < 1e-8 && abs(back.y - 51.130607654) < 1e-8)
  }

  @Test func `easting comes before northing where the registry has it the other way`() throws {
    // The centre of the projection, whose coordinates are its false origin.
    let point = try transformation("EPSG:4258", "EPSG:3035")(x: 10, y: 52)
    #expect(abs(point.x - 4_321_000) < 1e-6 && abs(point.y - 3_210_000) < 1e-6)
  }

  @Test func `Lambert 2008 puts its origin where its definition says`() throws {
    // EPSG:3811: 50°47'52.134"N 4°21'33.177"E has the coordinates 649328, 665262.
    let lon = 4 + 21 / 60.0 + 33.177 / 3600
    let lat = 50 + 47 / 60.0 + 52.134 / 3600
    let point = try transformation("EPSG:4258", "EPSG:3812")(x: lon, y: lat)
    #expect(abs(point.x - 649_328) < 0.001 && abs(point.y - 665_262) < 0.001)
  }

  @Test(arguments: ["EPSG:3812", "EPSG:4258", "EPSG:4326", "EPSG:3035", "EPSG:3857", "EPSG:32631"])
  func `there and back is the same place`(code: String) throws {
    var xy = Self.belgium
    try transformation("EPSG:31370", code).apply(&xy)
    #expect(xy != Self.belgium)
    try transformation(code, "EPSG:31370").apply(&xy)
    for (given, got) in zip(Self.belgium, xy) { #expect(abs(given - got) < 0.001) }
  }

  @Test(arguments: ["EPSG:4326", "EPSG:3857", "EPSG:32631"])
  func `the old datum reaches others through ETRS89`(code: String) throws {
    try BareFolder().withContext { context in
      let far = try CoordinateSystem(code, in: context)
      let old = try CoordinateSystem("EPSG:31370", in: context)
      let there = try Transformation(from: old, to: far, in: context).operation
      #expect(there.steps.contains("BD72 to ETRS89 (2)"))
      #expect(there.missingGrids == [GridDirectory.grid])
      let accuracy = try #require(there.accuracy)
      #expect(abs(accuracy - 1.2) < 1e-9)
      let back = try Transformation(from: far, to: old, in: context).operation
      #expect(back.steps.contains("Inverse of BD72 to ETRS89 (2)"))
      #expect(back.accuracy == there.accuracy)
    }
  }

  @Test func `the way through ETRS89 is the two legs one after the other`() throws {
    var direct = Self.belgium
    try transformation("EPSG:31370", "EPSG:3857").apply(&direct)
    var legs = Self.belgium
    try transformation("EPSG:31370", "EPSG:4258").apply(&legs)
    try transformation("EPSG:4258", "EPSG:3857").apply(&legs)
    #expect(direct == legs)
  }

  @Test(.needs(GridDirectory.grid)) func `the grid is used towards WGS 84`() throws {
    let context = ProjectionContext(dataDirectories: ["/nowhere", GridDirectory.path])
    let operation = try Transformation(
      from: CoordinateSystem("4326", in: context), to: CoordinateSystem("31370", in: context),
      in: context
    ).operation
    #expect(operation.usesGrid && operation.missingGrids.isEmpty)
    #expect(operation.summary.hasSuffix("accuracy 1.01 m; with a grid"))
  }

  @Test(.needs(GridDirectory.grid)) func `a point beyond the grid is named`() throws {
    let context = ProjectionContext(dataDirectories: [GridDirectory.path])
    let toNew = try Transformation(
      from: CoordinateSystem("31370", in: context), to: CoordinateSystem("3812", in: context),
      in: context)
    let error = #expect(throws: ProjectionError.self) { try toNew(x: -100_000, y: 170_000) }
    #expect(
      error?.description
        == "point 0 at (-100000.0, 170000.0) can't be transformed by Inverse of Belgian Lambert 72 "
        + "+ BD72 to ETRS89 (3) + Belgian Lambert 2008 (Coordinate to transform falls outside grid); "
        + "correct its coordinates, or clip the layer to the operation's area")
    #expect(try toNew(x: 149186.41, y: 170810.74).x > 649_000)
  }

  @Test func `equal systems need nothing`() throws {
    let same = try transformation("EPSG:3812", "EPSG:11219")
    var xy = Self.belgium
    try same.apply(&xy)
    #expect(xy == Self.belgium)
    #expect(same.operation.steps.isEmpty && same.operation.accuracy == 0)
    #expect(same.operation.summary == "none, the systems are the same; accuracy 0 m")
  }

  @Test func `an array without points stays empty`() throws {
    var xy: [Double] = []
    try transformation("31370", "3812").apply(&xy)
    #expect(xy.isEmpty)
  }

  @Test func `all points of an array are transformed alike`() throws {
    let move = try transformation("31370", "3812")
    var xy: [Double] = []
    var singles: [Double] = []
    for i in 0..<1000 {
      let given = (x: 20_000 + 270 * Double(i), y: 246_000 - 220 * Double(i))
      let point = try move(x: given.x, y: given.y)
      xy += [given.x, given.y]
      singles += [point.x, point.y]
    }
    try move.apply(&xy)
    #expect(xy == singles)
  }

  @Test(arguments: [(4.0, 95.0), (Double.nan, 50.0), (4.0, Double.infinity), (1e9, 50)])
  func `a point that can't be transformed is named and nothing is changed`(
    x: Double, y: Double
  ) throws {
    let given = [4.3, 50.8, 4.4, 50.9, x, y, 4.5, 51]
    var xy = given
    let error = #expect(throws: ProjectionError.self) {
      try transformation("EPSG:4326", "EPSG:3812").apply(&xy)
    }
    #expect(
      error?.description.hasPrefix("point 2 at (\(x), \(y)) can't be transformed by ") == true)
    #expect(xy[0...3] == given[0...3])
    #expect(try transformation("EPSG:4326", "EPSG:3812")(x: 4.3, y: 50.8).x > 600_000)
  }

  @Test func `absurd lengths don't end up at a pole`() throws {
    let error = #expect(throws: ProjectionError.self) {
      try transformation("EPSG:3812", "EPSG:4258")(x: -1.797e308, y: 650_000)
    }
    #expect(
      error?.description
        == "point 0 at (-1.797e+308, 650000.0) can't be transformed by Inverse of Belgian Lambert "
        + "2008 (no place has such coordinates); "
        + "correct its coordinates, or clip the layer to the operation's area")
  }

  @Test func `an unknown datum is no ground for a guess`() throws {
    let error = #expect(throws: ProjectionError.self) {
      try transformation("+proj=utm +zone=31 +ellps=bessel", "EPSG:31370")
    }
    #expect(
      error?.description
        == "PROJ knows no relation between the datums of unknown and ETRS89; "
        + "declare the layer's system by its EPSG code, or transform the layer beforehand")
  }

  @Test func `a broken grid is refused, not passed over`() throws {
    let folder = try BareFolder()
    try folder.write("no grid", to: GridDirectory.grid)
    let error = #expect(throws: ProjectionError.self) {
      try folder.withContext { context in
        _ = try Transformation(
          from: CoordinateSystem("31370", in: context), to: CoordinateSystem("3812", in: context),
          in: context)
      }
    }
    #expect(
      error?.description
        == "the operation Inverse of Belgian Lambert 72 + BD72 to ETRS89 (3) + Belgian Lambert "
        + "2008 can't be set up (Unrecognized horizontal grid format for filename "
        + "'be_ign_bd72lb72_etrs89lb08.tif'); put sound copies of its grids into PROJ's data path")
  }

  @Test func `an operation that has no substitute for its grid is refused by name`() throws {
    let error = #expect(throws: ProjectionError.self) {
      try BareFolder().withContext { context in
        _ = try Transformation(
          from: CoordinateSystem("27700", in: context), to: CoordinateSystem("3812", in: context),
          in: context)
      }
    }
    #expect(
      error?.description.contains("can't be set up (missing: uk_os_OSTN15_NTv2_OSGBtoETRS.tif)")
        == true)
  }

  @Test func `a mere projection is exact`() throws {
    #expect(try transformation("EPSG:3812", "EPSG:4258").operation.accuracy == 0)
    #expect(try transformation("EPSG:4258", "EPSG:3035").operation.accuracy == 0)
  }

  @Test func `an operation elsewhere on Earth is found too`() throws {
    let point = try transformation("EPSG:4326", "EPSG:2263")(x: -73.9857, y: 40.7484)
    // New York in feet: the false origin at 74° W, 40°10' N is 984250, 0.
    #expect(point.x > 984_250 && point.x < 995_000 && point.y > 205_000 && point.y < 220_000)
  }

  @Test func `tasks with their own contexts agree`() async throws {
    let system = try CoordinateSystem("31370", in: context)
    let target = try CoordinateSystem("4326", in: context)
    @Sendable func moved() throws -> [Double] {
      let context = ProjectionContext()
      var xy = Self.belgium
      try Transformation(from: system, to: target, in: context).apply(&xy)
      return xy
    }
    let expected = try moved()
    try await withThrowingTaskGroup(of: [Double].self) { group in
      for _ in 0..<16 { group.addTask { try moved() } }
      for try await xy in group { #expect(xy == expected) }
    }
  }
}
