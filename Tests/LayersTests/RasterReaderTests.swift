import Foundation
import Testing

@testable import Layers

struct RasterReaderTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func grid(_ rows: String..., header: String = "NODATA_value -9") throws -> String {
    let columns = rows[0].split(separator: " ").count
    return try folder.write(
      """
      ncols \(columns)
      nrows \(rows.count)
      xllcorner 100
      yllcorner 200
      cellsize 10
      \(header)
      \(rows.joined(separator: "\n"))

      """, to: "grid.asc")
  }

  private func write(_ tiff: HandmadeTIFF) throws -> String {
    let path = folder.path("hand.tif")
    try Data(tiff.bytes).write(to: URL(fileURLWithPath: path))
    return path
  }

  private func message(_ body: () throws -> Void) -> String {
    do {
      try body()
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func anASCIIGridIsRead() throws {
    let path = try grid("1 2 3", "4 -9 6")
    let reader = try RasterReader(path: path)
    #expect(
      reader.summary
        == RasterSummary(
          path: path,
          frame: RasterFrame(
            minX: 100, maxY: 220, pixelWidth: 10, pixelHeight: 10, columns: 3, rows: 2),
          bands: 1, dataType: "Int32", noData: -9, crs: nil))
    let values = try reader.values(columns: 0..<3, rows: 0..<2)
    #expect(values[4].isNaN && values.count == 6)
    #expect([0, 1, 2, 3, 5].map { values[$0] } == [1, 2, 3, 4, 6])
    #expect(try reader.integers(columns: 0..<3, rows: 0..<2, noData: 0) == [1, 2, 3, 4, 0, 6])
    #expect(try reader.values(columns: 1..<3, rows: 0..<1) == [2, 3])
    #expect(try reader.values(columns: 2..<2, rows: 0..<2) == [])
  }

  @Test func theSystemBesideAnASCIIGridIsRead() throws {
    let path = try grid("1")
    _ = try folder.write(
      #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563]],"#
        + #"PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433],AUTHORITY["EPSG","4326"]]"#,
      to: "grid.prj")
    let crs = try RasterReader(path: path).summary.crs
    #expect(crs?.wkt.hasPrefix("GEOGCS[\"WGS 84\"") == true)
  }

  @Test func aRasterInAZipArchiveIsRead() throws {
    let grid = try Data(contentsOf: URL(fileURLWithPath: grid("1 2", "-9 4")))
    let path = folder.path("grid.zip")
    try Data(archive(of: Array(grid), named: "grid.asc")).write(to: URL(fileURLWithPath: path))
    for name in [path, "/vsizip/\(path)/grid.asc"] {
      let reader = try RasterReader(path: name)
      #expect(reader.summary.path == name)
      #expect(try reader.integers(columns: 0..<2, rows: 0..<2, noData: 0) == [1, 2, 0, 4])
    }
    let text = try folder.write("no archive", to: "text.zip")
    #expect(
      message { _ = try RasterReader(path: text) }.hasPrefix("\(text): not readable as a raster ("))
  }

  /// A zip archive of one file that is stored as it is.
  private func archive(of bytes: [UInt8], named name: String) -> [UInt8] {
    func little(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let sum = ~bytes.reduce(~UInt32(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum >> 1 ^ (sum & 1) * 0xEDB8_8320 }
    }
    // Version, flags, method, time, date, sum, sizes, length of the name.
    let fields =
      little(20, 2) + little(0, 2) + little(0, 2) + little(0, 2) + little(33, 2)
      + little(Int(sum), 4) + little(bytes.count, 4) + little(bytes.count, 4)
      + little(name.utf8.count, 2) + little(0, 2)
    let local = Array("PK\u{3}\u{4}".utf8) + fields + name.utf8 + bytes
    let entry =
      Array("PK\u{1}\u{2}".utf8) + little(20, 2) + fields + little(0, 2) + little(0, 2)
      + little(0, 2) + little(0, 4) + little(0, 4) + name.utf8
    let end =
      Array("PK\u{5}\u{6}".utf8) + little(0, 2) + little(0, 2) + little(1, 2) + little(1, 2)
      + little(entry.count, 4) + little(local.count, 4) + little(0, 2)
    return local + entry + end
  }

  @Test func wholeNumbersAboveTheDigitsOfAFloatAreKept() throws {
    let reader = try RasterReader(path: try grid("16777217 -2147483648 2147483647"))
    #expect(
      try reader.integers(columns: 0..<3, rows: 0..<1, noData: 0) == [16_777_217, .min, .max])
  }

  @Test func whatIsNoWholeNumberIsNoLabel() throws {
    let path = try grid("1.5 2", "3 -9")
    let reader = try RasterReader(path: path)
    #expect(
      message { _ = try reader.integers(columns: 0..<2, rows: 0..<1, noData: 0) }
        == "\(path): the value 1.5 in column 1, row 1 of band 1 is no whole number of 32 bits; "
        + "give a raster of classes or labels")
    #expect(try reader.integers(columns: 0..<2, rows: 1..<2, noData: 7) == [3, 7])
    let large = try write(HandmadeTIFF([UInt32(5), 4_294_967_295], sampleFormat: 1))
    #expect(
      message { _ = try RasterReader(path: large).integers(columns: 0..<2, rows: 0..<1, noData: 0) }
        .contains("the value 4294967295.0 in column 2, row 1"))
  }

  @Test func valuesThatAreNoNumberAreNone() throws {
    let path = try write(HandmadeTIFF([1.0, .nan, 3.0] as [Double], sampleFormat: 3))
    let reader = try RasterReader(path: path)
    #expect(reader.summary.dataType == "Float64" && reader.summary.noData == nil)
    let values = try reader.values(columns: 0..<3, rows: 0..<1)
    #expect(values[0] == 1 && values[1].isNaN && values[2] == 3)
    #expect(try reader.integers(columns: 0..<3, rows: 0..<1, noData: -1) == [1, -1, 3])
  }

  @Test func aMaskInTheFileIsHeeded() throws {
    let path = try write(
      HandmadeTIFF([7, 8, 9, 10] as [UInt8], sampleFormat: 1, mask: [true, false, true, false]))
    let reader = try RasterReader(path: path)
    #expect(
      try reader.values(columns: 0..<4, rows: 0..<1).map(\.isNaN) == [false, true, false, true])
    #expect(try reader.integers(columns: 0..<4, rows: 0..<1, noData: 0) == [7, 0, 9, 0])
  }

  @Test func aMaskBesideTheFileIsRefused() throws {
    let path = try grid("1 2")
    _ = try folder.write("", to: "grid.asc.msk")
    #expect(
      message { _ = try RasterReader(path: path) }
        == "\(path): its mask lies in a file of its own (\(path).msk), which is not read; write the "
        + "mask into the raster itself, or give its cells a nodata value")
  }

  @Test(arguments: [
    ("100, 10, 1, 220, 0, -10", "the raster is rotated or sheared; resample it to rows that"),
    ("100, 10, 0, 220, 1, -10", "the raster is rotated or sheared; resample it to rows that"),
    ("100, 10, 0, 200, 0, 10", "do not run from north to south, west to east; write it anew"),
    ("130, -10, 0, 220, 0, -10", "do not run from north to south, west to east; write it anew"),
  ])
  func onlyRowsFromNorthToSouthAreRead(transform: String, reason: String) throws {
    let path = try write(HandmadeTIFF([1, 2] as [UInt8], sampleFormat: 1))
    _ = try RasterReader(path: path)
    _ = try folder.write(
      "<PAMDataset><GeoTransform>\(transform)</GeoTransform></PAMDataset>", to: "hand.tif.aux.xml")
    #expect(message { _ = try RasterReader(path: path) }.contains(reason))
  }

  @Test func aRasterWithoutAPlaceIsRefused() throws {
    let path = try write(HandmadeTIFF([1, 2] as [UInt8], sampleFormat: 1, place: nil))
    #expect(
      message { _ = try RasterReader(path: path) }
        == "\(path): the raster does not say where it lies; write it anew with its corner and cell "
        + "size")
  }

  @Test func scaledAndComplexValuesAreRefused() throws {
    let path = try grid("1 2")
    _ = try folder.write(
      "<PAMDataset><PAMRasterBand band=\"1\"><Offset>5</Offset><Scale>0.5</Scale></PAMRasterBand>"
        + "</PAMDataset>", to: "grid.asc.aux.xml")
    #expect(
      message { _ = try RasterReader(path: path).values(columns: 0..<1, rows: 0..<1) }
        == "\(path): band 1 holds its values with a scale of 0.5 and an offset of 5.0; write the "
        + "true values into a raster without them")
    let complex = try write(HandmadeTIFF([1.0, 2.0] as [Double], sampleFormat: 6))
    #expect(
      message { _ = try RasterReader(path: complex).values(columns: 0..<1, rows: 0..<1) }
        == "\(complex): the values of band 1 are complex numbers; give a raster of plain numbers")
  }

  @Test func errorsSayWhatToDo() throws {
    let path = try grid("1 2")
    let reader = try RasterReader(path: path)
    for band in [0, 2] {
      #expect(throws: LayerError.bandMissing(path: path, band: band, bands: 1)) {
        _ = try reader.values(band: band, columns: 0..<1, rows: 0..<1)
      }
    }
    #expect(
      "\(LayerError.bandMissing(path: "a.tif", band: 3, bands: 2))"
        == "a.tif: there is no band 3; its bands are 1 to 2")
    #expect(
      message { _ = try RasterReader(path: "gone.tif") }
        == "gone.tif: there is no such file; check the path")
    let text = try folder.write("no raster", to: "text.tif")
    let unreadable = message { _ = try RasterReader(path: text) }
    #expect(unreadable.hasPrefix("\(text): not readable as a raster ("))
    #expect(unreadable.hasSuffix("; the formats are GeoTIFF, ASCII grid (.asc)"))
    let points = folder.path("points.gpkg")
    try writePoints(2, to: points)
    #expect(message { _ = try RasterReader(path: points) }.contains("not readable as a raster"))
  }

  @Test func aDamagedFileSaysWhichRowsAreLost() throws {
    let whole = HandmadeTIFF([Int16](repeating: 3, count: 5000), sampleFormat: 2).bytes
    // The cells lie before the directory: it is told that they lie beyond the file's end.
    var damaged = whole
    let directory = Int(whole[4]) | Int(whole[5]) << 8
    let strip = directory + 2 + 5 * 12 + 8
    damaged.replaceSubrange(strip..<strip + 4, with: [0, 0, 0, 1])
    let path = folder.path("damaged.tif")
    try Data(damaged).write(to: URL(fileURLWithPath: path))
    let error = message { _ = try RasterReader(path: path).values(columns: 0..<5000, rows: 0..<1) }
    #expect(error.hasPrefix("\(path): the values of rows 1 to 1 can't be read ("))
    #expect(error.hasSuffix("; repair or re-export the file"))
  }

  @Test(arguments: [
    "https://example.org/a.tif", "/vsicurl/https://example.org/a.tif", "/vsis3/bucket/a.tif",
    "/vsizip//vsicurl/https://example.org/a.zip", "/vsizip/{/vsicurl/https://example.org/a.zip}/b",
  ])
  func nothingIsReadFromTheNetwork(path: String) {
    #expect(throws: LayerError.notLocal(path: path)) { _ = try RasterReader(path: path) }
  }
}
