import CPROJ

/// What PROJ needs to work: its database, where it looks for grids, and what it says of failures.
///
/// PROJ's network access is off: a grid is used when it is on disk, never fetched. A context and all
/// that is made in it belong to one task at a time; the compiler refuses to share them.
@safe public final class ProjectionContext {
  let handle: OpaquePointer
  private var firstMessage: String?

  /// Makes a context that looks for grids in some directories before PROJ's own.
  ///
  /// - Parameter dataDirectories: The directories to search first, in order.
  public convenience init(dataDirectories: [String] = []) {
    self.init(searchPath: dataDirectories.isEmpty ? [] : dataDirectories + Self.standardDirectories)
  }

  /// Makes a context that looks for all its files in some directories; in PROJ's own for none.
  init(searchPath: [String]) {
    guard let handle = unsafe proj_context_create() else {
      preconditionFailure("no memory is left for a PROJ context")
    }
    unsafe self.handle = handle
    unsafe proj_context_set_enable_network(handle, 0)
    if !searchPath.isEmpty {
      unsafe withCStrings(searchPath) { pointers in
        unsafe proj_context_set_search_paths(handle, Int32(searchPath.count), pointers)
      }
    }
    unsafe proj_log_level(handle, PJ_LOG_ERROR)
    unsafe proj_log_func(handle, Unmanaged.passUnretained(self).toOpaque()) { user, _, message in
      guard let user = unsafe user, let message = unsafe message else { return }
      let context = unsafe Unmanaged<ProjectionContext>.fromOpaque(user).takeUnretainedValue()
      if context.firstMessage == nil { context.firstMessage = unsafe String(cString: message) }
    }
  }

  deinit { unsafe proj_context_destroy(handle) }

  /// The version of the PROJ library that is loaded, for example "9.1.1".
  public static var libraryVersion: String { library.version }

  /// Whether PROJ finds the registry of systems, `proj.db`.
  var hasDatabase: Bool { unsafe proj_context_get_database_path(handle) != nil }

  /// Forgets what PROJ said about earlier failures.
  func clearMessage() { firstMessage = nil }

  /// What PROJ first said since the last clearing, on one line, without the C function's name.
  ///
  /// PROJ names the cause first and what follows from it later.
  var message: String {
    guard let firstMessage else { return "PROJ gives no reason" }
    let message = firstMessage.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard message.hasPrefix("proj_"), let colon = message.firstIndex(of: ":") else {
      return message
    }
    return String(message[message.index(after: colon)...].drop(while: \.isWhitespace))
  }

  /// The directories that PROJ searches when nobody tells it where to look.
  static var standardDirectories: [String] { library.directories }

  /// Read once, because `proj_info` frees what it returned to an earlier caller.
  private static let library: (version: String, directories: [String]) = {
    let info = unsafe proj_info()
    let version = unsafe "\(info.major).\(info.minor).\(info.patch)"
    guard let path = unsafe info.searchpath else { return (version, []) }
    return (version, unsafe String(cString: path).split(separator: ":").map(String.init))
  }()
}

/// Lends strings to a C function that takes an array of them.
private func withCStrings(
  _ strings: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Void
) {
  var starts: [Int] = []
  var bytes: [CChar] = []
  for string in strings {
    starts.append(bytes.count)
    bytes.append(contentsOf: string.utf8CString)
  }
  unsafe bytes.withUnsafeBufferPointer { buffer in
    let pointers = unsafe starts.map { start in unsafe buffer.baseAddress.map { unsafe $0 + start }
    }
    unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }
}
