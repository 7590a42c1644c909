import Projection
import Testing

@Suite struct SuspicionTests {
  private let context = ProjectionContext()

  private static let degrees = [4.3, 50.7, 4.5, 50.9]
  private static let exchanged = [50.7, 4.3, 50.9, 4.5]
  private static let lambert72 = [138_000.0, 150_000, 182_000, 182_000]
  private static let lambert2008 = [638_000.0, 650_000, 682_000, 682_000]

  private func suspicion(_ code: String, _ extent: [Double]) throws -> String? {
    try CoordinateSystem(code, in: context).suspicion(
      minX: extent[0], minY: extent[1], maxX: extent[2], maxY: extent[3])
  }

  @Test(arguments: [
    ("31370", lambert72), ("3812", lambert2008), ("11219", lambert2008), ("4326", degrees),
    ("4258", degrees), ("4313", degrees), ("OGC:CRS84", degrees),
    // Larger than Belgium, as a layer of the Benelux or of the world.
    ("31370", [-50_000, 0, 350_000, 400_000]), ("4326", [-180, -90, 180, 90]),
    // Without a box: Europe's grid, a projection of the world, one point, grads from Paris.
    ("3035", [3_900_000, 3_000_000, 4_000_000, 3_100_000]), ("3857", lambert72),
    ("32631", [500_000, 5_600_000, 500_000, 5_600_000]), ("4807", [2, 54, 3, 55]),
  ])
  func `plausible coordinates raise no suspicion`(code: String, extent: [Double]) throws {
    #expect(try suspicion(code, extent) == nil)
  }

  @Test(arguments: [
    ("31370", degrees, "(4.3…4.5, 50.7…50.9)", "EPSG:4326 (degrees)"),
    ("3812", degrees, "(4.3…4.5, 50.7…50.9)", "EPSG:4326 (degrees)"),
    ("3035", degrees, "(4.3…4.5, 50.7…50.9)", "EPSG:4326 (degrees)"),
    ("3812", lambert72, "(138000…182000, 150000…182000)", "EPSG:31370"),
    ("31370", lambert2008, "(638000…682000, 650000…682000)", "EPSG:3812"),
    ("4326", lambert72, "(138000…182000, 150000…182000)", "EPSG:31370"),
    ("4258", lambert2008, "(638000…682000, 650000…682000)", "EPSG:3812"),
  ])
  func `coordinates of another system are named`(
    code: String, extent: [Double], shown: String, other: String
  ) throws {
    #expect(
      try suspicion(code, extent)
        == "the coordinates \(shown) look like \(other), not EPSG:\(code); "
        + "correct the coordinate system that the layer declares")
  }

  @Test(arguments: ["4326", "31370", "3812", "3035"])
  func `exchanged degrees are named`(code: String) throws {
    #expect(
      try suspicion(code, Self.exchanged)
        == "the coordinates (50.7…50.9, 4.3…4.5) look like degrees with the latitude first, "
        + "not EPSG:\(code); exchange x and y, and declare EPSG:4326")
  }

  @Test func `a layer a little larger than another system's box is still recognised`() throws {
    let message = try suspicion("3812", [10_000, 10_000, 310_000, 260_000])
    #expect(message?.contains("look like EPSG:31370, not EPSG:3812") == true)
  }

  @Test func `degrees among metres are named`() throws {
    #expect(
      try suspicion("31370", [4.351234, 50.85, 182_000, 182_000])
        == "the coordinates (4.3512…182000, 50.85…182000) mix degrees with EPSG:31370; "
        + "remove or transform the features near (4.3512, 50.85)")
  }

  @Test func `coordinates outside Belgium say so`() throws {
    #expect(
      try suspicion("31370", [2_000_000, 150_000, 2_100_000, 182_000])
        == "the coordinates (2000000…2100000, 150000…182000) lie outside Belgium in EPSG:31370, "
        + "where x is 20000…297000 and y 20000…246000; "
        + "check the layer and the system that it declares")
    #expect(
      try suspicion("4326", [100, -10, 101.5, -9])
        == "the coordinates (100…101.5, -10…-9) lie outside Belgium in EPSG:4326, "
        + "where x is 2.2…6.5 and y 49.4…51.9; check the layer and the system that it declares")
  }

  @Test(arguments: [
    [Double.infinity, Double.infinity, -Double.infinity, -Double.infinity],
    [Double.nan, 1, 2, 3], [2, 2, 1, 1],
  ])
  func `a layer without extent says so`(extent: [Double]) throws {
    #expect(try suspicion("31370", extent)?.contains("span no area; check the layer") == true)
  }

  @Test func `huge coordinates are printed, not trapped`() throws {
    let message = try suspicion("31370", [1e300, 1e300, 1.5e300, 2e300])
    #expect(message?.hasPrefix("the coordinates (1e+300…1.5e+300, 1e+300…2e+300) lie") == true)
  }

  @Test func `the boxes are those of the design`() {
    let box = SanityBox.lambert72
    #expect(box.epsg == 31370)
    #expect(box.contains(x: 20_000, y: 246_000) && !box.contains(x: 19_999, y: 246_000))
    #expect(!box.contains(x: 297_000, y: 246_001))
    #expect(
      SanityBox.plausibleSystems(minX: 4, minY: 50, maxX: 5, maxY: 51) == [SanityBox.degrees])
    #expect(
      SanityBox.plausibleSystems(minX: 6e5, minY: 6e5, maxX: 7e5, maxY: 7e5)
        == [SanityBox.lambert2008])
    #expect(SanityBox.plausibleSystems(minX: 0, minY: 0, maxX: 0, maxY: 0).isEmpty)
  }
}
