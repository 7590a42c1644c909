import Foundation
import TestSupport
import Testing

@testable import Layers

struct RasterWriterTests {
  private let folder: TestFolder
  private let frame = RasterFrame(
    minX: 150_000, maxY: 160_000, pixelWidth: 10, pixelHeight: 10, columns: 300, rows: 700)

  init() throws { folder = try TestFolder() }

  private func writer<Value: RasterValue>(
    _ name: String, noData: Value?, bands: [String] = ["cost"], overwrite: Bool = false
  ) throws -> RasterWriter<Value> {
    try RasterWriter(
      path: folder.path(name), overwrite: overwrite, frame: frame, crs: .lambert72, noData: noData,
      bands: bands)
  }

  private func randomValues() -> [Float] {
    var random = RandomSource(seed: 7)
    return (0..<frame.columns * frame.rows).map { _ in
      Int.random(in: 0..<10, using: &random) == 0 ? -9999 : Float.random(in: 0...1, using: &random)
    }
  }

  private func write(_ values: [Float], to name: String, rowsAtOnce: Int) throws {
    let raster = try writer(name, noData: Float(-9999))
    var row = 0
    while row < frame.rows {
      let rows = row..<min(row + rowsAtOnce, frame.rows)
      try raster.write(
        rows: rows,
        values: Array(values[rows.lowerBound * frame.columns..<rows.upperBound * frame.columns]))
      row = rows.upperBound
    }
    try raster.finish()
  }

  @Test(arguments: [1, 97, 256, 700])
  func whatIsWrittenIsRead(rowsAtOnce: Int) throws {
    let values = randomValues()
    try write(values, to: "a.tif", rowsAtOnce: rowsAtOnce)
    #expect(try folder.names == ["a.tif"])
    let reader = try RasterReader(path: folder.path("a.tif"))
    #expect(reader.summary.frame == frame && reader.summary.crs?.epsg == 31370)
    #expect(reader.summary.dataType == "Float32" && reader.summary.noData == -9999)
    let read = try reader.values(columns: 0..<300, rows: 0..<700)
    #expect(zip(read, values).allSatisfy { $1 == -9999 ? $0.isNaN : $0 == $1 })
    let window = try reader.values(columns: 250..<260, rows: 250..<260)
    for row in 0..<10 {
      for column in 0..<10 {
        let value = values[(250 + row) * 300 + 250 + column]
        let found = window[row * 10 + column]
        #expect(value == -9999 ? found.isNaN : found == value)
      }
    }
  }

  @Test func theSameValuesGiveTheSameBytes() throws {
    let values = randomValues()
    try write(values, to: "a.tif", rowsAtOnce: 1)
    try write(values, to: "b.tif", rowsAtOnce: 333)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("a.tif")))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("b.tif"))))
  }

  @Test func severalBandsOfEachType() throws {
    let labels: RasterWriter<Int32> = try writer("labels.tif", noData: 0, bands: ["patch", "row"])
    let count = frame.columns * frame.rows
    let patches = (0..<count).map { Int32($0 % 5 == 0 ? 0 : 16_777_217 + $0) }
    let rows = (0..<count).map { Int32($0 / 300) }
    try labels.write(rows: 0..<700, band: 2, values: rows)
    try labels.write(rows: 0..<700, values: patches)
    try labels.finish()
    let reader = try RasterReader(path: folder.path("labels.tif"))
    #expect(reader.summary.bands == 2 && reader.summary.dataType == "Int32")
    #expect(
      try reader.integers(columns: 0..<300, rows: 0..<700, noData: -1)
        == patches.map { $0 == 0 ? -1 : $0 })
    #expect(
      try reader.integers(band: 2, columns: 0..<300, rows: 1..<700, noData: 0)
        == Array(rows.dropFirst(300)))

    let bytes: RasterWriter<UInt8> = try writer("bytes.tif", noData: nil)
    try bytes.write(rows: 0..<700, values: (0..<count).map { UInt8($0 % 256) })
    try bytes.finish()
    let byteReader = try RasterReader(path: folder.path("bytes.tif"))
    #expect(byteReader.summary.noData == nil && byteReader.summary.dataType == "Byte")
    #expect(
      try byteReader.values(columns: 0..<300, rows: 0..<700) == (0..<count).map { Float($0 % 256) })
  }

  @Test func bandsSayWhatTheyShow() throws {
    let labels: RasterWriter<UInt8> = try writer("a.tif", noData: nil, bands: ["cost", "zone"])
    for band in 1...2 {
      try labels.write(
        rows: 0..<700, band: band, values: [UInt8](repeating: 1, count: frame.columns * frame.rows))
    }
    try labels.finish()
    let text = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: folder.path("a.tif"))), as: UTF8.self)
    #expect(text.contains(#"<Item name="DESCRIPTION" sample="0" role="description">cost</Item>"#))
    #expect(text.contains(#"<Item name="DESCRIPTION" sample="1" role="description">zone</Item>"#))
  }

  @Test func cellsThatAreNoNumberMayBeTheirOwnNoData() throws {
    let raster: RasterWriter<Float> = try writer("a.tif", noData: .nan)
    try raster.write(
      rows: 0..<700, values: (0..<frame.columns * frame.rows).map { $0 == 1 ? .nan : 2 })
    try raster.finish()
    let reader = try RasterReader(path: folder.path("a.tif"))
    #expect(reader.summary.noData?.isNaN == true)
    #expect(try reader.values(columns: 0..<3, rows: 0..<1).map(\.isNaN) == [false, true, false])
  }

  @Test func anExistingFileIsReplacedOnlyWhenAsked() throws {
    let path = try folder.write("precious", to: "a.tif")
    #expect(throws: LayerError.outputExists(path: path)) {
      _ = try writer("a.tif", noData: Float(0))
    }
    do {
      let part: RasterWriter<Float> = try writer("a.tif", noData: nil, overwrite: true)
      try part.write(rows: 0..<1, values: [Float](repeating: 1, count: 300))
    }
    // What is not finished leaves nothing.
    #expect(try folder.names == ["a.tif"])
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "precious")
    let whole: RasterWriter<UInt8> = try writer("a.tif", noData: nil, overwrite: true)
    try whole.write(
      rows: 0..<700, values: [UInt8](repeating: 1, count: frame.columns * frame.rows))
    try whole.finish()
    #expect(try RasterReader(path: path).summary.frame == frame)
  }

  @Test func namesPlacesAndSystemsMustBeRight() throws {
    #expect(throws: LayerError.rasterFormatNotWritten(path: folder.path("a.asc"))) {
      _ = try writer("a.asc", noData: Float(0))
    }
    #expect(
      "\(LayerError.rasterFormatNotWritten(path: "a.asc"))"
        == "a.asc: the format that is written for rasters is GeoTIFF (.tif, .tiff)")
    #expect {
      _ = try writer("nowhere/a.tif", noData: Float(0))
    } throws: {
      "\($0)".hasPrefix("\(folder.path("nowhere/a.tif")): writing failed (")
    }
    #expect {
      _ = try RasterWriter<Float>(
        path: folder.path("a.tif"), overwrite: false, frame: frame,
        crs: LayerCRS(wkt: "no system"), noData: nil, bands: ["a"])
    } throws: {
      "\($0)".hasPrefix("\(folder.path("a.tif")): writing failed (")
    }
    #expect(try folder.names == [])
  }
}
