import CGEOS

extension Geometry {
  /// The direct components as geometries of their own: a point, line or polygon is its own one.
  public var parts: [Geometry] {
    if kind.isSimple { return [self] }
    return unsafe context.parts(of: raw).map { unsafe context.owned($0) }
  }

  /// The polygons at any depth, without empty ones; lines and points are left out.
  public func polygons() -> [Geometry] {
    if kind == .polygon { return isEmpty ? [] : [self] }
    return unsafe polygonLeaves.map { unsafe context.owned($0) }
  }

  /// Every coordinate, in the order of components and rings; of a point, line or ring just its own.
  public func coordinates() -> [Coordinate] {
    unsafe context.coordinates(of: raw)
  }

  /// The rings of a polygon, its shell first, each closed; of a collection those of its polygons.
  public func rings() -> [[Coordinate]] {
    unsafe polygonLeaves.flatMap { unsafe rings(of: $0) }
  }

  /// The coordinates of each line at any depth; polygons give their rings and points nothing.
  public func lines() throws(GeometryError) -> [[Coordinate]] {
    let lines = unsafe context.leaves(of: raw).flatMap { leaf -> [[Coordinate]] in
      switch unsafe context.kind(of: leaf) {
      case .lineString, .linearRing: unsafe [context.coordinates(of: leaf)]
      case .polygon: unsafe rings(of: leaf)
      default: []
      }
    }
    // No leaf is empty, so neither is a line of one.
    if lines.contains(where: \.isEmpty) { throw context.failure("read lines") }
    return lines
  }

  private var polygonLeaves: [OpaquePointer] {
    unsafe context.leaves(of: raw).filter { unsafe context.kind(of: $0) == .polygon }
  }

  private func rings(of polygon: OpaquePointer) -> [[Coordinate]] {
    unsafe context.parts(of: polygon).map { unsafe context.coordinates(of: $0) }
  }
}

extension GeometryContext {
  /// A geometry of its own, copied from a borrowed one.
  fileprivate func owned(_ raw: OpaquePointer) -> Geometry {
    guard let copy = unsafe GEOSGeom_clone_r(handle, raw) else {
      preconditionFailure("out of memory")
    }
    return unsafe Geometry(raw: copy, in: self)
  }
}
