import Geometry
import Surface

/// The cells of patches that are polygons.
struct PatchBurner {
  let frame: GridFrame
  /// The slots on which barriers that cut patches lie.
  let cut: Set<Int>

  /// Per cell the number of its patch, from 1.
  ///
  /// A cell belongs to the patch in which its middle lies. A patch without the middle of a cell has that of
  /// the cells that it touches which is nearest to its inside and has neither a patch nor a barrier.
  ///
  /// - Parameters:
  ///   - patches: The patches, as WKB.
  ///   - context: Where they are read.
  /// - Returns: The labels, how many cells each patch has, and the numbers of the patches that have none.
  /// - Throws: When a geometry can't be read.
  func labels(
    of patches: [[UInt8]], context: GeometryContext
  ) throws -> (labels: LabelRuns, sizes: [Int], without: [Int]) {
    let geometries = try patches.map { try Geometry(wkb: $0, in: context) }
    var sizes = [Int](repeating: 0, count: patches.count)
    let inside = labels(inside: geometries, &sizes)
    var single: [Int: Int32] = [:]
    var without: [Int] = []
    for index in geometries.indices where sizes[index] == 0 {
      let place = try geometries[index].pointOnSurface()
      let touched = geometries[index].polygons().flatMap { polygon in
        frame.runs(touching: polygon.rings()).flatMap { frame.slots(of: $0) }
      }
      let free = touched.filter { slot in
        let (column, row) = frame.cell(ofSlot: slot)
        return inside.label(column: column, row: row) == 0 && single[slot] == nil
          && !cut.contains(slot)
      }
      if let slot = free.min(by: {
        (frame.centre(ofSlot: $0).distance(to: place), $0)
          < (frame.centre(ofSlot: $1).distance(to: place), $1)
      }) {
        single[slot] = Int32(index + 1)
        sizes[index] = 1
      } else {
        without.append(index + 1)
      }
    }
    return (inside.adding(single, on: frame), sizes, without)
  }

  /// The labels of the cells whose middles lie in patches; of several patches the first counts.
  private func labels(inside geometries: [Geometry], _ sizes: inout [Int]) -> LabelRuns {
    var runs: [(row: Int32, run: LabelRuns.Run)] = []
    for (index, geometry) in geometries.enumerated() {
      for polygon in geometry.polygons() {
        for run in frame.runs(inside: polygon.rings()) {
          runs.append(
            (Int32(run.row), LabelRuns.Run(columns: run.columns, label: Int32(index + 1))))
        }
      }
    }
    runs.sort { ($0.row, $0.run.label) < ($1.row, $1.run.label) }
    var labels = LabelRuns()
    var cells = [Int32](repeating: 0, count: frame.columns)
    var next = 0
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      let start = next
      while next < runs.count, runs[next].row == row {
        let run = runs[next].run
        for column in run.columns where cells[column] == 0 && !cut.contains(first + column) {
          cells[column] = run.label
          sizes[Int(run.label) - 1] += 1
        }
        next += 1
      }
      labels.addRow(of: start < next ? cells : [])
      for index in start..<next { for column in runs[index].run.columns { cells[column] = 0 } }
    }
    return labels
  }
}

extension LabelRuns {
  /// The runs with some cells more, which had no number.
  fileprivate func adding(_ cells: [Int: Int32], on frame: GridFrame) -> LabelRuns {
    if cells.isEmpty { return self }
    let byRow = Dictionary(grouping: cells) { frame.cell(ofSlot: $0.key).row }
    var all = LabelRuns()
    for row in 0..<rowCount {
      let more = (byRow[row] ?? []).map { slot, label in
        let column = frame.cell(ofSlot: slot).column
        return Run(columns: column..<column + 1, label: label)
      }
      all.addRow(
        of: more.isEmpty
          ? Array(self[row])
          : (self[row] + more).sorted { $0.columns.lowerBound < $1.columns.lowerBound })
    }
    return all
  }
}
