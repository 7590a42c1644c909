import Foundation
import Projection
import Testing

/// One inner point of each of 99 communes in three systems, computed by PROJ's own tool.
@Suite(.needs(GridDirectory.grid), .needs(GridDirectory.controlPoints))
struct ControlPointTests {
  private let rows: [[Double]]

  init() throws {
    let path = "\(GridDirectory.path)/\(GridDirectory.controlPoints)"
    rows = try String(contentsOfFile: path, encoding: .utf8)
      .split(whereSeparator: \.isNewline).dropFirst()
      .map { $0.split(separator: ",").dropFirst(2).compactMap { Double($0) } }
  }

  private func points(_ x: Int, _ y: Int) -> [Double] { rows.flatMap { [$0[x], $0[y]] } }

  private func transformed(
    _ xy: [Double], _ from: String, _ to: String, in context: ProjectionContext
  ) throws -> [Double] {
    var xy = xy
    try Transformation(
      from: CoordinateSystem(from, in: context), to: CoordinateSystem(to, in: context), in: context
    ).apply(&xy)
    return xy
  }

  private func greatestGap(_ first: [Double], _ second: [Double]) -> Double {
    zip(first, second).map { abs($0 - $1) }.max() ?? .infinity
  }

  @Test func `the grid leads to all points, forth and back`() throws {
    #expect(rows.count == 99)
    let context = ProjectionContext(dataDirectories: [GridDirectory.path])
    let old = points(0, 1)
    let new = points(2, 3)
    let degrees = points(5, 4)
    #expect(try greatestGap(transformed(old, "31370", "3812", in: context), new) < 0.0001)
    #expect(try greatestGap(transformed(new, "3812", "31370", in: context), old) < 0.001)
    #expect(try greatestGap(transformed(old, "31370", "4258", in: context), degrees) < 2e-9)
    #expect(try greatestGap(transformed(degrees, "4258", "3812", in: context), new) < 0.0002)
  }

  @Test func `without the grid all points are off by decimetres`() throws {
    let moved = try BareFolder().withContext {
      try transformed(points(0, 1), "31370", "3812", in: $0)
    }
    let gap = greatestGap(moved, points(2, 3))
    #expect(gap > 0.05 && gap < 0.35)
  }
}
