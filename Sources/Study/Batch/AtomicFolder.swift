import Foundation
import Layers

/// A folder of results that appears whole or not at all, in the place of an older one or of none.
///
/// It is filled beside its final place, in a folder that bears the name of the process.
struct AtomicFolder: Sendable {
  /// Where its files are written.
  let workPath: String
  private let path: String

  /// The folder of unfinished results, inside that of the batch.
  private static let workFolder = ".unfinished"

  /// Begins a folder.
  ///
  /// - Parameters:
  ///   - folder: Its final place below `output`.
  ///   - output: The folder of the batch, on the same file system.
  /// - Throws: Why it can't be made.
  init(_ folder: String, in output: String) throws(StudyError) {
    path = "\(output)/\(folder)"
    workPath = "\(output)/\(Self.workFolder)/\(ProcessTag.unique)"
    do {
      // Another process may take the folder above away when it is empty, just then.
      for attempt in 1...3 {
        do {
          try FileManager.default.createDirectory(
            atPath: workPath, withIntermediateDirectories: true)
          break
        } catch  where attempt < 3 {}
      }
    } catch {
      throw failure("it can't be made: \(error.localizedDescription)")
    }
  }

  /// The path of one of its files, until it is in its place.
  func file(_ name: String) -> String { "\(workPath)/\(name)" }

  /// The hash and the size of each file, by name.
  func hashes() throws(StudyError) -> [String: (hash: String, bytes: Int)] {
    try Self.hashes(ofFilesIn: workPath)
  }

  /// Puts it in its place, on disk.
  func commit() throws(StudyError) {
    do {
      try PendingFile.synchronize(folder: workPath)
      let parent = FilePath.directory(of: path)
      try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: true)
      // A folder can't replace another in one step: the old one goes aside first.
      let old = "\(FilePath.directory(of: workPath))/\(ProcessTag.unique)"
      let hadOld = unsafe rename(path, old) == 0
      // Another process may have put the same results there meanwhile.
      if unsafe rename(workPath, path) != 0, errno != ENOTEMPTY, errno != EEXIST {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      try PendingFile.synchronize(folder: parent)
      if hadOld { try? FileManager.default.removeItem(atPath: old) }
      discard()
    } catch {
      throw failure("putting it in its place fails: \(error.localizedDescription)")
    }
  }

  /// Puts one of its files in the folder's place, beside what else is there, on disk.
  func commit(file name: String) throws(StudyError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard unsafe rename(file(name), "\(path)/\(name)") == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
      try PendingFile.synchronize(folder: path)
    } catch {
      throw failure("putting it in its place fails: \(error.localizedDescription)")
    }
  }

  /// Removes what was written, if it is not in its place.
  func discard() { try? FileManager.default.removeItem(atPath: workPath) }

  private func failure(_ problem: String) -> StudyError {
    StudyError(.output, file: path, problem: problem, remedy: "check its rights and the space left")
  }

  /// Removes what processes of this host left unfinished when they were killed, and the folder for it if
  /// nothing else is in it.
  static func removeAbandoned(in output: String) {
    let folder = "\(output)/\(workFolder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names where ProcessTag.isAbandoned(name) {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    _ = unsafe rmdir(folder)
  }

  /// The hash and the size of each file in a folder, by name.
  static func hashes(
    ofFilesIn folder: String
  ) throws(StudyError) -> [String: (hash: String, bytes: Int)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var hashes: [String: (hash: String, bytes: Int)] = [:]
    for name in names where InputFiles.isFile("\(folder)/\(name)") {
      hashes[name] = try SHA256.ofFile("\(folder)/\(name)")
    }
    return hashes
  }
}
