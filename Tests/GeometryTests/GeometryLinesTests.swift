import Geometry
import TestSupport
import Testing

@Suite struct GeometryLinesTests {
  let context = GeometryContext()

  @Test func alongABentLine() throws {
    let line = try Geometry.wkt("LINESTRING (0 0, 10 0, 10 10)", in: context)
    #expect(try line.interpolated(at: 4) == Coordinate(4, 0))
    #expect(try line.interpolated(at: 13) == Coordinate(10, 3))
    #expect(try line.interpolated(at: -2) == Coordinate(10, 8))
    #expect(try line.interpolated(at: 99) == Coordinate(10, 10))
    #expect(try line.interpolated(at: -99) == Coordinate(0, 0))
    #expect(try line.located(Coordinate(4, 3)) == 4)
    #expect(try line.located(Coordinate(12, 7)) == 17)
    #expect(try line.located(Coordinate(-5, -5)) == 0)
  }

  @Test func alongSeveralLines() throws {
    let lines = try Geometry.wkt("MULTILINESTRING ((0 0, 3 0), EMPTY, (5 0, 8 0))", in: context)
    #expect(try lines.interpolated(at: 4) == Coordinate(6, 0))
    #expect(try lines.located(Coordinate(6, 3)) == 4)
  }

  @Test func locatingUndoesInterpolating() throws {
    var random = RandomSource(seed: 30)
    for _ in 0..<200 {
      let coordinates = RandomShape.line(using: &random)
      let line = try Geometry.lineString(coordinates, in: context)
      let distance = Double.random(in: 0...line.length, using: &random)
      let place = try line.interpolated(at: distance)
      #expect(Oracle.distance(from: place, to: coordinates) < 1e-9)
      #expect(abs(try line.located(place) - distance) < 1e-9)
      let back = try line.interpolated(at: distance - line.length)
      #expect(distance == line.length || back.distance(to: place) < 1e-9)
    }
  }

  @Test(arguments: [
    ("POLYGON ((0 0, 1 0, 1 1, 0 0))", "the geometry is not a line"),
    ("POINT (1 1)", "the geometry is not a line"),
    ("LINESTRING EMPTY", "the geometry is empty"),
  ])
  func refusesWhatIsNoLine(_ text: String, _ reason: String) throws {
    let geometry = try Geometry.wkt(text, in: context)
    #expect(throws: GeometryError(operation: "interpolate along a line", reason: reason)) {
      try geometry.interpolated(at: 1)
    }
    #expect(throws: GeometryError(operation: "locate along a line", reason: reason)) {
      try geometry.located(Coordinate(1, 1))
    }
  }

  @Test func refusesNumbersThatAreNotFinite() throws {
    let line = try Geometry.wkt("LINESTRING (0 0, 10 0)", in: context)
    #expect(
      failure { () throws(GeometryError) in try line.interpolated(at: .nan) }
        == "cannot interpolate along a line: the distance nan is not a finite number")
    #expect(
      failure { () throws(GeometryError) in try line.located(Coordinate(.nan, 0)) }
        == "cannot locate along a line: coordinate 1 is not a finite number")
  }
}
