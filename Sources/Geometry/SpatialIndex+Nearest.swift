import CGEOS

extension SpatialIndex {
  /// The geometry nearest to another, by its exact distance; of several as near, the first.
  ///
  /// The geometries are those whose envelopes were indexed, in the same order. Empty ones are never
  /// the nearest; the answer is nil when nothing else is left, or the other one is empty.
  public func nearest(
    to geometry: Geometry, among geometries: [Geometry]
  ) throws(GeometryError) -> (index: Int, distance: Double)? {
    guard geometries.count == count else {
      throw GeometryError(
        operation: "find the nearest geometry",
        reason: "\(count) boxes are indexed, but \(geometries.count) geometries were given")
    }
    guard count > 0, let envelope = geometry.envelope else { return nil }

    let search = DistanceSearch(from: geometry, to: geometries)
    let reach = try reach(of: search)
    guard reach.isFinite else { return nil }
    // The tree gives any one of those that are as near, so look at all of them. The margin makes
    // up for rounding in the edges of the boxes.
    let margin = 4 * max(reach, envelope.magnitude).ulp
    var best: (index: Int, distance: Double)?
    for index in query(envelope.expanded(by: reach + margin)) {
      let distance = try search.distance(to: index)
      if distance < best?.distance ?? .infinity { best = (index, distance) }
    }
    return best
  }

  /// The smallest distance that the tree finds.
  private func reach(of search: DistanceSearch) throws(GeometryError) -> Double {
    let found = unsafe GEOSSTRtree_nearest_generic_r(
      context.handle, tree, nil, search.origin.raw,
      { first, second, distance, search in
        guard let search = unsafe search, let distance = unsafe distance else { return 0 }
        // The origin is nil and so number 0; the boxes are numbered from 1.
        let number = max(Int(bitPattern: first), Int(bitPattern: second))
        return unsafe Unmanaged<DistanceSearch>.fromOpaque(search).takeUnretainedValue()
          .answer(number - 1, &distance.pointee)
      },
      Unmanaged.passUnretained(search).toOpaque())
    if let failure = search.failure { throw failure }
    guard let found = unsafe found else { throw context.failure("find the nearest geometry") }
    return try search.distance(to: Int(bitPattern: found) - 1)
  }
}

/// The distances from one geometry to others, each measured once; callable from C.
private final class DistanceSearch {
  let origin: Geometry
  private let geometries: [Geometry]
  private var known: [Int: Double] = [:]
  private(set) var failure: GeometryError?

  init(from origin: Geometry, to geometries: [Geometry]) {
    self.origin = origin
    self.geometries = geometries
  }

  /// The distance to one of the geometries, infinite to an empty one.
  func distance(to index: Int) throws(GeometryError) -> Double {
    if let distance = known[index] { return distance }
    let other = geometries[index]
    let distance = other.isEmpty ? .infinity : try origin.distance(to: other)
    known[index] = distance
    return distance
  }

  /// Fills in a distance and returns 1, or keeps the error and returns 0, as GEOS expects.
  func answer(_ index: Int, _ distance: inout Double) -> Int32 {
    do {
      distance = try self.distance(to: index)
      return 1
    } catch {
      failure = error
      return 0
    }
  }
}

extension Box {
  /// The greatest absolute value of an edge.
  fileprivate var magnitude: Double {
    max(abs(minX), abs(minY), abs(maxX), abs(maxY))
  }
}
