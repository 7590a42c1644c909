import Geometry
import Testing

@Suite struct GeometryBufferTests {
  let context = GeometryContext()

  @Test func circlesOfAPoint() throws {
    let point = try Geometry.point(Coordinate(0, 0), in: context)
    // A regular polygon of 4 n corners has the area 2 n r^2 sin(2 pi / 4 n).
    #expect(abs(try point.buffered(by: 3, quadrantSegments: 1).area - 18) < 1e-9)
    #expect(abs(try point.buffered(by: 1).area - 3.121445152258052) < 1e-9)
    #expect(abs(try point.buffered(by: 1, quadrantSegments: 500).area - .pi) < 1e-4)
  }

  @Test func endsOfALine() throws {
    let line = try Geometry.wkt("LINESTRING (0 0, 10 0)", in: context)
    #expect(try line.buffered(by: 1, capStyle: .flat).area == 20)
    #expect(try line.buffered(by: 1, capStyle: .square).area == 24)
    let round = try line.buffered(by: 1, capStyle: .round)
    #expect(abs(round.area - (20 + 3.121445152258052)) < 1e-9)
    #expect(try round.wkb() == line.buffered(by: 1).wkb())
  }

  @Test func polygonsShrinkToNothing() throws {
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 4, maxY: 4), in: context)
    #expect(try square.buffered(by: -1).area == 4)
    #expect(try square.buffered(by: -2).isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity])
  func refusesDistancesThatAreNotFinite(_ distance: Double) throws {
    let point = try Geometry.point(Coordinate(0, 0), in: context)
    #expect(
      failure { () throws(GeometryError) in try point.buffered(by: distance) }
        == "cannot buffer: the distance \(distance) is not a finite number")
  }
}
