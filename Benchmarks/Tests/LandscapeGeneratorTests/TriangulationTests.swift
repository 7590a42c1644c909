import Testing

@testable import LandscapeGenerator

@Suite struct TriangulationTests {
  /// Random points, some on a coarse lattice, where many lie on one line or circle.
  static func points(_ count: Int, side: Int, seed: UInt64) -> [Point] {
    var random = RandomStream(seed: seed)
    return distinctPoints(count, side: side, using: &random)
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func joinsPointsThatShareAnEmptyCircle(seed: UInt64) {
    let side = [5, 40, 1 << 24][Int(seed % 3)]
    let points = Self.points(3 + Int(seed) / 2, side: side, seed: seed)
    let found = Triangulation.neighbours(of: points).map { [$0.0, $0.1] }
    #expect(Set(found).count == found.count)
    let emptyCircles = Self.pairsOnEmptyCircles(points)
    // An edge whose circle is empty inside and out must be there; one that has others on the
    // circle may be.
    #expect(emptyCircles.strict.isSubset(of: found))
    #expect(Set(found).isSubset(of: emptyCircles.weak))
  }

  /// By every triple of points: the pairs on a circle that no point is in, and those of them that
  /// are on one that no other point is on either.
  static func pairsOnEmptyCircles(_ points: [Point]) -> (strict: Set<[Int]>, weak: Set<[Int]>) {
    var strict: Set<[Int]> = []
    var weak: Set<[Int]> = []
    for a in points.indices {
      for b in points.indices where b > a {
        for c in points.indices where c > b {
          let area = turn(points[a], points[b], points[c])
          guard area != 0 else { continue }
          let triangle = area > 0 ? [a, b, c] : [b, a, c]
          let corners = triangle.map { points[$0] }
          let others = points.indices.filter { ![a, b, c].contains($0) }
          let depths = others.map {
            depth(points[$0], inCircle: corners[0], corners[1], corners[2])
          }
          if depths.allSatisfy({ $0 <= 0 }) { weak.formUnion([[a, b], [b, c], [a, c]]) }
          if depths.allSatisfy({ $0 < 0 }) { strict.formUnion([[a, b], [b, c], [a, c]]) }
        }
      }
    }
    return (strict, weak)
  }

  @Test func tellsTheInsideOfACircleExactly() {
    let far = (1 << 24) - 1
    let corners = [Point(x: 0, y: 0), Point(x: far, y: 0), Point(x: far, y: far)]
    func depthOf(_ x: Int, _ y: Int) -> Int128 {
      depth(Point(x: x, y: y), inCircle: corners[0], corners[1], corners[2])
    }
    #expect(depthOf(0, far) == 0)
    #expect(depthOf(1, far) > 0)
    #expect(depthOf(0, far + 1) < 0)
  }

  @Test(arguments: [3, 10, 1000, 20_000])
  func hasAsManyEdgesAsEulerSays(count: Int) {
    let points = Self.points(count, side: 1 << 20, seed: 7)
    #expect(Triangulation.neighbours(of: points).count == 3 * count - 3 - hullSize(points))
  }

  /// The number of points on the convex hull, by Andrew's chains.
  func hullSize(_ points: [Point]) -> Int {
    func chain(_ sorted: [Point]) -> Int {
      var chain: [Point] = []
      for point in sorted {
        while chain.count > 1, turn(chain[chain.count - 2], chain[chain.count - 1], point) < 0 {
          chain.removeLast()
        }
        chain.append(point)
      }
      return chain.count - 1
    }
    let sorted = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    return chain(sorted) + chain(sorted.reversed())
  }

  @Test func joinsPointsOnALineInTheirOrder() {
    let points = [4, 0, 2, 9].map { Point(x: $0, y: 3 * $0) }
    #expect(
      Triangulation.neighbours(of: points).map { [$0.0, $0.1] } == [[0, 2], [0, 3], [1, 2]])
  }

  @Test func joinsTwoPoints() {
    let points = [Point(x: 1, y: 1), Point(x: 0, y: 5)]
    #expect(Triangulation.neighbours(of: points).map { [$0.0, $0.1] } == [[0, 1]])
  }
}
