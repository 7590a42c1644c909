import Geometry
import TestSupport
import Testing

@Suite struct SpatialIndexTests {
  let context = GeometryContext()

  @Test(arguments: [0, 1, 2, 10, 11, 300])
  func queryFindsWhatBruteForceFinds(_ count: Int) throws {
    var random = RandomSource(seed: UInt64(70 + count))
    let boxes = (0..<count).map { _ in RandomShape.box(using: &random) }
    let index = try SpatialIndex(boxes, in: context)
    for _ in 0..<100 {
      let place = RandomShape.box(using: &random)
      #expect(index.query(place) == boxes.indices.filter { boxes[$0].intersects(place) })
    }
    #expect(
      index.query(
        Box(minX: -.infinity, minY: -.infinity, maxX: .infinity, maxY: .infinity))
        == Array(boxes.indices))
  }

  @Test func thinBoxesAndTouchingEdgesCount() throws {
    let index = try SpatialIndex(
      [
        Box(minX: 1, minY: 1, maxX: 1, maxY: 1), Box(minX: 2, minY: 0, maxX: 2, maxY: 9),
        Box(minX: 5, minY: 5, maxX: 6, maxY: 6),
      ], in: context)
    #expect(index.query(Box(minX: 0, minY: 0, maxX: 1, maxY: 1)) == [0])
    #expect(index.query(Box(minX: 1, minY: 1, maxX: 5, maxY: 5)) == [0, 1, 2])
    #expect(index.query(Box(minX: 3, minY: 0, maxX: 3, maxY: 9)) == [])
    #expect(index.query(Box(minX: 9, minY: 0, maxX: 0, maxY: 9)) == [])
    #expect(index.query(Box(minX: .nan, minY: 0, maxX: 9, maxY: 9)) == [])
  }

  @Test(arguments: [
    Box(minX: .nan, minY: 0, maxX: 1, maxY: 1), Box(minX: 0, minY: 0, maxX: .infinity, maxY: 1),
    Box(minX: 2, minY: 0, maxX: 1, maxY: 1),
  ])
  func refusesBoxesWithoutExtent(_ box: Box) {
    let good = Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
    #expect(
      failure { () throws(GeometryError) in try SpatialIndex([good, box], in: context) }
        == "cannot index boxes: box 2 is not finite or has a minimum above its maximum")
  }

  @Test(arguments: [1, 2, 9, 10, 200])
  func nearestIsThatOfBruteForce(_ count: Int) throws {
    var random = RandomSource(seed: UInt64(80 + count))
    let shapes = try (0..<count).map { _ in
      try RandomShape.geometry(in: context, using: &random)
    }
    let index = try SpatialIndex(try shapes.map { try #require($0.envelope) }, in: context)
    for _ in 0..<50 {
      let place = try RandomShape.geometry(in: context, using: &random)
      let distances = try shapes.map { try place.distance(to: $0) }
      let smallest = try #require(distances.min())
      let nearest = try #require(try index.nearest(to: place, among: shapes))
      #expect(nearest.distance == smallest)
      #expect(nearest.index == distances.firstIndex(of: smallest))
    }
  }

  @Test func ofSeveralAsNearTheFirst() throws {
    // Points on a grid with many ties, far from the origin as real coordinates are.
    var random = RandomSource(seed: 90)
    let points = try (0..<400).map { _ in
      try Geometry.point(
        Coordinate(
          150_000.1 + Double(Int.random(in: 0..<12, using: &random)) / 10,
          170_000.1 + Double(Int.random(in: 0..<12, using: &random)) / 10), in: context)
    }
    let index = try SpatialIndex(try points.map { try #require($0.envelope) }, in: context)
    for _ in 0..<100 {
      let place = try Geometry.point(
        Coordinate(
          149_999.1 + Double(Int.random(in: 0..<30, using: &random)) / 10,
          169_999.1 + Double(Int.random(in: 0..<30, using: &random)) / 10), in: context)
      let distances = try points.map { try place.distance(to: $0) }
      let smallest = try #require(distances.min())
      let nearest = try #require(try index.nearest(to: place, among: points))
      #expect(nearest.distance == smallest)
      #expect(nearest.index == distances.firstIndex(of: smallest))
    }
  }

  @Test func roundingDoesNotLoseTheNearest() throws {
    // Adding the rounded distance to one place does not always reach the other.
    var random = RandomSource(seed: 91)
    for _ in 0..<500 {
      let near = Coordinate(Double.random(in: -2e5 ... -1e5, using: &random), 0)
      let far = Coordinate(Double.random(in: 1e5...2e5, using: &random), 0)
      let place = try Geometry.point(near, in: context)
      let point = try Geometry.point(far, in: context)
      let index = try SpatialIndex([try #require(point.envelope)], in: context)
      let nearest = try #require(try index.nearest(to: place, among: [point]))
      #expect(nearest == (0, far.x - near.x))
    }
  }

  @Test func nothingIsNearestToOrAmongNothing() throws {
    let point = try Geometry.point(Coordinate(1, 1), in: context)
    let empty = try Geometry.lineString([], in: context)
    let box = Box(minX: 0, minY: 0, maxX: 1, maxY: 1)
    let index = try SpatialIndex([box, box], in: context)
    #expect(try SpatialIndex([], in: context).nearest(to: point, among: []) == nil)
    #expect(try index.nearest(to: empty, among: [point, point]) == nil)
    #expect(try index.nearest(to: point, among: [empty, empty]) == nil)
    let found = try #require(try index.nearest(to: point, among: [empty, point]))
    #expect(found == (1, 0))
    #expect(
      failure { () throws(GeometryError) in try index.nearest(to: point, among: [point]) }
        == "cannot find the nearest geometry: 2 boxes are indexed, but 1 geometries were given")
  }
}
