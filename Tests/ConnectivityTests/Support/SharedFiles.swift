import Foundation
import Testing

/// The published results that lie beside the package, in a folder that is not part of it.
enum SharedFiles {
  static var expected: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "../shared/expected").standardizedFileURL
  }

  static func exist(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: expected.appending(path: folder).path)
  }

  /// The lines of a file, cut into columns.
  static func table(_ path: String, separators: CharacterSet = .whitespaces) throws -> [[String]] {
    let text = try String(contentsOf: expected.appending(path: path), encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).map { line in
      line.components(separatedBy: separators)
        .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"")) }
        .filter { !$0.isEmpty }
    }
  }
}

extension Trait where Self == ConditionTrait {
  /// Skips a test where the published results of a program are not at hand.
  static func published(_ folder: String) -> Self {
    .enabled("needs ../shared/expected/\(folder) beside the package") {
      SharedFiles.exist(folder)
    }
  }
}
