import Geometry
import Layers
import TestSupport
import Testing

struct RasterPolygonsTests {
  private let context = GeometryContext()

  private func frame(_ columns: Int, _ rows: Int) -> RasterFrame {
    RasterFrame(
      minX: 150_000, maxY: 160_000, pixelWidth: 10, pixelHeight: 20, columns: columns, rows: rows)
  }

  private func geometries(
    _ labels: [Int32], count: Int, _ frame: RasterFrame
  ) throws -> [Geometry] {
    try RasterPolygons.multipolygons(of: labels, count: count, frame: frame).map {
      try Geometry(wkb: $0, in: context)
    }
  }

  /// The number of parts of a label's cells that hang together by edges.
  private func parts(of label: Int32, in labels: [Int32], _ frame: RasterFrame) -> Int {
    var seen = Set<Int>()
    var parts = 0
    for start in labels.indices where labels[start] == label && seen.insert(start).inserted {
      parts += 1
      var stack = [start]
      while let cell = stack.popLast() {
        let (row, column) = cell.quotientAndRemainder(dividingBy: frame.columns)
        for (x, y) in [(column - 1, row), (column + 1, row), (column, row - 1), (column, row + 1)]
        where 0..<frame.columns ~= x && 0..<frame.rows ~= y {
          let next = y * frame.columns + x
          if labels[next] == label, seen.insert(next).inserted { stack.append(next) }
        }
      }
    }
    return parts
  }

  @Test func randomGridsHaveTheOutlinesOfTheirCells() throws {
    var random = RandomSource(seed: 51)
    for _ in 0..<60 {
      let frame = frame(
        Int.random(in: 1...14, using: &random), Int.random(in: 1...14, using: &random))
      let count = Int.random(in: 1...3, using: &random)
      let labels = (0..<frame.columns * frame.rows).map { _ in
        Int32.random(in: 0...Int32(count), using: &random)
      }
      // A label without cells is tested below: Geometry refuses what is empty.
      guard (1...count).allSatisfy({ labels.contains(Int32($0)) }) else { continue }
      let geometries = try geometries(labels, count: count, frame)
      #expect(geometries.count == count)
      for (label, geometry) in zip(Int32(1)..., geometries) {
        #expect(try geometry.isValid())
        #expect(geometry.area == Double(labels.count { $0 == label }) * 200)
        #expect(geometry.polygons().count == parts(of: label, in: labels, frame))
      }
      for (cell, label) in labels.enumerated() {
        let (row, column) = cell.quotientAndRemainder(dividingBy: frame.columns)
        let middle = try Geometry.point(
          Coordinate(150_005 + 10 * Double(column), 159_990 - 20 * Double(row)), in: context)
        for (other, geometry) in zip(Int32(1)..., geometries) {
          #expect(try geometry.intersects(middle) == (other == label))
        }
      }
    }
  }

  @Test func holesAreHoles() throws {
    let labels: [Int32] = [
      1, 1, 1, 1, 1,
      1, 0, 1, 2, 1,
      1, 1, 1, 1, 1,
    ]
    let geometries = try geometries(labels, count: 2, frame(5, 3))
    #expect(geometries.map(\.area) == [13 * 200, 200])
    #expect(geometries[0].polygons().map { $0.rings().count } == [3])
  }

  @Test func cellsThatShareACornerAreTwoPolygons() throws {
    let geometry = try #require(try geometries([1, 0, 0, 1], count: 1, frame(2, 2)).first)
    #expect(try geometry.isValid())
    #expect(geometry.polygons().count == 2 && geometry.area == 400)
  }

  @Test func aSingleCellIsAMultipolygonToo() throws {
    let wkb = try RasterPolygons.multipolygons(of: [0, 1], count: 3, frame: frame(2, 1))
    #expect(wkb[0].prefix(9) == [1, 6, 0, 0, 0, 1, 0, 0, 0])
    let square = [
      (150_010, 160_000), (150_010, 159_980), (150_020, 159_980), (150_020, 160_000),
      (150_010, 160_000),
    ].map { Coordinate($0.0, $0.1) }
    #expect(try Geometry(wkb: wkb[0], in: context).rings() == [square])
    // Labels without cells.
    #expect(wkb[1] == [1, 6, 0, 0, 0, 0, 0, 0, 0] && wkb[2] == wkb[1] && wkb.count == 3)
  }

  @Test func theSameLabelsGiveTheSameBytes() throws {
    var random = RandomSource(seed: 52)
    let labels = (0..<10_000).map { _ in Int32.random(in: 0...20, using: &random) }
    let once = try RasterPolygons.multipolygons(of: labels, count: 20, frame: frame(100, 100))
    let twice = try RasterPolygons.multipolygons(of: labels, count: 20, frame: frame(100, 100))
    #expect(once == twice && once.allSatisfy { $0.count > 9 })
  }

  @Test func whatFailsSaysWhatToDo() {
    #expect(
      "\(LayerError.outlinesFailed(reason: "out of memory"))"
        == "the outlines of cells can't be made (out of memory); choose larger cells or a smaller "
        + "area")
  }
}
