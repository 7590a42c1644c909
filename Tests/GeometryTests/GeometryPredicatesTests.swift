import Geometry
import TestSupport
import Testing

@Suite struct GeometryPredicatesTests {
  let context = GeometryContext()

  @Test func insideOnTheEdgeAndOutside() throws {
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 2, maxY: 2), in: context)
    let inside = try Geometry.point(Coordinate(1, 1), in: context)
    let edge = try Geometry.point(Coordinate(2, 1), in: context)
    let outside = try Geometry.point(Coordinate(3, 1), in: context)
    func answers(_ other: Geometry) throws -> [Bool] {
      [
        try square.intersects(other), try square.contains(other), try square.covers(other),
        try square.touches(other), try other.within(square),
      ]
    }
    #expect(try answers(inside) == [true, true, true, false, true])
    #expect(try answers(edge) == [true, false, true, true, false])
    #expect(try answers(outside) == [false, false, false, false, false])
  }

  @Test func pointsInRandomPolygons() throws {
    var random = RandomSource(seed: 3)
    for _ in 0..<100 {
      let polygon = try RandomShape.polygon(in: context, using: &random)
      let ring = try #require(polygon.rings().first)
      for _ in 0..<10 {
        let place = RandomShape.coordinate(using: &random)
        let point = try Geometry.point(place, in: context)
        let isInside = Oracle.contains(ring, place)
        #expect(try polygon.contains(point) == isInside)
        #expect(try polygon.intersects(point) == isInside)
        #expect(try point.within(polygon) == isInside)
      }
    }
  }

  @Test func anEmptyGeometryMeetsNothing() throws {
    let empty = try Geometry.polygon(shell: [], in: context)
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    #expect(try !empty.intersects(point))
    #expect(try !point.covers(empty))
  }
}
