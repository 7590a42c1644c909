import CGDAL

/// What GDAL says while a function runs; nothing of it reaches the terminal.
final class GDALMessages {
  private(set) var failure: String?

  /// The reason that GDAL gave, for an error.
  var reason: String { failure ?? "GDAL gives no reason" }

  private func note(_ severity: CPLErr, _ message: String) {
    guard severity == CE_Failure || severity == CE_Fatal else { return }
    // The first failure is the cause; what follows are its consequences.
    if failure == nil { failure = message }
  }

  /// Runs a body with GDAL's messages captured.
  ///
  /// GDAL's handlers form a stack per thread: it is pushed and popped here, in one synchronous call.
  static func capture<Result>(
    _ body: (GDALMessages) throws(LayerError) -> Result
  ) throws(LayerError) -> Result {
    let messages = GDALMessages()
    unsafe CPLPushErrorHandlerEx(
      { severity, _, message in
        guard let message = unsafe message, let user = unsafe CPLGetErrorHandlerUserData() else {
          return
        }
        unsafe Unmanaged<GDALMessages>.fromOpaque(user).takeUnretainedValue()
          .note(severity, String(cString: message))
      }, Unmanaged.passUnretained(messages).toOpaque())
    defer { CPLPopErrorHandler() }
    return try body(messages)
  }
}
