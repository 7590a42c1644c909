import CPROJ
import Glibc

/// A PROJ context: what systems and transformations of one task are made in.
///
/// It is not `Sendable`, so that one context serves one task by construction. It never uses the network.
@safe public final class ProjectionContext {
  let handle: OpaquePointer
  private var message = ""

  /// A new context.
  ///
  /// - Parameter dataDirectories: Folders with datum grids, searched before PROJ's own.
  public init(dataDirectories: [String] = []) {
    guard let handle = unsafe proj_context_create() else { fatalError("PROJ is out of memory") }
    unsafe self.handle = handle
    unsafe proj_context_set_enable_network(handle, 0)
    if !dataDirectories.isEmpty { addSearchPaths(dataDirectories) }
    // PROJ 9.1 has no text for many of its error numbers: what it logs says more.
    unsafe proj_log_func(handle, Unmanaged.passUnretained(self).toOpaque()) { user, _, text in
      guard let user = unsafe user, let text = unsafe text else { return }
      unsafe Unmanaged<ProjectionContext>.fromOpaque(user).takeUnretainedValue().message =
        String(cString: text)
    }
  }

  deinit { unsafe proj_context_destroy(handle) }

  /// The version of PROJ, such as `9.1.1`.
  public static var libraryVersion: String {
    let info = unsafe proj_info()
    return unsafe "\(info.major).\(info.minor).\(info.patch)"
  }

  /// What PROJ has said last, once.
  func takeReason() -> String {
    defer { message = "" }
    return message.isEmpty ? "PROJ gives no reason" : message
  }

  /// The folders are put before PROJ's own, which it would otherwise forget.
  private func addSearchPaths(_ directories: [String]) {
    let own = unsafe proj_context_get_database_path(handle).map {
      let file = unsafe String(cString: $0)
      return file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
    }
    let all = directories + (own.map { [$0] } ?? [])
    let copies = unsafe all.map { unsafe strdup($0) }
    defer { unsafe copies.forEach { unsafe free($0) } }
    var paths = unsafe copies.map { unsafe UnsafePointer<CChar>($0) }
    unsafe paths.withUnsafeMutableBufferPointer {
      unsafe proj_context_set_search_paths(handle, Int32(all.count), $0.baseAddress)
    }
  }
}
