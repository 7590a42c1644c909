import Geometry
import TestSupport
import Testing

@Suite struct GeometryOverlayTests {
  let context = GeometryContext()

  @Test func twoSquares() throws {
    let first = try Geometry.box(Box(minX: 0, minY: 0, maxX: 2, maxY: 2), in: context)
    let second = try Geometry.box(Box(minX: 1, minY: 1, maxX: 3, maxY: 3), in: context)
    #expect(try first.intersection(second).envelope == Box(minX: 1, minY: 1, maxX: 2, maxY: 2))
    #expect(try first.intersection(second).area == 1)
    #expect(try first.difference(second).area == 3)
    #expect(try first.union(second).area == 7)
  }

  @Test func aLineCutByAPolygon() throws {
    let line = try Geometry.wkt("LINESTRING (0 1, 10 1)", in: context)
    let square = try Geometry.box(Box(minX: 4, minY: 0, maxX: 6, maxY: 2), in: context)
    #expect(
      try line.difference(square).lines() == [
        [Coordinate(0, 1), Coordinate(4, 1)], [Coordinate(6, 1), Coordinate(10, 1)],
      ])
    #expect(try line.intersection(square).length == 2)
  }

  @Test func areasAddUp() throws {
    var random = RandomSource(seed: 21)
    for _ in 0..<200 {
      let first = try RandomShape.polygon(in: context, using: &random)
      let second = try RandomShape.polygon(in: context, using: &random)
      let shared = try first.intersection(second).area
      #expect(abs(try first.union(second).area - (first.area + second.area - shared)) < 1e-6)
      #expect(abs(try first.difference(second).area - (first.area - shared)) < 1e-6)
    }
  }

  @Test func areaAndLengthAreThoseOfTheRing() throws {
    var random = RandomSource(seed: 22)
    for _ in 0..<50 {
      let polygon = try RandomShape.polygon(in: context, using: &random)
      let ring = try #require(polygon.rings().first)
      #expect(abs(polygon.area - Oracle.area(of: ring)) < 1e-9)
      #expect(abs(polygon.length - Oracle.length(of: ring)) < 1e-9)
    }
  }

  @Test func unionOfManyIsUnionOneByOne() throws {
    var random = RandomSource(seed: 23)
    let shapes = try (0..<30).map { _ in try RandomShape.polygon(in: context, using: &random) }
    let atOnce = try Geometry.union(of: shapes, in: context)
    let oneByOne = try shapes.dropFirst().reduce(shapes[0]) { try $0.union($1) }
    #expect(abs(atOnce.area - oneByOne.area) < 1e-6)
    #expect(try Geometry.union(of: [], in: context).isEmpty)
  }

  @Test func sharedEdgesDissolve() throws {
    let boxes = try (0..<5).map {
      try Geometry.box(
        Box(minX: Double($0), minY: 0, maxX: Double($0 + 1), maxY: 1), in: context)
    }
    let whole = try Geometry.union(of: boxes, in: context)
    #expect(whole.kind == .polygon)
    #expect(whole.length == 12)
  }

  @Test func geometriesOfTwoContextsWorkTogether() throws {
    let other = GeometryContext()
    let first = try Geometry.box(Box(minX: 0, minY: 0, maxX: 2, maxY: 2), in: context)
    let second = try Geometry.box(Box(minX: 1, minY: 1, maxX: 3, maxY: 3), in: other)
    let shared = try first.intersection(second)
    #expect(shared.context === context)
    #expect(shared.area == 1)
  }

  @Test func errorsCarryTheMessageOfGEOS() throws {
    let bow = try Geometry.wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", in: context)
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 3, maxY: 1), in: context)
    let reason = "TopologyException: Input geom 0 is invalid: Self-intersection at 1 1"
    #expect(throws: GeometryError(operation: "intersect", reason: reason)) {
      try bow.intersection(square)
    }
    #expect(throws: GeometryError(operation: "subtract", reason: reason)) {
      try bow.difference(square)
    }
    #expect(
      failure { () throws(GeometryError) in try bow.union(square) } == "cannot unite: " + reason)
  }
}
