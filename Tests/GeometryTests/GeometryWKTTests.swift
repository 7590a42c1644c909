import Geometry
import TestSupport
import Testing

@Suite struct GeometryWKTTests {
  let context = GeometryContext()

  @Test(
    arguments: [
      ("POINT (1 2)", .point),
      ("POINT EMPTY", .point),
      ("LINESTRING (0 0, 1.5 -1)", .lineString),
      ("LINEARRING (0 0, 1 0, 1 1, 0 0)", .linearRing),
      ("POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))", .polygon),
      ("MULTIPOINT ((1 1), (2 2))", .multiPoint),
      ("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))", .multiLineString),
      ("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", .multiPolygon),
      ("GEOMETRYCOLLECTION (POINT (1 1), GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1)))", .collection),
      ("GEOMETRYCOLLECTION EMPTY", .collection),
    ] as [(String, Geometry.Kind)])
  func writesWhatItReads(_ text: String, _ kind: Geometry.Kind) throws {
    let geometry = try Geometry.wkt(text, in: context)
    #expect(geometry.kind == kind)
    #expect(try geometry.wkt() == text)
  }

  @Test func keepsEveryDigit() throws {
    let numbers: [Double] = [
      0.1 + 0.2, 649186.03701863, 1e300, -Double.leastNonzeroMagnitude, 1 / 3,
    ]
    for number in numbers {
      let text = try Geometry.point(Coordinate(number, 0), in: context).wkt()
      #expect(try Geometry.wkt(text, in: context).coordinates() == [Coordinate(number, 0)])
    }
  }

  @Test func roundsToDecimals() throws {
    let point = try Geometry.point(Coordinate(149186.4149, -0.001), in: context)
    #expect(try point.wkt(decimals: 2) == "POINT (149186.41 0)")
    #expect(try point.wkt(decimals: 0) == "POINT (149186 0)")
    let large = try Geometry.point(Coordinate(1e300, 2.5), in: context)
    #expect(try large.wkt(decimals: 15) == "POINT (1e+300 2.5)")
    #expect(
      throws: GeometryError(
        operation: "write WKT", reason: "-1 decimals are not between 0 and 15")
    ) {
      try point.wkt(decimals: -1)
    }
  }

  @Test(arguments: [
    ("NOWHERE (1 2)", "ParseException: Unknown type: 'NOWHERE'"),
    ("", "ParseException: Expected word but encountered end of stream"),
    ("LINESTRING (0 0)", "IllegalArgumentException: point array must contain 0 or >1 elements"),
    (
      "POLYGON ((0 0, 1 0, 1 1, 0 2))",
      "IllegalArgumentException: Points of LinearRing do not form a closed linestring"
    ),
    ("POINT (nan 1)", "coordinate 1 is not a finite number"),
    ("LINESTRING (0 0, 1 1, inf 2)", "coordinate 3 is not a finite number"),
    ("LINESTRING (0 0, 1e400 1)", "coordinate 2 is not a finite number"),
  ])
  func refusesOtherText(_ text: String, _ reason: String) {
    #expect(throws: GeometryError(operation: "read WKT", reason: reason)) {
      try Geometry.wkt(text, in: context)
    }
  }
}
