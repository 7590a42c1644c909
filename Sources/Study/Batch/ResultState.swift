import Foundation

/// What is in a folder of results before it is made.
enum ResultState: Sendable, Hashable {
  /// The results, made from the same by the same programs.
  case finished
  /// Nothing, or what an earlier run of the same left.
  case free
  /// Something else, which is not to be replaced unless the user says so.
  case taken(String)

  /// Looks at a folder and at what the journals say of it.
  ///
  /// - Parameters:
  ///   - folder: The folder below that of the batch.
  ///   - output: The folder of the batch.
  ///   - key: The hash of what the results are made from.
  ///   - versions: The versions of the programs that make them.
  ///   - record: The journals.
  ///   - isDerived: Whether it only repeats what other folders hold, so that an older one may go.
  /// - Throws: A file in the folder that can't be read.
  init(
    of folder: String, in output: String, key: String, versions: String, _ record: JournalRecord,
    isDerived: Bool = false
  ) throws(StudyError) {
    let path = "\(output)/\(folder)"
    guard FileManager.default.fileExists(atPath: path) else {
      self = .free
      return
    }
    let files = try AtomicFolder.hashes(ofFilesIn: path).mapValues(\.hash)
      .filter { $0.key != UnitRun.manifestFile }
    let entries = record.entries(on: folder)
    let isOwn = { (entry: JournalEntry) in entry.key == key && entry.versions == versions }
    let done = entries.filter { $0.event == .done }
    let wasDone = done.contains(where: isOwn)
    if done.contains(where: { isOwn($0) && $0.files == files }) {
      self = .finished
    } else if !wasDone, entries.contains(where: { $0.event == .started && isOwn($0) }) {
      // A run that was killed had begun to replace what is there, or had put it there.
      self = .free
    } else if done.contains(where: { $0.files == files }) {
      self =
        isDerived ? .free : .taken("it has the results of other inputs, settings or versions")
    } else if wasDone {
      self = .taken("its files were changed after they were made")
    } else {
      self = .taken("something is there that no run of this batch has made")
    }
  }
}
