import Foundation
import Geometry
import Layers
import Surface

extension LandscapeBuilder {
  /// The grid of the study.
  func surfaceFrame(
    around patches: Box?, reach: Double, raster: LandscapeReader.OpenRaster?
  ) throws -> GridFrame {
    let native = raster?.transformation == nil ? raster?.reader.summary.frame : nil
    guard let cellSize = rules.surface.cellSize ?? native?.pixelWidth else {
      throw LandscapeError.noCellSize
    }
    if let extent = rules.surface.extent {
      return try checked(
        Box(minX: extent.minX, minY: extent.minY, maxX: extent.maxX, maxY: extent.maxY), cellSize)
    }
    if let native {
      if native.pixelWidth == cellSize, native.pixelHeight == cellSize {
        try check(Double(native.columns), Double(native.rows), cellSize)
        return GridFrame(
          minX: native.minX, maxY: native.maxY, cellSize: cellSize, columns: native.columns,
          rows: native.rows)
      }
      return try checked(
        Box(
          minX: native.minX, minY: native.maxY - Double(native.rows) * native.pixelHeight,
          maxX: native.minX + Double(native.columns) * native.pixelWidth, maxY: native.maxY),
        cellSize)
    }
    guard let patches else { throw LandscapeError.noSurfaceExtent }
    return try checked(patches.expanded(by: reach), cellSize)
  }

  private func checked(_ box: Box, _ cellSize: Double) throws -> GridFrame {
    // The frame may begin and end up to a cell farther out.
    try check(
      ((box.maxX - box.minX) / cellSize).rounded(.up) + 1,
      ((box.maxY - box.minY) / cellSize).rounded(.up) + 1, cellSize)
    return GridFrame(around: box, cellSize: cellSize)
  }

  /// Refuses a grid of more cells than this machine has memory for, or than have numbers.
  private func check(_ columns: Double, _ rows: Double, _ cellSize: Double) throws {
    if rules.surface.tile != nil {
      guard (columns + 2) * (rows + 2) < Double(UInt32.max) else {
        throw LandscapeError.tooManyCells(columns: columns, rows: rows, cellSize: cellSize)
      }
      return
    }
    let bytes = columns * rows * Self.bytesPerCell
    guard columns * rows < Double(Int32.max),
      bytes < Double(ProcessInfo.processInfo.physicalMemory)
    else {
      throw LandscapeError.surfaceTooLarge(
        columns: columns, rows: rows, cellSize: cellSize, gigabytes: bytes / 1e9)
    }
  }

  /// About what a cell takes in zones, searches and the surface itself, measured with two searches at a time.
  static var bytesPerCell: Double { 60 }
}

extension Landscape {
  /// The box around all patches; nothing where there are none.
  func patchBox(in context: GeometryContext) throws -> Box? {
    var box: Box?
    for patch in patches {
      guard let own = try Geometry(wkb: patch.wkb, in: context).envelope else { continue }
      box = box?.union(own) ?? own
    }
    return box
  }
}
