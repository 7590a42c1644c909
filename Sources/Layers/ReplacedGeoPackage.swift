import Foundation

/// The GeoPackage that stands where a new one will be: what the new one does not hold is kept.
struct ReplacedGeoPackage {
  private let path: String
  /// The file behind a link; SQLite's own files lie beside it.
  private let file: String
  private let contents: GeoPackageContents?

  /// Looks at what is there, if anything.
  ///
  /// - Throws: When it is no GeoPackage, or another program is writing to it: better now than after the
  ///   work.
  init(path: String) throws(LayerError) {
    self.path = path
    file = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    contents = try Self.contents(of: file, title: path)
  }

  /// Checks that a layer of that name is not in the way of what is kept.
  func checkName(_ name: String) throws(LayerError) {
    guard let contents else { return }
    if let kind = contents.others[name.lowercased()] {
      throw .layerNameHeld(path: path, layer: name, holder: "a \(kind)")
    }
    if let table = contents.titles[name], table.lowercased() != name.lowercased() {
      throw .layerNameHeld(path: path, layer: name, holder: "the title of its table '\(table)'")
    }
  }

  /// Puts a finished file in the place of this one, with what else is in this one.
  func replace(_ definitions: [LayerDefinition], by fresh: PendingFile) throws(LayerError) {
    let before = FileStamp(file)
    // The file of today, not of hours ago.
    let contents = try Self.contents(of: file, title: path)
    guard let contents, contents.holdsMore(than: definitions.map(\.name)) else {
      return try fresh.publish(orThrow: path)
    }
    let merged = PendingFile(for: path)
    defer { merged.discard() }
    try copy(to: merged.temporary)
    try GeoPackageMerge(from: fresh.temporary, into: merged.temporary, title: path)
      .replace(definitions)
    try Self.checkUse(of: file, title: path)
    guard FileStamp(file) == before else {
      throw .outputInUse(path: path, reason: "it has changed since it was read")
    }
    try merged.publish(orThrow: path)
  }

  /// Copies the file byte for byte, with its rights.
  private func copy(to target: String) throws(LayerError) {
    do {
      let files = FileManager.default
      try files.copyItem(atPath: file, toPath: target)
      let rights = try files.attributesOfItem(atPath: target)[.posixPermissions] as? NSNumber
      try files.setAttributes(
        [.posixPermissions: NSNumber(value: (rights?.intValue ?? 0o644) | 0o200)],
        ofItemAtPath: target)
    } catch {
      throw .writeFailed(path: path, reason: "copying it fails: \(error.localizedDescription)")
    }
  }

  private static func contents(
    of file: String, title: String
  ) throws(LayerError) -> GeoPackageContents? {
    // Nothing is lost with an empty file.
    guard let stamp = FileStamp(file), stamp.size > 0 else { return nil }
    try checkUse(of: file, title: title)
    do throws(LayerError) {
      return try GeoPackageContents(of: file)
    } catch {
      guard case .unreadable(_, let reason) = error else { throw error }
      throw .outputUnreadable(path: title, reason: reason)
    }
  }

  /// A copy of a database without its log or journal would be damaged.
  private static func checkUse(of file: String, title: String) throws(LayerError) {
    for suffix in ["-wal", "-journal"] {
      guard let stamp = FileStamp(file + suffix), stamp.size > 0 else { continue }
      let name = URL(fileURLWithPath: file + suffix).lastPathComponent
      throw .outputInUse(path: title, reason: "\(name) beside it holds changes")
    }
  }
}

/// What changes when a file is written to.
private struct FileStamp: Equatable {
  let size: Int
  let date: Date?
  let number: Int?

  init?(_ path: String) {
    guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    size = (facts[.size] as? NSNumber)?.intValue ?? 0
    date = facts[.modificationDate] as? Date
    number = (facts[.systemFileNumber] as? NSNumber)?.intValue
  }
}
