import Foundation

/// A file and the layer in it that is meant: `roads.gpkg:motorways`.
public struct LayerReference: Sendable, Hashable, CustomStringConvertible {
  /// The file.
  public var path: String
  /// The layer; nothing where the file has only one.
  public var layer: String?

  /// A layer of a file.
  public init(path: String, layer: String? = nil) {
    self.path = path
    self.layer = layer
  }

  /// Reads `FILE[:LAYER]`; a file whose name has a colon is taken as it is.
  public init(parsing text: String, relativeTo directory: String? = nil) {
    func resolved(_ path: String) -> String {
      guard let directory, !directory.isEmpty, !path.hasPrefix("/") else { return path }
      return directory.hasSuffix("/") ? directory + path : "\(directory)/\(path)"
    }
    let isFile = FileManager.default.fileExists(atPath: resolved(text))
    guard !isFile, !text.contains("://"), let colon = text.lastIndex(of: ":"),
      colon != text.startIndex, text.index(after: colon) != text.endIndex
    else {
      self.init(path: resolved(text))
      return
    }
    self.init(
      path: resolved(String(text[..<colon])), layer: String(text[text.index(after: colon)...]))
  }

  /// The text that it is parsed from.
  public var description: String { layer.map { "\(path):\($0)" } ?? path }
}
