import Foundation
public import Landscape
import Layers
public import Surface

/// The GeoTIFF that a command writes its surface to.
public struct RasterFile: Sendable {
  /// Where it will be.
  public let path: String
  private let overwrite: Bool

  /// What stands for no value.
  private static let noData: Float = -1

  /// What a band shows.
  public struct Band: Sendable {
    /// The name.
    public var name: String
    /// Per slot a value that is not negative; infinite where there is none.
    public var values: [Float]

    /// A band.
    public init(name: String, values: [Float]) {
      self.name = name
      self.values = values
    }
  }

  /// Plans a file; what stands in its way is an error now rather than after the work.
  public init(path: String, overwrite: Bool) throws(StudyError) {
    guard Self.isName(path) else {
      throw StudyError(
        .configuration, subject: "--output", problem: "'\(path)' is no name of a GeoTIFF",
        remedy: "end it in .tif")
    }
    self.path = path
    self.overwrite = overwrite
    _ = try AtomicTextFile(path: path, overwrite: overwrite)
    _ = try AtomicTextFile(path: Manifest.path(beside: path), overwrite: overwrite)
  }

  /// True for a name that says that the file is a GeoTIFF.
  public static func isName(_ path: String) -> Bool {
    [".tif", ".tiff"].contains(where: path.lowercased().hasSuffix)
  }

  /// Writes bands on a grid in the system of a landscape.
  public func write(_ bands: [Band], on frame: GridFrame, of landscape: Landscape) throws {
    let writer = try RasterWriter<Float>(
      path: path, overwrite: overwrite,
      frame: RasterFrame(
        minX: frame.minX, maxY: frame.maxY, pixelWidth: frame.cellSize,
        pixelHeight: frame.cellSize, columns: frame.columns, rows: frame.rows),
      crs: try landscape.layerCRS(), noData: Self.noData, bands: bands.map(\.name))
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      for (number, band) in bands.enumerated() {
        try writer.write(
          rows: row..<row + 1, band: number + 1,
          values: band.values[first..<first + frame.columns].map {
            $0 < .infinity ? $0 : Self.noData
          })
      }
    }
    try writer.finish()
  }
}
