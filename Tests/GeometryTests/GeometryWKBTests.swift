import Geometry
import TestSupport
import Testing

@Suite struct GeometryWKBTests {
  let context = GeometryContext()

  @Test func writesLittleEndianBytes() throws {
    let point = try Geometry.point(Coordinate(1, -2), in: context)
    #expect(
      try point.wkb() == [
        1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xF0, 0x3F, 0, 0, 0, 0, 0, 0, 0, 0xC0,
      ])
  }

  @Test func readsBigEndianBytes() throws {
    let bytes: [UInt8] = [
      0, 0, 0, 0, 1, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0, 0xC0, 0, 0, 0, 0, 0, 0, 0,
    ]
    #expect(try Geometry(wkb: bytes, in: context).coordinates() == [Coordinate(1, -2)])
  }

  @Test func dropsHeights() throws {
    let solid = try Geometry.wkt("LINESTRING Z (0 0 7, 3 4 8)", in: context)
    let bytes = try solid.wkb()
    #expect(bytes.count == 1 + 4 + 4 + 2 * 16)
    #expect(try solid.wkt() == "LINESTRING (0 0, 3 4)")
  }

  @Test func readsBackWhatItWrites() throws {
    var random = RandomSource(seed: 11)
    for _ in 0..<100 {
      let shapes = try (0..<4).map { _ in
        try RandomShape.geometry(in: context, using: &random)
      }
      let whole = try Geometry.collection(shapes, in: context)
      let copy = try Geometry(wkb: whole.wkb(), in: context)
      #expect(copy.kind == whole.kind)
      #expect(copy.coordinates() == whole.coordinates())
      #expect(try copy.wkb() == whole.wkb())
    }
  }

  @Test(arguments: ["POINT EMPTY", "LINESTRING EMPTY", "POLYGON EMPTY", "MULTIPOLYGON EMPTY"])
  func keepsEmptyGeometries(_ text: String) throws {
    let empty = try Geometry.wkt(text, in: context)
    let copy = try Geometry(wkb: empty.wkb(), in: context)
    #expect(copy.isEmpty)
    #expect(copy.kind == empty.kind)
  }

  @Test(
    arguments: [
      ([], "Unexpected EOF parsing WKB"),
      ([1, 1, 0, 0, 0, 0], "Unexpected EOF parsing WKB"),
      ([1, 99, 0, 0, 0, 0, 0, 0, 0], "Unknown WKB type 99"),
      (
        [1, 2, 0, 0, 0, 255, 255, 255, 255],
        "Input buffer is smaller than requested object size"
      ),
    ] as [([UInt8], String)])
  func refusesOtherBytes(_ bytes: [UInt8], _ reason: String) {
    #expect(
      throws: GeometryError(operation: "read WKB", reason: "ParseException: " + reason)
    ) {
      try Geometry(wkb: bytes, in: context)
    }
  }

  @Test func refusesCoordinatesThatAreNotFinite() throws {
    var bytes = try Geometry.wkt("LINESTRING (0 0, 1 1, 2 2)", in: context).wkb()
    // The x of the third coordinate becomes infinite: all bits of the exponent set, no others.
    let x = 9 + 2 * 16
    bytes.replaceSubrange(x..<(x + 8), with: [0, 0, 0, 0, 0, 0, 0xF0, 0x7F])
    #expect(
      throws: GeometryError(
        operation: "read WKB", reason: "coordinate 3 is not a finite number")
    ) {
      try Geometry(wkb: bytes, in: context)
    }
  }
}
