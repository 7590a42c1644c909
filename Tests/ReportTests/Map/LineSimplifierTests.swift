import Foundation
import Geometry
import Report
import TestSupport
import Testing

@Suite struct LineSimplifierTests {
  @Test func theEndsStayAndNothingIsFartherThanTheTolerance() {
    var random = RandomSource(seed: 7)
    for _ in 0..<50 {
      let line = randomLine(&random)
      let tolerance = Double.random(in: 0.5...20, using: &random)
      let shorter = LineSimplifier(tolerance: tolerance).simplified(line)
      #expect(shorter.first == line.first && shorter.last == line.last)
      #expect(shorter.count <= line.count)
      for point in line {
        let distance =
          zip(shorter, shorter.dropFirst())
          .map { LineSimplifierTests.distance(point, $0, $1) }.min() ?? 0
        #expect(distance <= tolerance + 1e-9)
      }
    }
  }

  @Test func pointsOnAStraightLineGo() {
    let line = (0...100).map { Coordinate(Double($0), 2 * Double($0)) }
    #expect(LineSimplifier(tolerance: 1).simplified(line) == [line[0], line[100]])
  }

  @Test func aSmallRingStaysAnArea() {
    let ring = (0...12).map { step in
      let angle = Double(step % 12) * .pi / 6
      return Coordinate(0.1 * cos(angle), 0.1 * sin(angle))
    }
    let shorter = LineSimplifier(tolerance: 5).simplified(ring: ring)
    #expect(shorter.count == 4)
    #expect(shorter.first == shorter.last)
    #expect(Set(shorter).count == 3)
  }

  @Test func shortLinesStayAsTheyAre() {
    let simplifier = LineSimplifier(tolerance: 100)
    #expect(simplifier.simplified([]) == [])
    #expect(simplifier.simplified([Coordinate(1, 1)]) == [Coordinate(1, 1)])
    let two = [Coordinate(1, 1), Coordinate(1, 1)]
    #expect(simplifier.simplified(two) == two)
  }

  /// Measured in another way than the simplifier does: along many points of the segment.
  private static func distance(_ point: Coordinate, _ start: Coordinate, _ end: Coordinate)
    -> Double
  {
    let length = start.distance(to: end)
    guard length > 0 else { return point.distance(to: start) }
    let cosine =
      ((point.x - start.x) * (end.x - start.x) + (point.y - start.y) * (end.y - start.y)) / length
    let t = max(0, min(length, cosine)) / length
    return hypot(
      point.x - (start.x + t * (end.x - start.x)), point.y - (start.y + t * (end.y - start.y)))
  }

  private func randomLine(_ random: inout RandomSource) -> [Coordinate] {
    var place = Coordinate(0, 0)
    return (0..<80).map { _ in
      place.x += Double.random(in: -5...15, using: &random)
      place.y += Double.random(in: -10...10, using: &random)
      return place
    }
  }
}
