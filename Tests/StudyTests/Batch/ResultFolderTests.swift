import Foundation
import Testing

@testable import Study

/// Folders of results, and what journals say of them.
@Suite struct ResultFolderTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  func entry(
    _ event: JournalEntry.Event, key: String = "k", files: [String: String]? = nil,
    versions: String = "v1"
  ) -> JournalEntry {
    JournalEntry(
      event: event, folder: "units/a", key: key, versions: versions, files: files,
      time: "2026-01-01T00:00:00Z")
  }

  func state(key: String = "k", isDerived: Bool = false) throws -> ResultState {
    try ResultState(
      of: "units/a", in: folder.path, key: key, versions: "v1",
      JournalRecord(ofBatchIn: folder.path), isDerived: isDerived)
  }

  func record(_ entries: JournalEntry...) throws {
    let journal = Journal(ofBatchIn: folder.path)
    for entry in entries { try journal.append(entry) }
  }

  @discardableResult
  func put(_ text: String) throws -> [String: String] {
    let made = try AtomicFolder("units/a", in: folder.path)
    try AtomicTextFile(path: made.file("x.csv"), overwrite: false).write(text)
    let files = try made.hashes().mapValues(\.hash)
    try AtomicTextFile(path: made.file("manifest.json"), overwrite: false).write(text)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/units/a/" + text))
    try made.commit()
    return files
  }

  var content: String? {
    try? String(contentsOfFile: folder.path + "/units/a/x.csv", encoding: .utf8)
  }

  @Test func appearsWholeInThePlaceOfAnOlderOne() throws {
    try put("old")
    #expect(content == "old")
    try put("new")
    #expect(content == "new")
    AtomicFolder.removeAbandoned(in: folder.path)
    #expect(try folder.names == ["units"])
  }

  @Test func isDiscardedUnlessItIsInPlace() throws {
    let unfinished = try AtomicFolder("units/a", in: folder.path)
    try AtomicTextFile(path: unfinished.file("x.csv"), overwrite: false).write("half")
    unfinished.discard()
    #expect(content == nil)
  }

  @Test func removesWhatDeadProcessesLeft() throws {
    // Process 4194304 and above never exist on Linux.
    let dead = ProcessTag.unique.replacing(
      "-\(ProcessInfo.processInfo.processIdentifier)-", with: "-4999999-")
    let alive = ProcessTag.unique
    // A host whose name begins like this one's.
    let host = alive.split(separator: "-").dropLast(2).joined(separator: "-")
    #expect(!ProcessTag.isAbandoned("\(host)-23-4999999-0123abcd"))
    #expect(ProcessTag.isAbandoned(dead))
    #expect(!ProcessTag.isAbandoned(alive))
    #expect(!ProcessTag.isAbandoned("elsewhere-4999999-0123"))
    for name in [dead, alive] {
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/.unfinished/\(name)", withIntermediateDirectories: true)
    }
    AtomicFolder.removeAbandoned(in: folder.path)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.unfinished") == [alive])
  }

  @Test func isFinishedOnlyWithTheSameInputsVersionsAndFiles() throws {
    #expect(try state() == .free)
    try record(entry(.started))
    #expect(try state() == .free)
    let files = try put("1")
    #expect(try state() == .taken("something is there that no run of this batch has made"))
    try record(entry(.done, files: files))
    #expect(try state() == .finished)
    #expect(
      try state(key: "other")
        == .taken("it has the results of other inputs, settings or versions"))
    #expect(try state(key: "other", isDerived: true) == .free)
    try Data("2".utf8).write(to: URL(fileURLWithPath: folder.path + "/units/a/x.csv"))
    #expect(try state() == .taken("its files were changed after they were made"))
    #expect(
      try state(key: "other", isDerived: true)
        == .taken("something is there that no run of this batch has made"))
  }

  /// The journal has its line before the folder is in its place.
  @Test func aLineAloneIsNoResult() throws {
    let files = try put("1")
    try FileManager.default.removeItem(atPath: folder.path + "/units/a")
    try record(entry(.started), entry(.done, files: files))
    #expect(try state() == .free)
    try put("1")
    #expect(try state() == .finished)
  }

  /// What the user agreed to replace is that and nothing else, and only by that.
  @Test func consentIsForWhatWasThere() throws {
    let older = try put("old")
    try record(entry(.done, key: "older", files: older), entry(.started))
    #expect(try state() == .taken("it has the results of other inputs, settings or versions"))
    try record(entry(.replaces, files: older))
    #expect(try state() == .free)
    #expect(
      try state(key: "third") == .taken("it has the results of other inputs, settings or versions"))
    try put("new")
    #expect(try state() == .taken("something is there that no run of this batch has made"))
  }

  /// Consent counts as well where the same results were there once.
  @Test func consentCountsAfterTheSameResultsToo() throws {
    let files = try put("1")
    try record(entry(.done, files: files))
    let changed = try put("2")
    try record(entry(.replaces, files: changed))
    #expect(try state() == .free)
  }

  @Test func whatIsPutBesideResultsDoesNotMatter() throws {
    let files = try put("1")
    try record(entry(.done, files: files))
    try Data("note".utf8).write(to: URL(fileURLWithPath: folder.path + "/units/a/notes.txt"))
    try FileManager.default.createDirectory(
      atPath: folder.path + "/units/a/pictures", withIntermediateDirectories: false)
    #expect(try state() == .finished)
  }

  @Test func theManifestMayDiffer() throws {
    let files = try put("1")
    try record(entry(.started), entry(.done, files: files))
    try Data("later".utf8).write(to: URL(fileURLWithPath: folder.path + "/units/a/manifest.json"))
    #expect(try state() == .finished)
  }

  @Test func otherVersionsCountAsOthers() throws {
    let files = try put("1")
    try record(entry(.started, versions: "v0"), entry(.done, files: files, versions: "v0"))
    #expect(try state() == .taken("it has the results of other inputs, settings or versions"))
  }

  @Test func strangersAreNotReplaced() throws {
    try put("mine")
    #expect(try state() == .taken("something is there that no run of this batch has made"))
  }

  /// Half a line, as a full disk or a kill leaves it, counts for nothing.
  @Test func tornLinesAreSkipped() throws {
    let files = try put("1")
    try record(entry(.started), entry(.done, files: files))
    let name = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/journal")[0]
    let path = URL(fileURLWithPath: "\(folder.path)/journal/\(name)")
    let whole = try Data(contentsOf: path)
    for length in stride(from: 0, to: whole.count, by: 7) {
      try whole.prefix(length).write(to: path)
      #expect(
        [.free, .taken("something is there that no run of this batch has made")]
          .contains(try state()), "\(length)")
    }
    try (whole + Data("{\"event\":\"do".utf8)).write(to: path)
    #expect(try state() == .finished)
  }
}
