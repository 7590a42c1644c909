import Geometry
import TestSupport
import Testing

@testable import Landscape

struct SegmentGridTests {
  private func places(
    _ count: Int, _ random: inout RandomSource, width: Double = 5000
  ) -> [Coordinate] {
    (0..<count).map { _ in
      Coordinate(
        .random(in: 0...width, using: &random), .random(in: 0...width, using: &random))
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func findsWhatGEOSFinds(seed: UInt64) throws {
    var random = RandomSource(seed: seed)
    let ends = places(400, &random)
    let edges = (0..<200).map {
      SegmentGrid.Edge(a: ends[2 * $0], b: ends[2 * $0 + 1], owner: Int32($0))
    }
    let grid = SegmentGrid(edges, cellSize: 300)
    let context = GeometryContext()
    let lines = try edges.map { try Geometry.lineString([$0.a, $0.b], in: context) }
    for _ in 0..<100 {
      let ends = places(2, &random, width: 6000)
      let line = try Geometry.lineString(ends, in: context)
      let expected = try lines.indices.filter { try lines[$0].intersects(line) }
      let hits = grid.hits(from: ends[0], to: ends[1])
      #expect(hits.map(\.edge).sorted() == expected)
      #expect(hits.map(\.fraction) == hits.map(\.fraction).sorted())
      for hit in hits {
        let there = try lines[hit.edge].intersection(line).coordinates()[0]
        #expect(
          abs(there.distance(to: ends[0]) - hit.fraction * ends[0].distance(to: ends[1])) < 1e-6)
      }
    }
  }

  @Test func findsEdgesAroundAPlace() throws {
    var random = RandomSource(seed: 7)
    let ends = places(400, &random)
    let edges = (0..<200).map {
      SegmentGrid.Edge(a: ends[2 * $0], b: ends[2 * $0 + 1], owner: 0)
    }
    let grid = SegmentGrid(edges, cellSize: 300)
    for place in places(50, &random) {
      let expected = edges.indices.filter {
        edges[$0].nearestPoint(to: place).distance(to: place) <= 250
      }
      let found = grid.edges(within: 250, of: place)
      #expect(found.map(\.edge).sorted() == expected)
      #expect(found.map(\.distance) == found.map(\.distance).sorted())
    }
  }

  @Test func touchingCountsAndLyingAlongDoesNot() {
    let grid = SegmentGrid([
      SegmentGrid.Edge(a: Coordinate(0, 0), b: Coordinate(0, 100), owner: 0),
      SegmentGrid.Edge(a: Coordinate(0, 100), b: Coordinate(100, 100), owner: 1),
    ])
    #expect(grid.hits(from: Coordinate(-10, 50), to: Coordinate(0, 50)).map(\.edge) == [0])
    #expect(grid.hits(from: Coordinate(0, 10), to: Coordinate(0, 90)).isEmpty)
    #expect(grid.hits(from: Coordinate(-10, 200), to: Coordinate(-10, 300)).isEmpty)
  }

  @Test func anEmptyGridFindsNothing() {
    let grid = SegmentGrid([])
    #expect(grid.hits(from: Coordinate(0, 0), to: Coordinate(1000, 1000)).isEmpty)
    #expect(grid.edges(within: 1000, of: Coordinate(0, 0)).isEmpty)
  }
}
