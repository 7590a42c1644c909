import CGEOS

extension Geometry {
  /// The same geometry with its coordinates changed by a closure, all at once.
  ///
  /// The closure gets every coordinate in one array x, y, x, y, ... and changes it in place; equal
  /// coordinates must stay equal, or rings no longer close. It throws what the closure throws, and
  /// a `GeometryError` when the new coordinates make no geometry.
  public func transformed(_ body: (inout [Double]) throws -> Void) throws -> Geometry {
    let operation = "transform"
    let coordinates = coordinates()
    let count = 2 * coordinates.count
    var numbers: [Double] = []
    numbers.reserveCapacity(count)
    for coordinate in coordinates {
      numbers.append(coordinate.x)
      numbers.append(coordinate.y)
    }
    try body(&numbers)
    guard numbers.count == count else {
      throw GeometryError(
        operation: operation, reason: "\(count) numbers have become \(numbers.count)")
    }
    let changed = stride(from: 0, to: count, by: 2).map {
      Coordinate(numbers[$0], numbers[$0 + 1])
    }
    try Self.requireFinite(changed, operation)
    var rest = changed[...]
    return unsafe Geometry(raw: try context.rebuilt(raw, from: &rest, operation), in: context)
  }
}

extension GeometryContext {
  /// A geometry of the same structure as a borrowed one, with the next coordinates of `rest`.
  fileprivate func rebuilt(
    _ raw: OpaquePointer, from rest: inout ArraySlice<Coordinate>, _ operation: String
  ) throws(GeometryError) -> OpaquePointer {
    let kind = unsafe kind(of: raw)
    if kind.hasSequence {
      let own = unsafe rest.prefix(coordinateCount(of: raw))
      rest = rest.dropFirst(own.count)
      return unsafe try sequence(kind, own, operation)
    }
    let new = unsafe try each(parts(of: raw)) { (part) throws(GeometryError) in
      unsafe try rebuilt(part, from: &rest, operation)
    }
    return unsafe try assembled(kind, new, operation)
  }
}
