import CGDAL
import Foundation

/// Writes a GeoTIFF, some rows at a time, that appears whole or not at all.
///
/// It is tiled and compressed; the same values, given in the same order, give the same bytes.
@safe public final class RasterWriter<Value: RasterValue> {
  /// The file's final name.
  public let path: String
  private let frame: RasterFrame
  private let file: PendingFile
  private var dataset: OutputRaster?
  private var bands: [PendingRows]

  /// What was given of a band and is not yet a whole row of tiles.
  private struct PendingRows {
    var firstRow = 0
    var values: [Value] = []
  }

  /// Begins a file beside its final name.
  ///
  /// - Parameters:
  ///   - path: The final name, which ends in `.tif` or `.tiff`.
  ///   - overwrite: Whether a file of that name may be replaced.
  ///   - frame: Where the cells lie.
  ///   - crs: The system of the frame's coordinates.
  ///   - noData: The value that stands for none.
  ///   - bands: What each band shows, in their order.
  /// - Throws: When the file exists and may not be replaced, when the format is not written, or when
  ///   it can't be created.
  public init(
    path: String, overwrite: Bool, frame: RasterFrame, crs: LayerCRS?, noData: Value?,
    bands: [String]
  ) throws(LayerError) {
    precondition(!bands.isEmpty, "a raster has bands")
    self.path = path
    self.frame = frame
    self.bands = Array(repeating: PendingRows(), count: bands.count)
    guard [".tif", ".tiff"].contains(where: path.lowercased().hasSuffix) else {
      throw .rasterFormatNotWritten(path: path)
    }
    if !overwrite, FileManager.default.fileExists(atPath: path) { throw .outputExists(path: path) }
    file = PendingFile(for: path)
    do throws(LayerError) {
      dataset = try OutputRaster(
        creating: file.temporary, title: path, frame: frame, crs: crs, type: Value.rasterType,
        noData: noData?.asDouble, bands: bands)
    } catch {
      file.discard()
      throw error
    }
  }

  /// Removes what was not finished.
  deinit {
    guard dataset != nil else { return }
    dataset = nil
    file.discard()
  }

  /// Writes the next rows of a band.
  ///
  /// - Parameters:
  ///   - rows: Which rows; they follow the band's rows that were written before.
  ///   - band: The band, counted from 1.
  ///   - values: The values, row by row, as they are to stand in the file.
  /// - Throws: When writing fails.
  public func write(
    rows: Range<Int>, band: Int = 1, values: [Value]
  ) throws(LayerError) {
    guard let dataset else { preconditionFailure("rows are written before the file is finished") }
    precondition(values.count == rows.count * frame.columns, "a value for each cell")
    // A tile that is written twice would be in the file twice.
    var pending = bands[band - 1]
    bands[band - 1].values = []
    precondition(
      rows.lowerBound == pending.firstRow + pending.values.count / frame.columns
        && rows.upperBound <= frame.rows, "rows follow one another")
    pending.values += values
    var written = 0
    while true {
      let count = min(OutputRaster.tileSize, frame.rows - pending.firstRow)
      let next = written + count * frame.columns
      guard count > 0, next <= pending.values.count else { break }
      try dataset.write(
        pending.values[written..<next], band: band,
        rows: pending.firstRow..<pending.firstRow + count)
      pending.firstRow += count
      written = next
    }
    pending.values.removeFirst(written)
    bands[band - 1] = pending
  }

  /// Puts the file in its place: written to the disk first, then renamed.
  ///
  /// - Throws: When writing fails; nothing is left then.
  public func finish() throws(LayerError) {
    guard let dataset else { return }
    precondition(
      bands.allSatisfy { $0.firstRow == frame.rows },
      "all rows are written before the file is finished")
    self.dataset = nil
    defer { file.discard() }
    try dataset.close()
    try file.publish(orThrow: path)
  }
}
