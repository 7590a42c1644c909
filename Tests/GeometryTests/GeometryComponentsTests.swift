import Geometry
import Testing

@Suite struct GeometryComponentsTests {
  let context = GeometryContext()
  let triangle = [Coordinate(0, 0), Coordinate(4, 0), Coordinate(4, 4), Coordinate(0, 0)]

  @Test func partsAreTheDirectComponents() throws {
    let mixed = try Geometry.wkt(
      "GEOMETRYCOLLECTION (POINT (9 9), MULTIPOINT ((1 1), (2 2)), LINESTRING (0 0, 1 1))",
      in: context)
    #expect(mixed.parts.map(\.kind) == [.point, .multiPoint, .lineString])
    let point = mixed.parts[0]
    #expect(point.parts.first === point)
  }

  @Test func partsOutliveTheWhole() throws {
    let parts = try Geometry.wkt(
      "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))", in: GeometryContext()
    ).parts
    #expect(parts.map(\.area) == [0.5, 0.5])
    #expect(parts.last?.envelope == Box(minX: 5, minY: 5, maxX: 6, maxY: 6))
  }

  @Test func polygonsAreFoundAtAnyDepth() throws {
    let nested = try Geometry.wkt(
      """
      GEOMETRYCOLLECTION (POINT (9 9), POLYGON ((0 0, 4 0, 4 4, 0 0)), POLYGON EMPTY,
        GEOMETRYCOLLECTION (LINESTRING (0 0, 1 1),
          MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 7 5, 7 7, 5 5)))))
      """, in: context)
    #expect(nested.polygons().map(\.area) == [8, 0.5, 2])
    #expect(nested.rings().count == 3)
    #expect(nested.rings().first == triangle)
    #expect(try nested.lines().count == 4)
    #expect(nested.coordinates().count == nested.coordinateCount)
    #expect(nested.coordinateCount == 1 + 4 + 2 + 4 + 4)
  }

  @Test func linesOfEachKind() throws {
    func lines(_ text: String) throws -> [[Coordinate]] {
      try Geometry.wkt(text, in: context).lines()
    }
    let diagonal = [Coordinate(0, 0), Coordinate(1, 1)]
    #expect(try lines("LINESTRING (0 0, 1 1)") == [diagonal])
    #expect(try lines("MULTILINESTRING ((0 0, 1 1), (0 0, 1 1))") == [diagonal, diagonal])
    #expect(try lines("LINEARRING (0 0, 4 0, 4 4, 0 0)") == [triangle])
    #expect(try lines("POLYGON ((0 0, 4 0, 4 4, 0 0))") == [triangle])
    #expect(try lines("POINT (1 1)") == [])
    #expect(try lines("LINESTRING EMPTY") == [])
  }

  @Test func simpleGeometriesOfOtherKindsHaveNoRings() throws {
    let line = try Geometry.wkt("LINESTRING (0 0, 1 1)", in: context)
    #expect(line.rings().isEmpty)
    #expect(line.polygons().isEmpty)
    let polygon = try Geometry.polygon(shell: triangle, in: context)
    #expect(polygon.polygons().first === polygon)
    #expect(try Geometry.wkt("POLYGON EMPTY", in: context).polygons().isEmpty)
  }
}
