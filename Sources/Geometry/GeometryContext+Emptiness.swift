import CGEOS

/// GEOS 3.11 follows null pointers when it measures collections with empty parts, or finds places
/// along them, and measures no polygon with an empty hole. So no geometry here keeps any of these:
/// only a whole geometry can be empty.
extension GeometryContext {
  func isEmpty(_ raw: OpaquePointer) -> Bool {
    unsafe GEOSisEmpty_r(handle, raw) == 1
  }

  /// Takes over a geometry and gives it back without the empty parts that it may have.
  func filled(
    _ operation: String, _ raw: OpaquePointer
  ) throws(GeometryError) -> OpaquePointer {
    guard unsafe hasEmptyParts(raw) else { return unsafe raw }
    defer { unsafe GEOSGeom_destroy_r(handle, raw) }
    return unsafe try filledCopy(operation, of: raw)
  }

  private func hasEmptyParts(_ raw: OpaquePointer) -> Bool {
    unsafe parts(of: raw).contains { unsafe isEmpty($0) || hasEmptyParts($0) }
  }

  private func filledCopy(
    _ operation: String, of raw: OpaquePointer
  ) throws(GeometryError) -> OpaquePointer {
    let kind = unsafe kind(of: raw)
    if kind.hasSequence { return unsafe try copy(of: raw, operation) }
    let filled = unsafe parts(of: raw).filter { unsafe !isEmpty($0) }
    let copies = unsafe try each(filled) { (part) throws(GeometryError) in
      unsafe try filledCopy(operation, of: part)
    }
    return unsafe try assembled(kind, copies, operation)
  }
}
