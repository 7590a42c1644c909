import CGEOS

/// A workspace of the GEOS library, in which geometries are made and computed with.
///
/// A context and everything made in it belong to one task at a time. Neither this class nor
/// `Geometry` is `Sendable`, so the compiler refuses to share them; each parallel task makes its
/// own context, which costs less than a microsecond, and hands over plain values or WKB.
@safe public final class GeometryContext {
  let handle: OpaquePointer
  /// What GEOS said last when a call failed; emptied when it has been reported.
  private var message = ""

  /// Makes a context of its own for the calling task.
  public init() {
    guard let handle = unsafe GEOS_init_r() else { preconditionFailure("out of memory") }
    unsafe self.handle = handle
    // The handler is only called inside calls made with this context, while it is alive.
    unsafe GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, context in
        guard let message = unsafe message, let context = unsafe context else { return }
        let receiver = unsafe Unmanaged<GeometryContext>.fromOpaque(context).takeUnretainedValue()
        unsafe receiver.message = String(cString: message)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { unsafe GEOS_finish_r(handle) }

  /// The version of the GEOS library in use, such as "3.11.1".
  public static var libraryVersion: String {
    let version = unsafe String(cString: GEOSversion())
    return String(version.prefix { $0 != "-" })
  }

  /// The error for a call that has just failed, with the library's own message.
  func failure(_ operation: String) -> GeometryError {
    defer { message = "" }
    let reason = message.isEmpty ? "GEOS failed without giving a reason" : message
    return GeometryError(
      operation: operation, reason: reason.split(whereSeparator: \.isNewline).joined(separator: " ")
    )
  }
}
