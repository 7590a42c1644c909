/// The one place where the results of C calls become values or errors. GEOS reports failure as a
/// null pointer, as 2 from a predicate, or as anything but 1 from a call that fills in a number.
extension GeometryContext {
  /// The object that a call made, unless it is null.
  func check(_ operation: String, _ result: OpaquePointer?) throws(GeometryError) -> OpaquePointer {
    guard let result = unsafe result else { throw failure(operation) }
    return unsafe result
  }

  /// The answer of a predicate, unless it is 2.
  func check(_ operation: String, _ answer: CChar) throws(GeometryError) -> Bool {
    guard answer == 0 || answer == 1 else { throw failure(operation) }
    return answer == 1
  }

  /// The number that a call filled in, unless its status is not 1.
  func check(
    _ operation: String, _ call: (inout Double) -> Int32
  ) throws(GeometryError) -> Double {
    var value = 0.0
    guard call(&value) == 1 else { throw failure(operation) }
    return value
  }

  /// The geometry that a call made, unless it is null.
  func geometry(_ operation: String, _ result: OpaquePointer?) throws(GeometryError) -> Geometry {
    unsafe Geometry(raw: try filled(operation, try check(operation, result)), in: self)
  }
}
