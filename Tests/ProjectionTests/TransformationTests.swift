import Foundation
import TestSupport
import Testing

@testable import Projection

struct TransformationTests {
  private static let grids = "data/crs-belgium"
  /// The check point of the National Geographic Institute.
  private static let lambert72 = (x: 149_186.41, y: 170_810.74)

  private func transformation(
    _ from: String, _ to: String, grids: [String] = []
  ) throws -> Transformation {
    let context = ProjectionContext(dataDirectories: grids)
    return try Transformation(
      from: CoordinateSystem(from, in: context), to: CoordinateSystem(to, in: context), in: context)
  }

  @Test func checkPointWithoutGrid() throws {
    let operation = try transformation("EPSG:31370", "EPSG:3812")
    let moved = try operation(x: Self.lambert72.x, y: Self.lambert72.y)
    #expect(abs(moved.x - 649_186.0068) < 1e-3)
    #expect(abs(moved.y - 670_811.0482) < 1e-3)
    #expect(operation.operation.accuracy == 0.2)
    #expect(!operation.operation.usesGrid)
    #expect(operation.operation.missingGrids == ["be_ign_bd72lb72_etrs89lb08.tif"])
    #expect(
      operation.operation.summary.hasSuffix(
        "(good to 0.2 m; better with be_ign_bd72lb72_etrs89lb08.tif)"))
  }

  @Test(.enabled(if: SharedData.has(grids), Comment(rawValue: SharedData.skipReason)))
  func checkPointWithGrid() throws {
    let operation = try transformation(
      "EPSG:31370", "EPSG:3812", grids: [SharedData.path(Self.grids)])
    let moved = try operation(x: Self.lambert72.x, y: Self.lambert72.y)
    #expect(abs(moved.x - 649_186.03701863) < 1e-4)
    #expect(abs(moved.y - 670_811.16949360) < 1e-4)
    #expect(operation.operation.accuracy == 0.01)
    #expect(operation.operation.usesGrid)
    #expect(operation.operation.missingGrids.isEmpty)
    let back = try transformation(
      "EPSG:3812", "EPSG:31370", grids: [SharedData.path(Self.grids)])(x: moved.x, y: moved.y)
    #expect(abs(back.x - Self.lambert72.x) < 1e-4 && abs(back.y - Self.lambert72.y) < 1e-4)
  }

  @Test(.enabled(if: SharedData.has(grids), Comment(rawValue: SharedData.skipReason)))
  func controlPoints() throws {
    let file = SharedData.path("\(Self.grids)/control_points_computed_proj911_ngi_grid.csv")
    let rows = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let column = { (name: String) in try #require(rows[0].firstIndex(of: name)) }
    let columns = try ["x_31370", "y_31370", "x_3812", "y_3812"].map(column)
    let values = try rows.dropFirst().map { row in
      try columns.map { try #require(Double(row[$0])) }
    }
    #expect(values.count == 99)
    var xy = values.flatMap { [$0[0], $0[1]] }
    try transformation("EPSG:31370", "EPSG:3812", grids: [SharedData.path(Self.grids)]).apply(&xy)
    for (i, row) in values.enumerated() {
      #expect(abs(xy[2 * i] - row[2]) < 2e-3 && abs(xy[2 * i + 1] - row[3]) < 2e-3)
    }
  }

  @Test func degreesAreLongitudeFirst() throws {
    let there = try transformation("EPSG:4326", "EPSG:31370")(
      x: 4.38554434857474, y: 50.7550084939764)
    #expect(abs(there.x - 151_185) < 0.01 && abs(there.y - 160_500) < 0.01)
    let back = try transformation("EPSG:31370", "EPSG:4326")(x: 151_185, y: 160_500)
    #expect(abs(back.x - 4.38554434857474) < 1e-8 && abs(back.y - 50.7550084939764) < 1e-8)
  }

  @Test(arguments: ["EPSG:3812", "EPSG:4258", "EPSG:4326", "EPSG:3035"])
  func thereAndBack(system: String) throws {
    let original = [150_000.0, 160_000, 250_000, 60_000, 25_000, 210_000]
    var xy = original
    try transformation("EPSG:31370", system).apply(&xy)
    #expect(xy != original)
    try transformation(system, "EPSG:31370").apply(&xy)
    #expect(zip(xy, original).allSatisfy { abs($0 - $1) < 1e-3 })
  }

  @Test func theSameSystemChangesNothing() throws {
    let operation = try transformation("EPSG:31370", "31370")
    var xy = [150_000.5, 160_000.25]
    try operation.apply(&xy)
    #expect(xy == [150_000.5, 160_000.25])
    #expect(operation.operation.name == "none")
    #expect(operation.operation.accuracy == 0)
  }

  @Test func noPointsAreNoProblem() throws {
    var none: [Double] = []
    try transformation("EPSG:31370", "EPSG:3812").apply(&none)
    #expect(none.isEmpty)
  }

  @Test func aPointThatHasNoPlaceIsNamed() throws {
    let operation = try transformation("EPSG:4326", "EPSG:31370")
    #expect {
      var xy = [4.0, 50.0, .nan, 50.0]
      try operation.apply(&xy)
    } throws: {
      "\($0)".hasPrefix("point 1 at (nan, 50.0) can't be transformed (")
    }
  }

  @Test func tasksWorkSideBySide() async throws {
    let results = await withTaskGroup(of: [Double].self, returning: [[Double]].self) { group in
      for _ in 0..<8 {
        group.addTask {
          var xy = [149_186.41, 170_810.74]
          try? self.transformation("EPSG:31370", "EPSG:3812").apply(&xy)
          return xy
        }
      }
      var results: [[Double]] = []
      for await result in group { results.append(result) }
      return results
    }
    #expect(Set(results).count == 1)
    #expect(abs(results[0][0] - 649_186.0068) < 1e-3)
  }
}
