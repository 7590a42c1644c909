import Foundation

/// A name by which this process tells its files from those of others on the same file system.
enum ProcessTag {
  /// The host, and the space of process numbers on it: containers of one host may have their own.
  private static let host: String = {
    let name = ProcessInfo.processInfo.hostName.split(separator: ".").first ?? "host"
    let space = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/ns/pid")
    return "\(name).\((space ?? "").filter(\.isNumber))"
  }()

  /// The host, the process and a random part: `node1.4026531836-4711-3f9ab2c4`.
  static var unique: String {
    "\(host)-\(ProcessInfo.processInfo.processIdentifier)-"
      + UUID().uuidString.prefix(8).lowercased()
  }

  /// Whether a name was given by a process of this host that has ended.
  static func isAbandoned(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    guard parts.count > 2, parts.dropLast(2).joined(separator: "-") == host,
      let number = Int32(parts[parts.count - 2])
    else { return false }
    return kill(number, 0) != 0 && errno == ESRCH
  }
}
