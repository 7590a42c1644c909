import Geometry
import TestSupport
import Testing

@Suite struct GeometryDistanceTests {
  let context = GeometryContext()

  @Test func knownDistances() throws {
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 2, maxY: 2), in: context)
    let line = try Geometry.wkt("LINESTRING (5 6, 9 6, 9 0)", in: context)
    #expect(try square.distance(to: line) == 5)
    let (near, far) = try square.nearestPoints(to: line)
    #expect(near == Coordinate(2, 2))
    #expect(far == Coordinate(5, 6))
    let inside = try Geometry.point(Coordinate(1, 1), in: context)
    #expect(try square.distance(to: inside) == 0)
    #expect(try square.isWithin(5, of: line))
    #expect(try !square.isWithin(4.999, of: line))
    #expect(try square.isWithin(0, of: inside))
  }

  @Test func pointsToRandomLines() throws {
    var random = RandomSource(seed: 8)
    for _ in 0..<200 {
      let line = RandomShape.line(using: &random)
      let place = RandomShape.coordinate(using: &random)
      let distance = try Geometry.lineString(line, in: context)
        .distance(to: .point(place, in: context))
      #expect(abs(distance - Oracle.distance(from: place, to: line)) < 1e-9)
    }
  }

  @Test func nearestPointsRealiseTheDistance() throws {
    var random = RandomSource(seed: 9)
    for _ in 0..<300 {
      let first = try RandomShape.geometry(in: context, using: &random)
      let second = try RandomShape.geometry(in: context, using: &random)
      let distance = try first.distance(to: second)
      let (near, far) = try first.nearestPoints(to: second)
      #expect(abs(near.distance(to: far) - distance) < 1e-9)
      #expect(try first.isWithin(1e-9, of: .point(near, in: context)))
      #expect(try second.isWithin(1e-9, of: .point(far, in: context)))
      #expect(try first.isWithin(distance + 1e-9, of: second))
      #expect(try distance < 1e-9 || !first.isWithin(distance - 1e-9, of: second))
    }
  }

  @Test func emptyGeometriesHaveNoDistance() throws {
    let empty = try Geometry.lineString([], in: context)
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    for (first, second) in [(empty, point), (point, empty)] {
      #expect(
        failure { () throws(GeometryError) in try first.distance(to: second) }
          == "cannot measure a distance: the geometry is empty")
      #expect(
        failure { () throws(GeometryError) in try first.nearestPoints(to: second) }
          == "cannot find the nearest points: the geometry is empty")
      #expect(try !first.isWithin(1e9, of: second))
    }
  }

  @Test func emptyPartsDoNotCount() throws {
    // GEOS itself crashes on the distance between collections with empty parts.
    let empty = try Geometry.wkt("POINT EMPTY", in: context)
    let first = try Geometry.collection(
      [empty, .point(Coordinate(0, 0), in: context)], in: context)
    let second = try Geometry.wkt(
      "GEOMETRYCOLLECTION (POLYGON EMPTY, GEOMETRYCOLLECTION (POINT EMPTY), POINT (3 4))",
      in: context)
    #expect(try first.distance(to: second) == 5)
    #expect(try first.nearestPoints(to: second) == (Coordinate(0, 0), Coordinate(3, 4)))
  }

  @Test func refusesDistancesThatAreNotFinite() throws {
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    #expect(
      failure { () throws(GeometryError) in try point.isWithin(.nan, of: point) }
        == "cannot compare a distance: the distance nan is not a finite number")
  }
}
