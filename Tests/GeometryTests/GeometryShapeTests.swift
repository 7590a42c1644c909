import Geometry
import TestSupport
import Testing

@Suite struct GeometryShapeTests {
  let context = GeometryContext()

  @Test func centroidMayLieOutside() throws {
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 4, maxY: 2), in: context)
    #expect(try square.centroid() == Coordinate(2, 1))
    let bracket = try Geometry.wkt(
      "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 9, 9 9, 9 1, 0 1, 0 0))", in: context)
    let center = try Geometry.point(bracket.centroid(), in: context)
    #expect(try !bracket.contains(center))
    let inside = try Geometry.point(bracket.pointOnSurface(), in: context)
    #expect(try bracket.contains(inside))
  }

  @Test func pointOnSurfaceIsInside() throws {
    var random = RandomSource(seed: 40)
    for _ in 0..<100 {
      let polygon = try RandomShape.polygon(in: context, using: &random)
      let ring = try #require(polygon.rings().first)
      #expect(Oracle.contains(ring, try polygon.pointOnSurface()))
    }
  }

  @Test func simplifiedWithinTheTolerance() throws {
    let line = try Geometry.wkt("LINESTRING (0 0, 5 0.1, 10 0, 10 10)", in: context)
    #expect(
      try line.simplified(tolerance: 0.2).coordinates()
        == [Coordinate(0, 0), Coordinate(10, 0), Coordinate(10, 10)])
    #expect(try line.simplified(tolerance: 0.05).coordinateCount == 4)
  }

  @Test func simplifiedPolygonsStayValid() throws {
    var random = RandomSource(seed: 41)
    for _ in 0..<100 {
      let polygon = try RandomShape.polygon(in: context, using: &random)
      let simple = try polygon.simplified(tolerance: 5)
      #expect(try simple.isValid())
      #expect(simple.coordinateCount <= polygon.coordinateCount)
      let kept = Set(polygon.coordinates())
      #expect(simple.coordinates().allSatisfy(kept.contains))
    }
    let small = try Geometry.box(Box(minX: 0, minY: 0, maxX: 1, maxY: 1), in: context)
    #expect(try small.simplified(tolerance: 5).area > 0)
  }

  @Test func refusesEmptyGeometriesAndBadTolerances() throws {
    let empty = try Geometry.polygon(shell: [], in: context)
    #expect(
      failure { () throws(GeometryError) in try empty.centroid() }
        == "cannot find the centroid: the geometry is empty")
    #expect(
      failure { () throws(GeometryError) in try empty.pointOnSurface() }
        == "cannot find a point on the surface: the geometry is empty")
    let line = try Geometry.wkt("LINESTRING (0 0, 10 0)", in: context)
    #expect(
      failure { () throws(GeometryError) in try line.simplified(tolerance: -1) }
        == "cannot simplify: IllegalArgumentException: Tolerance must be non-negative")
    #expect(
      failure { () throws(GeometryError) in try line.simplified(tolerance: .nan) }
        == "cannot simplify: the distance nan is not a finite number")
  }
}
