import Foundation
import LandscapeGenerator
import Surface

/// A generated surface with its patches, and the files by which other tools read it.
struct BenchSurface {
  let surface: CostSurface
  let patches: PatchCells

  /// A surface with cells of 1 m; patches have at least `minimumCells` cells.
  init(columns: Int, rows: Int, minimumCells: Int, seed: UInt64) {
    let cover = GeneratedCover(columns: columns, rows: rows, seed: seed)
    let frame = GridFrame(
      minX: 0, maxY: Double(rows), cellSize: 1, columns: columns, rows: rows)
    var resistance = ResistanceGrid(impassable: frame)
    var finder = PatchFinder(.eight)
    for row in 0..<rows {
      let first = frame.slot(column: 0, row: row)
      let kinds = cover.classes[row * columns..<(row + 1) * columns]
      for (column, kind) in kinds.enumerated() {
        resistance[first + column] = GeneratedCover.resistances[Int(kind)]
      }
      finder.addRow(kinds.lazy.map { $0 == GeneratedCover.habitat ? 1 : 0 })
    }
    surface = CostSurface(resistance)
    patches = PatchCells(finder.patches(minimumCells: minimumCells), on: frame)
  }

  /// Writes resistances, patches and costs as plain numbers, row by row, into a folder, with headers that
  /// GDAL's driver EHdr reads for the first two.
  func write(costs: [Double], to folder: String) throws {
    let folder = URL(filePath: folder, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try bytes(of: surface.resistance.values).write(to: folder.appending(path: "resistance.bil"))
    try bytes(of: patches.labels).write(to: folder.appending(path: "patches.bil"))
    try bytes(of: costs).write(to: folder.appending(path: "costs.f64"))
    for (name, type) in [("resistance", "FLOAT"), ("patches", "SIGNEDINT")] {
      let header = """
        NROWS \(surface.frame.rows)
        NCOLS \(surface.frame.columns)
        NBANDS 1
        NBITS 32
        PIXELTYPE \(type)
        BYTEORDER I
        LAYOUT BIL
        ULXMAP 0.5
        ULYMAP \(Double(surface.frame.rows) - 0.5)
        XDIM 1
        YDIM 1

        """
      try header.write(
        to: folder.appending(path: "\(name).hdr"), atomically: true, encoding: .utf8)
    }
  }

  /// The values of all cells, without those of the rim.
  private func bytes<Value: BitwiseCopyable>(of values: [Value]) -> Data {
    var data = Data()
    for row in 0..<surface.frame.rows {
      let first = surface.frame.slot(column: 0, row: row)
      unsafe Array(values[first..<first + surface.frame.columns]).withUnsafeBytes {
        unsafe data.append(contentsOf: $0)
      }
    }
    return data
  }
}
