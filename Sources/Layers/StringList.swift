import CGDAL

/// A null-terminated list of C strings, as GDAL takes options.
@safe final class StringList {
  let raw: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

  init(_ strings: [String]) {
    var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    for string in strings { unsafe list = CSLAddString(list, string) }
    unsafe raw = list
  }

  deinit { unsafe CSLDestroy(raw) }
}
