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
    let files = try Self.files(in: path)
    let entries = record.entries(on: folder)
    let isOwn = { (entry: JournalEntry) in entry.key == key && entry.versions == versions }
    let done = entries.filter { $0.event == .done }
    // What a GIS or a user puts beside the results is no business of theirs.
    let isThere = { (entry: JournalEntry) in
      entry.files?.allSatisfy { files[$0.key] == $0.value } ?? false
    }
    if done.contains(where: { isOwn($0) && isThere($0) }) {
      self = .finished
    } else if entries.contains(where: {
      $0.event == .replaces && isOwn($0) && $0.files == files
    }) {
      self = .free
    } else if done.contains(where: isThere) {
      self =
        isDerived ? .free : .taken("it has the results of other inputs, settings or versions")
    } else if done.contains(where: isOwn) {
      self = .taken("its files were changed after they were made")
    } else {
      self = .taken("something is there that no run of this batch has made")
    }
  }

  /// The hash of each file in a folder but the manifest, by name.
  static func files(in folder: String) throws(StudyError) -> [String: String] {
    try AtomicFolder.hashes(ofFilesIn: folder).mapValues(\.hash)
      .filter { $0.key != UnitRun.manifestFile }
  }
}
