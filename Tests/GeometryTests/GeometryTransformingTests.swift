import Geometry
import TestSupport
import Testing

@Suite struct GeometryTransformingTests {
  let context = GeometryContext()

  struct Refusal: Error {}

  @Test func coordinatesComeInterleavedAndInOrder() throws {
    let mixed = try Geometry.wkt(
      """
      GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (3 4, 5 6),
        MULTIPOLYGON (((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))))
      """, in: context)
    var seen: [Double] = []
    let same = try mixed.transformed { seen = $0 }
    #expect(
      seen == [1, 2, 3, 4, 5, 6, 0, 0, 9, 0, 9, 9, 0, 0, 5, 1, 6, 1, 6, 2, 5, 1])
    #expect(try same.wkt() == mixed.wkt())
  }

  @Test func turningKeepsAreaLengthAndKind() throws {
    var random = RandomSource(seed: 50)
    for _ in 0..<100 {
      let shapes = try (0..<3).map { _ in
        try RandomShape.geometry(in: context, using: &random)
      }
      let before = try Geometry.collection(shapes, in: context)
      // A quarter turn and a shift.
      let after = try before.transformed { numbers in
        for index in stride(from: 0, to: numbers.count, by: 2) {
          (numbers[index], numbers[index + 1]) = (1000 - numbers[index + 1], numbers[index])
        }
      }
      #expect(after.kind == before.kind)
      #expect(abs(after.area - before.area) < 1e-9)
      #expect(abs(after.length - before.length) < 1e-9)
      #expect(
        after.coordinates() == before.coordinates().map { Coordinate(1000 - $0.y, $0.x) })
    }
  }

  @Test(arguments: ["POINT EMPTY", "LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOINT EMPTY"])
  func emptyGeometriesStayEmpty(_ text: String) throws {
    let empty = try Geometry.wkt(text, in: context)
    let after = try empty.transformed { #expect($0.isEmpty) }
    #expect(try after.wkt() == text)
  }

  @Test func passesOnTheErrorOfTheClosure() throws {
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    #expect(throws: Refusal.self) {
      try point.transformed { _ throws(Refusal) in throw Refusal() }
    }
  }

  @Test func refusesCoordinatesThatMakeNoGeometry() throws {
    let ring = try Geometry.wkt("POLYGON ((0 0, 1 0, 1 1, 0 0))", in: context)
    #expect(
      throws: GeometryError(operation: "transform", reason: "8 numbers have become 7")
    ) {
      try ring.transformed { $0.removeLast() }
    }
    #expect(
      throws: GeometryError(
        operation: "transform", reason: "coordinate 2 is not a finite number")
    ) {
      try ring.transformed { $0[3] = .nan }
    }
    #expect(
      throws: GeometryError(
        operation: "transform",
        reason: "IllegalArgumentException: Points of LinearRing do not form a closed linestring")
    ) {
      try ring.transformed { $0[0] = 5 }
    }
  }
}
