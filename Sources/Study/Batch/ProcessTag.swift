import Foundation

/// A name by which this process tells its files from those of others on the same file system.
enum ProcessTag {
  private static let host = ProcessInfo.processInfo.hostName.split(separator: ".").first ?? "host"

  /// The host, the process and a random part: `node1-4711-3f9ab2c4`.
  static var unique: String {
    "\(host)-\(ProcessInfo.processInfo.processIdentifier)-"
      + UUID().uuidString.prefix(8).lowercased()
  }

  /// Whether a name was given by a process of this host that has ended.
  static func isAbandoned(_ name: String) -> Bool {
    let prefix = "\(host)-"
    guard name.hasPrefix(prefix),
      let number = name.dropFirst(prefix.count).split(separator: "-").first.flatMap({ Int32($0) })
    else { return false }
    return kill(number, 0) != 0 && errno == ESRCH
  }
}
