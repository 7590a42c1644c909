/// One line of a batch's journal.
struct JournalEntry: Sendable, Hashable, Codable {
  enum Event: String, Sendable, Codable {
    /// The results are being made.
    case started
    /// The results are made, and on their way to their folder: they are finished if they are what it holds.
    case done
    /// The user lets the results replace what is there now: `files`.
    case replaces
    /// The results can't be made.
    case failed
  }

  var event: Event
  /// The folder of the results below that of the batch.
  var folder: String
  /// The hash of what the results are made from.
  var key: String
  /// The versions of the programs that make them.
  var versions: String
  /// The hash of each file of the results, or of what they replace, but the manifest, which tells the time.
  var files: [String: String]?
  /// Why the results can't be made.
  var problem: String?
  /// When, in ISO 8601.
  var time: String
}
