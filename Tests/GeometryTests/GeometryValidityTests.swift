import Geometry
import TestSupport
import Testing

@Suite struct GeometryValidityTests {
  let context = GeometryContext()

  @Test func saysWhatIsWrongAndWhere() throws {
    let bow = try Geometry.wkt("POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", in: context)
    #expect(try !bow.isValid())
    #expect(
      try bow.validityProblem()
        == ValidityProblem(reason: "Self-intersection", at: Coordinate(1, 1)))
    let square = try Geometry.box(Box(minX: 0, minY: 0, maxX: 1, maxY: 1), in: context)
    #expect(try square.isValid())
    #expect(try square.validityProblem() == nil)
    let thin = try Geometry.box(Box(minX: 0, minY: 0, maxX: 1, maxY: 0), in: context)
    #expect(try !thin.isValid())
  }

  @Test(
    "Repairs keep the ground that is covered",
    arguments: [
      ("bow tie", "POLYGON ((0 0, 2 2, 2 0, 0 2, 0 0))", 2),
      ("spike", "POLYGON ((0 0, 2 0, 2 2, 2 5, 2 2, 0 2, 0 0))", 4),
      (
        "overlap",
        "MULTIPOLYGON (((0 0, 2 0, 2 2, 0 2, 0 0)), ((1 0, 3 0, 3 2, 1 2, 1 0)))", 6
      ),
      (
        "part inside another",
        "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 3 1, 3 2, 1 2, 1 1)))", 81
      ),
      (
        "hole across the edge",
        "POLYGON ((0 0, 2 0, 2 2, 0 2, 0 0), (1 1, 4 1, 4 1.5, 1 1.5, 1 1))", 3.5
      ),
    ])
  func repairsPolygons(_ name: String, _ text: String, _ area: Double) throws {
    let broken = try Geometry.wkt(text, in: context)
    #expect(try !broken.isValid())
    let repaired = try broken.madeValid()
    #expect(try repaired.isValid())
    #expect(repaired.area == area)
    #expect(repaired.polygons().reduce(0) { $0 + $1.area } == area)
  }

  @Test func collapsedPolygonsComeBackAsLines() throws {
    let flat = try Geometry.wkt("POLYGON ((0 0, 2 2, 1 1, 0 0))", in: context)
    let repaired = try flat.madeValid()
    #expect(repaired.kind == .lineString)
    #expect(repaired.polygons().isEmpty)
  }

  @Test func validGeometriesKeepTheirShape() throws {
    var random = RandomSource(seed: 5)
    for _ in 0..<50 {
      let shape = try RandomShape.polygon(in: context, using: &random)
      #expect(try shape.isValid())
      let repaired = try shape.madeValid()
      #expect(try repaired.covers(shape) && shape.covers(repaired))
    }
  }
}
