import Foundation

@testable import Layers

/// A folder of its own for the files of one test.
final class TestFolder {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent(
      "bocage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  func write(_ text: String, to name: String) throws -> String {
    try Data(text.utf8).write(to: url.appendingPathComponent(name))
    return path(name)
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// A point as little-endian WKB.
func point(_ x: Double, _ y: Double) -> [UInt8] {
  [1, 1, 0, 0, 0]
    + [x, y].flatMap { value in
      (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * UInt64($0))) }
    }
}

extension LayerCRS {
  static let lambert72 = LayerCRS(wkt: "", epsg: 31370)
  static let wgs84 = LayerCRS(wkt: "", epsg: 4326)
}

/// Writes a GeoPackage with one layer of points, three columns each.
func writePoints(_ count: Int, to path: String, overwrite: Bool = false) throws {
  let writer = try DatasetWriter(path: path, overwrite: overwrite)
  let layer = try writer.addLayer(
    name: "points", kind: .point, crs: .lambert72,
    fields: [
      Field(name: "Name", type: .text), Field(name: "number", type: .integer),
      Field(name: "value", type: .real),
    ])
  for i in 0..<count {
    try writer.write(
      layer, wkb: point(150_000 + Double(i), 160_000 + 0.1),
      attributes: [
        i == 1 ? .null : .text("é\(i)"), .integer(Int64(i) << 33), .real(Double(i) / 3),
      ])
  }
  try writer.finish()
}
