import CGEOS

/// A GEOS context: what geometries of one task are made in.
///
/// It is not `Sendable`, nor is any geometry made in it, so that one context serves one task by
/// construction. Making one costs a fifth of a microsecond: each task makes its own.
@safe public final class GeometryContext {
  let handle: GEOSContextHandle_t
  private var message = ""

  /// A new context.
  public init() {
    guard let handle = unsafe GEOS_init_r() else { fatalError("GEOS is out of memory") }
    unsafe self.handle = handle
    // The handler gets this object, which outlives the handle that would call it.
    unsafe GEOSContext_setErrorMessageHandler_r(
      handle,
      { message, user in
        guard let message = unsafe message, let user = unsafe user else { return }
        let context = unsafe Unmanaged<GeometryContext>.fromOpaque(user).takeUnretainedValue()
        context.message = unsafe String(cString: message)
      },
      Unmanaged.passUnretained(self).toOpaque())
  }

  deinit { unsafe GEOS_finish_r(handle) }

  /// The version of GEOS, such as `3.11.1`.
  public static var libraryVersion: String {
    let full = unsafe String(cString: GEOSversion())
    return String(full.prefix { $0 != "-" })
  }

  /// The error that GEOS has just told of.
  func failure(_ operation: String) -> GeometryError {
    let reason = message.isEmpty ? "GEOS gives no reason" : message
    message = ""
    return GeometryError(operation: operation, reason: reason)
  }

  /// The null pointer by which GEOS reports failure, as an error.
  @unsafe func check(_ operation: String, _ result: OpaquePointer?) throws(GeometryError)
    -> OpaquePointer
  {
    guard let result = unsafe result else { throw failure(operation) }
    return unsafe result
  }

  /// The 0, 1 or 2 of a predicate, as a truth value or an error.
  func check(_ operation: String, predicate result: CChar) throws(GeometryError) -> Bool {
    guard result == 0 || result == 1 else { throw failure(operation) }
    return result == 1
  }

  /// The 0 of a function that failed, as an error.
  func check(_ operation: String, status: Int32) throws(GeometryError) {
    guard status != 0 else { throw failure(operation) }
  }
}
