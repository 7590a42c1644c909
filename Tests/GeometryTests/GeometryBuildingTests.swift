import Geometry
import Testing

@Suite struct GeometryBuildingTests {
  let context = GeometryContext()
  let square = [Coordinate(0, 0), Coordinate(4, 0), Coordinate(4, 4), Coordinate(0, 4)]

  @Test func pointsAndLines() throws {
    let point = try Geometry.point(Coordinate(3, 4), in: context)
    #expect(point.kind == .point)
    #expect(point.coordinates() == [Coordinate(3, 4)])
    #expect(point.envelope == Box(minX: 3, minY: 4, maxX: 3, maxY: 4))
    let line = try Geometry.lineString([Coordinate(0, 0), Coordinate(3, 4)], in: context)
    #expect(line.kind == .lineString)
    #expect(line.length == 5)
    #expect(line.coordinateCount == 2)
    #expect(line.context === context)
  }

  @Test func polygonTakesOpenAndClosedRings() throws {
    let hole = [Coordinate(1, 1), Coordinate(2, 1), Coordinate(2, 2)]
    let open = try Geometry.polygon(shell: square, holes: [hole], in: context)
    let closed = try Geometry.polygon(
      shell: square + square.prefix(1), holes: [hole + hole.prefix(1)], in: context)
    #expect(open.area == 15.5)
    #expect(try open.wkb() == closed.wkb())
    #expect(open.rings() == [square + square.prefix(1), hole + hole.prefix(1)])
    #expect(open.coordinateCount == 9)
  }

  @Test func boxIsARectangle() throws {
    let box = Box(minX: 1, minY: 2, maxX: 4, maxY: 4)
    let rectangle = try Geometry.box(box, in: context)
    #expect(rectangle.kind == .polygon)
    #expect(rectangle.area == 6)
    #expect(rectangle.length == 10)
    #expect(rectangle.envelope == box)
  }

  @Test func collectionsOfOneKindAreMulti() throws {
    let point = try Geometry.point(Coordinate(9, 9), in: context)
    let line = try Geometry.lineString(square, in: context)
    let ring = try Geometry.wkt("LINEARRING (0 0, 1 0, 1 1, 0 0)", in: context)
    let polygon = try Geometry.polygon(shell: square, in: context)
    #expect(try Geometry.collection([point, point], in: context).kind == .multiPoint)
    #expect(try Geometry.collection([line, ring], in: context).kind == .multiLineString)
    let pair = try Geometry.collection([polygon], in: context)
    #expect(pair.kind == .multiPolygon)
    #expect(try Geometry.collection([point, line], in: context).kind == .collection)
    #expect(try Geometry.collection([pair], in: context).kind == .collection)
    #expect(try Geometry.collection([], in: context).kind == .collection)
    // The parts are copied: they stay what they were.
    #expect(polygon.area == 16)
  }

  @Test func emptyGeometriesAreLegal() throws {
    let line = try Geometry.lineString([], in: context)
    let polygon = try Geometry.polygon(shell: [], in: context)
    for geometry in [line, polygon, try .collection([], in: context)] {
      #expect(geometry.isEmpty)
      #expect(geometry.envelope == nil)
      #expect(geometry.area == 0)
      #expect(geometry.length == 0)
      #expect(geometry.coordinateCount == 0)
      #expect(geometry.coordinates().isEmpty)
      #expect(try geometry.isValid())
    }
    #expect(line.kind == .lineString)
    #expect(polygon.kind == .polygon)
  }

  @Test func emptyPartsAreLeftOut() throws {
    let empty = try Geometry.polygon(shell: [], in: context)
    let polygon = try Geometry.polygon(shell: square, holes: [[]], in: context)
    #expect(polygon.rings().count == 1)
    #expect(try Geometry.collection([empty, polygon, empty], in: context).parts.count == 1)
    let nothing = try Geometry.collection([empty, empty], in: context)
    #expect(nothing.isEmpty)
    #expect(nothing.parts.isEmpty)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesCoordinatesThatAreNotFinite(_ bad: Double) {
    let corners = square.prefix(2) + [Coordinate(bad, 1), Coordinate(0, 4)]
    let reason = "coordinate 3 is not a finite number"
    #expect(throws: GeometryError(operation: "make a line", reason: reason)) {
      try Geometry.lineString(Array(corners), in: context)
    }
    #expect(throws: GeometryError(operation: "make a polygon", reason: reason)) {
      try Geometry.polygon(shell: square, holes: [Array(corners)], in: context)
    }
    #expect(
      failure { () throws(GeometryError) in
        try Geometry.point(Coordinate(1, bad), in: context)
      } == "cannot make a point: coordinate 1 is not a finite number")
    #expect(
      failure { () throws(GeometryError) in
        try Geometry.box(Box(minX: 0, minY: 0, maxX: 1, maxY: bad), in: context)
      } == "cannot make a polygon: coordinate 3 is not a finite number")
  }

  @Test func reportsWhatGEOSRefuses() {
    #expect(
      failure { () throws(GeometryError) in
        try Geometry.lineString([Coordinate(0, 0)], in: context)
      } == "cannot make a line: IllegalArgumentException: "
        + "point array must contain 0 or >1 elements")
    #expect(
      failure { () throws(GeometryError) in
        try Geometry.polygon(shell: [], holes: [square], in: context)
      } == "cannot make a polygon: IllegalArgumentException: "
        + "shell is empty but holes are not")
    // A hole that fails after the shell was made: the shell is freed (address sanitizer).
    #expect(throws: GeometryError.self) {
      try Geometry.polygon(shell: square, holes: [[Coordinate(1, 1)]], in: context)
    }
  }
}
