import Foundation
import Geometry
import Layers

/// A built landscape in a GeoPackage: the second run on the same study starts from it.
///
/// The layers (patches, links, crossings …) can be looked at in any GIS; columns carry their unit.
public struct GraphFile: Sendable {
  /// Where it is.
  public let path: String

  /// A graph file at a path that ends in `.gpkg`.
  public init(path: String) { self.path = path }

  /// Raised when the layers or their columns change.
  static let formatVersion = 3

  enum Key: String {
    case format, fingerprint, alpha, inputs, notices
  }

  /// Saves a landscape.
  ///
  /// - Parameters:
  ///   - landscape: What to save.
  ///   - fingerprint: A hash of all that the landscape was built from, to recognise it by.
  ///   - overwrite: Whether an existing file may be replaced.
  /// - Throws: When the file exists and may not be replaced, or can't be written.
  public func save(
    _ landscape: Landscape, fingerprint: String, overwrite: Bool
  ) throws(LandscapeError) {
    do {
      let writer = try DatasetWriter(path: path, overwrite: overwrite)
      let context = GeometryContext()
      try GraphTables(landscape: landscape, context: context).write(to: writer)
      try writeMetadata(of: landscape, fingerprint: fingerprint, to: writer)
      try writer.finish()
    } catch {
      throw LandscapeError(error, at: path)
    }
  }

  private func writeMetadata(
    of landscape: Landscape, fingerprint: String, to writer: DatasetWriter
  ) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let rows: [(Key, String)] = [
      (.format, "\(Self.formatVersion)"),
      (.fingerprint, fingerprint),
      (.alpha, "\(landscape.profile.dispersal.alpha)"),
      (.inputs, String(decoding: try encoder.encode(landscape.inputs), as: UTF8.self)),
      (.notices, String(decoding: try encoder.encode(landscape.notices), as: UTF8.self)),
    ]
    let layer = try writer.addLayer(
      name: "bocage_metadata", kind: .none, crs: nil,
      fields: [Field(name: "key", type: .text), Field(name: "value", type: .text)])
    for (key, value) in rows {
      try writer.write(layer, wkb: nil, attributes: [.text(key.rawValue), .text(value)])
    }
  }

  /// The fingerprint of the saved landscape; nothing where the file doesn't exist.
  public func fingerprint() throws(LandscapeError) -> String? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return try metadata()[.fingerprint]
    } catch {
      throw .badGraphFile(
        path: path,
        reason: "it is no graph that bocage saved (\(error)); name another file, or delete it")
    }
  }

  func metadata() throws -> [Key: String] {
    let reader = try LayerReader(LayerReference(path: path, layer: "bocage_metadata"))
    var metadata: [Key: String] = [:]
    let (key, value) = (try reader.fieldIndex("key"), try reader.fieldIndex("value"))
    for row in try reader.readAll() {
      guard let name = row.attributes[key].text, let known = Key(rawValue: name) else { continue }
      metadata[known] = row.attributes[value].text
    }
    guard metadata[.format] == "\(Self.formatVersion)" else {
      throw LandscapeError.badGraphFile(
        path: path, reason: "another version of bocage saved it; delete it to build it anew")
    }
    return metadata
  }
}
