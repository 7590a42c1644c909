import Foundation

/// A file that is written beside its final name, and takes that name when it is whole.
///
/// Whatever ends the program before that leaves the old file or none.
public struct PendingFile: Sendable {
  /// What kept a whole file from its name.
  public struct Failure: Error {
    /// What was tried: `writing` or `renaming`.
    public let step: String
    /// What the system says.
    public let reason: String

    fileprivate init(_ step: String) {
      self.step = step
      reason = unsafe String(cString: strerror(errno))
    }
  }

  /// The final name.
  public let path: String
  /// The name under which it is written; it keeps the ending, by which GDAL chooses.
  public let temporary: String

  /// Plans a file; nothing is written yet.
  public init(for path: String) {
    self.path = path
    let url = URL(fileURLWithPath: path)
    // Containers that share a folder often share their process ids too, hence the random part.
    let random = String(UInt32.random(in: .min ... .max), radix: 16)
    let name = ".\(ProcessInfo.processInfo.processIdentifier)-\(random).\(url.lastPathComponent)"
    temporary = url.deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Puts the file in its place: written to the disk first, then renamed.
  ///
  /// - Throws: What the system refused; the temporary file is gone then.
  public func publish() throws(Failure) {
    do throws(Failure) {
      try Self.synchronize(temporary)
      guard unsafe rename(temporary, path) == 0 else { throw Failure("renaming") }
    } catch {
      discard()
      throw error
    }
    try Self.synchronize(folder: URL(fileURLWithPath: path).deletingLastPathComponent().path)
  }

  /// Removes what was written so far.
  public func discard() { try? FileManager.default.removeItem(atPath: temporary) }

  private static func synchronize(_ path: String) throws(Failure) {
    let file = unsafe open(path, O_RDONLY)
    guard file >= 0 else { throw Failure("writing") }
    defer { close(file) }
    guard fsync(file) == 0 else { throw Failure("writing") }
  }

  /// Makes sure that the names in a folder are on disk.
  ///
  /// - Throws: What the system refused.
  public static func synchronize(folder: String) throws(Failure) {
    do throws(Failure) {
      try synchronize(folder)
    } catch {
      // Some file systems can't do it, and some folders can be written to but not listed.
      guard errno == EINVAL || errno == EACCES else { throw error }
    }
  }
}

extension PendingFile {
  /// Puts the file in its place, or says that writing failed.
  func publish(orThrow title: String) throws(LayerError) {
    do throws(Failure) { try publish() } catch {
      throw .writeFailed(path: title, reason: error.reason)
    }
  }
}
