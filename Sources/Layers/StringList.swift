import CGDAL

/// A null-terminated list of C strings, as GDAL takes options.
@safe final class StringList {
  /// What C calls the list.
  typealias Raw = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  private let raw: Raw

  init(_ strings: [String]) {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for string in strings { unsafe list = CSLAddString(list, string) }
    unsafe raw = list
  }

  /// Hands out the list, which lives as long as the body runs.
  @unsafe func withRaw<Result>(_ body: (Raw) -> Result) -> Result {
    withExtendedLifetime(self) { unsafe body(raw) }
  }

  deinit { unsafe CSLDestroy(raw) }
}
