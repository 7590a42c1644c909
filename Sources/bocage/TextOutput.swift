import Foundation
import Study

/// Where a command's text goes: standard output, or a file with a manifest beside it.
struct TextOutput {
  private let file: AtomicTextFile?
  private let overwrite: Bool
  private var manifest: Manifest

  init(path: String?, overwrite: Bool) throws {
    file = try path.map { path throws(StudyError) in
      _ = try AtomicTextFile(path: Manifest.path(beside: path), overwrite: overwrite)
      return try AtomicTextFile(path: path, overwrite: overwrite)
    }
    self.overwrite = overwrite
    manifest = Manifest(versions: .current, arguments: CommandLine.arguments)
  }

  /// Writes the text, and if it goes to a file the manifest with the inputs that it comes from.
  mutating func write(
    _ text: String, inputs: [String] = [], notices: [String] = [],
    operations: [Manifest.CoordinateOperation] = []
  ) throws {
    guard let file else {
      try Self.print(text)
      return
    }
    manifest.notices = notices
    manifest.coordinateOperations = operations
    manifest.inputs = try inputs.map { input throws(StudyError) in
      try Manifest.FileRecord(path: input)
    }
    try file.write(text)
    manifest.outputs = [try Manifest.FileRecord(path: file.path)]
    try manifest.write(beside: file.path, overwrite: overwrite)
  }

  static func print(_ text: String) throws {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw StudyError(
        .output, subject: "standard output",
        problem: "writing fails: \(error.localizedDescription)",
        remedy: "write to a file with -o")
    }
  }
}
