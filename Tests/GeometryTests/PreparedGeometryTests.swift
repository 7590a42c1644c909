import Geometry
import TestSupport
import Testing

@Suite struct PreparedGeometryTests {
  let context = GeometryContext()

  @Test func answersAsThePlainGeometry() throws {
    var random = RandomSource(seed: 60)
    for _ in 0..<60 {
      let plain = try RandomShape.geometry(in: context, using: &random)
      let prepared = try plain.prepared()
      #expect(prepared.geometry === plain)
      for _ in 0..<10 {
        let other = try RandomShape.geometry(in: context, using: &random)
        let meets = try plain.intersects(other)
        #expect(try prepared.intersects(other) == meets)
        #expect(try prepared.disjoint(other) == !meets)
        #expect(try prepared.contains(other) == plain.contains(other))
        #expect(try prepared.covers(other) == plain.covers(other))
        let distance = try plain.distance(to: other)
        #expect(abs(try prepared.distance(to: other) - distance) < 1e-9)
        #expect(try prepared.isWithin(distance + 1e-9, of: other))
        #expect(try distance < 1e-9 || !prepared.isWithin(distance - 1e-9, of: other))
        let (near, far) = try prepared.nearestPoints(to: other)
        #expect(abs(near.distance(to: far) - distance) < 1e-9)
        #expect(try plain.isWithin(1e-9, of: .point(near, in: context)))
        #expect(try other.isWithin(1e-9, of: .point(far, in: context)))
      }
    }
  }

  @Test func properContainmentExcludesTheEdge() throws {
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 4, maxY: 4), in: context)
      .prepared()
    let inner = try Geometry.box(Box(minX: 1, minY: 1, maxX: 2, maxY: 2), in: context)
    let atEdge = try Geometry.box(Box(minX: 0, minY: 1, maxX: 2, maxY: 2), in: context)
    #expect(try square.containsProperly(inner))
    #expect(try square.contains(atEdge))
    #expect(try !square.containsProperly(atEdge))
    let edge = try Geometry.wkt("LINESTRING (0 1, 0 2)", in: context)
    #expect(try square.covers(edge))
    #expect(try !square.contains(edge))
  }

  @Test func keepsItsGeometryAlive() throws {
    let prepared = try Geometry.wkt("POLYGON ((0 0, 4 0, 4 4, 0 0))", in: GeometryContext())
      .prepared()
    #expect(try prepared.contains(.point(Coordinate(3, 1), in: context)))
  }

  @Test func emptyGeometriesHaveNoDistance() throws {
    let empty = try Geometry.polygon(shell: [], in: context)
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    for (first, second) in [(try empty.prepared(), point), (try point.prepared(), empty)] {
      #expect(
        failure { () throws(GeometryError) in try first.distance(to: second) }
          == "cannot measure a distance: the geometry is empty")
      #expect(
        failure { () throws(GeometryError) in try first.nearestPoints(to: second) }
          == "cannot find the nearest points: the geometry is empty")
      #expect(try !first.isWithin(1e9, of: second))
      #expect(try first.disjoint(second))
    }
    #expect(
      failure { () throws(GeometryError) in try point.prepared().isWithin(.nan, of: point) }
        == "cannot compare a distance: the distance nan is not a finite number")
  }
}
