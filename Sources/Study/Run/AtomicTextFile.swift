import Foundation
import Layers

/// A text file that appears whole or not at all: a run that is killed leaves the old one or none.
public struct AtomicTextFile: Sendable {
  /// Where the file will be.
  public let path: String
  private let overwrite: Bool

  /// Plans a file; what stands in its way is an error now rather than after hours of work.
  ///
  /// - Parameters:
  ///   - path: Where the file will be; its folder must exist.
  ///   - overwrite: Whether an existing file may be replaced.
  /// - Throws: A `StudyError` that says what stands in the way and what to do about it.
  public init(path: String, overwrite: Bool) throws(StudyError) {
    self.path = path
    self.overwrite = overwrite
    try check()
  }

  /// Writes the text beside the final name, makes sure that it is on disk, and renames it.
  public func write(_ text: String) throws(StudyError) { try write(Data(text.utf8)) }

  /// Writes bytes in the same way.
  func write(_ content: Data) throws(StudyError) {
    try check()
    let pending = PendingFile(for: path)
    do {
      try content.write(to: URL(fileURLWithPath: pending.temporary))
    } catch {
      pending.discard()
      throw failure("writing fails: \(error.localizedDescription)")
    }
    do throws(PendingFile.Failure) { try pending.publish() } catch {
      throw failure("\(error.step) fails: \(error.reason)")
    }
  }

  private func check() throws(StudyError) {
    let folder = FilePath.directory(of: path)
    var isFolder: ObjCBool = false
    guard
      unsafe folder.isEmpty
        || (FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder)
          && isFolder.boolValue)
    else {
      throw failure("the folder \(folder) does not exist", "make it first")
    }
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return }
    guard facts[.type] as? FileAttributeType == .typeRegular else {
      throw failure("there is something there that is not a file", "give another name")
    }
    guard overwrite else {
      throw failure("the file exists already", "use --overwrite to replace it")
    }
  }

  private func failure(_ problem: String, _ remedy: String? = nil) -> StudyError {
    StudyError(.output, file: path, problem: problem, remedy: remedy)
  }
}
