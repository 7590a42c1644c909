import Geometry
import Testing

@Suite struct BoxTests {
  let box = Box(minX: 0, minY: 10, maxX: 4, maxY: 12)

  @Test func coordinateDistance() {
    #expect(Coordinate(1, 2).distance(to: Coordinate(x: 4, y: 6)) == 5)
    #expect(Coordinate(1e200, 0).distance(to: Coordinate(0, 0)) == 1e200)
  }

  @Test func aroundCoordinates() {
    let corners = [Coordinate(4, 10), Coordinate(0, 12), Coordinate(2, 11)]
    #expect(Box.around(corners) == box)
    #expect(Box.around([]) == nil)
  }

  @Test func expansionUnionAndCenter() {
    #expect(box.expanded(by: 1) == Box(minX: -1, minY: 9, maxX: 5, maxY: 13))
    #expect(
      box.union(Box(minX: -3, minY: 11, maxX: 1, maxY: 20))
        == Box(minX: -3, minY: 10, maxX: 4, maxY: 20))
    #expect(box.center == Coordinate(2, 11))
  }

  @Test func intersectionIncludesEdgesAndCorners() {
    #expect(box.intersects(Box(minX: 1, minY: 11, maxX: 2, maxY: 11)))
    #expect(box.intersects(Box(minX: 4, minY: 12, maxX: 9, maxY: 19)))
    #expect(!box.intersects(Box(minX: 4.1, minY: 11, maxX: 9, maxY: 19)))
    #expect(!box.intersects(Box(minX: 0, minY: 0, maxX: 4, maxY: 9.9)))
  }

  @Test func insideOutOrNotANumberIntersectsNothing() {
    #expect(!box.intersects(Box(minX: 3, minY: 10, maxX: 1, maxY: 12)))
    #expect(!box.intersects(Box(minX: .nan, minY: 10, maxX: 4, maxY: 12)))
    #expect(!box.intersects(box.expanded(by: -3)))
  }
}
