import Foundation
import Layers
import Synchronization

/// What a batch has done: files of lines that are only ever appended to, and on disk before the work goes on.
///
/// Each process writes a file of its own and reads all, so that several can work at once on a file system
/// that they share. A line that a killed process left unfinished counts for nothing.
final class Journal: Sendable {
  /// The folder of the journal, inside that of the batch.
  static let folder = "journal"

  private struct State {
    var file: FileHandle?
    var failure: StudyError?
  }

  private let path: String
  private let state = Mutex(State())

  /// A journal that begins its file with the first entry.
  init(ofBatchIn output: String) {
    path = "\(output)/\(Self.folder)/\(ProcessTag.unique).jsonl"
  }

  deinit { state.withLock { try? $0.file?.close() } }

  /// Writes an entry, and waits until it is on disk.
  ///
  /// After a failure nothing more is written: what could follow would stand behind half a line.
  func append(_ entry: JournalEntry) throws(StudyError) {
    let failure = state.withLock { state -> StudyError? in
      if let failure = state.failure { return failure }
      do {
        let file = try state.file ?? open()
        state.file = file
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        try file.write(contentsOf: encoder.encode(entry) + Data("\n".utf8))
        try file.synchronize()
      } catch {
        state.failure = StudyError(
          .output, file: path, problem: "writing the journal fails: \(error.localizedDescription)",
          remedy: "make room or mend the folder, then give the same command again: it goes on where"
            + " it was")
      }
      return state.failure
    }
    if let failure { throw failure }
  }

  private func open() throws -> FileHandle {
    let folder = FilePath.directory(of: path)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data().write(to: URL(fileURLWithPath: path))
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try PendingFile.synchronize(folder: folder)
    return file
  }
}

/// What all journals of a batch say together.
struct JournalRecord: Sendable {
  private var entries: [String: [JournalEntry]] = [:]

  /// Reads the journals of a batch; there are none before its first run.
  init(ofBatchIn output: String) {
    let folder = "\(output)/\(Journal.folder)"
    let decoder = JSONDecoder()
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names.sorted() where name.hasSuffix(".jsonl") {
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { continue }
      for line in data.split(separator: UInt8(ascii: "\n")) {
        guard let entry = try? decoder.decode(JournalEntry.self, from: line) else { continue }
        entries[entry.folder, default: []].append(entry)
      }
    }
    for folder in entries.keys { entries[folder]?.sort { $0.time < $1.time } }
  }

  /// The entries on one folder of results, the oldest first.
  func entries(on folder: String) -> [JournalEntry] { entries[folder] ?? [] }
}
