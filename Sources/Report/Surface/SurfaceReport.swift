public import Landscape
import Surface

/// What a resistance surface consists of.
public struct SurfaceReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// The number of cells from west to east and from north to south.
  public let columns, rows: Int
  /// The side of a cell in metres.
  public let cellM: Double
  /// The western and northern edges, in the study's system.
  public let minX, maxY: Double
  /// The cells through which nothing passes.
  public let impassableCells: Int
  /// The cells of patches.
  public let patchCells: Int
  /// The lowest, mean and highest resistance of the other cells.
  public let lowest, mean, highest: Double
  /// What a user should know.
  public let notices: [String]

  /// The report of a landscape whose links run over a surface; nothing where they are straight.
  public init?(_ model: Landscape, study: String) {
    guard let linked = model.linkedSurface else { return nil }
    landscape = LandscapeSummary(model, study: study)
    let frame = linked.surface.frame
    (columns, rows, cellM) = (frame.columns, frame.rows, frame.cellSize)
    (minX, maxY) = (frame.minX, frame.maxY)
    var (passable, sum) = (0, 0.0)
    var (lowest, highest) = (Double.infinity, 0.0)
    for value in linked.surface.resistance.values where value < .infinity {
      passable += 1
      sum += Double(value)
      lowest = min(lowest, Double(value))
      highest = max(highest, Double(value))
    }
    impassableCells = frame.cellCount - passable
    patchCells = linked.patches.labels.count { $0 > 0 }
    mean = passable > 0 ? sum / Double(passable) : 0
    self.lowest = passable > 0 ? lowest : 0
    self.highest = highest
    notices = model.notices
  }

  /// The surface in one row.
  public var table: Table {
    Table(
      header: [
        "columns", "rows", "cell m", "cells", "impassable cells", "patch cells",
        "lowest resistance", "mean resistance", "highest resistance",
      ],
      rows: [
        [
          .integer(columns), .integer(rows), .real(cellM, decimals: 1), .integer(columns * rows),
          .integer(impassableCells), .integer(patchCells), .real(lowest, decimals: 2),
          .real(mean, decimals: 2), .real(highest, decimals: 2),
        ]
      ])
  }

  /// The whole report.
  public var text: String { landscape.text + "\n" + table.text }
}
