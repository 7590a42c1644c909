import CGEOS

/// A tree of boxes (sort-tile-recursive) that finds those near a place without looking at all.
///
/// Boxes are known by their position in the array that the index was made of.
@safe public final class SpatialIndex {
  let context: GeometryContext
  let count: Int
  let tree: OpaquePointer

  /// Indexes the boxes; each must be finite, with its minima at most its maxima.
  public init(_ boxes: [Box], in context: GeometryContext) throws(GeometryError) {
    let operation = "index boxes"
    if let bad = boxes.firstIndex(where: { !$0.isFinite || !$0.isOrdered }) {
      throw GeometryError(
        operation: operation,
        reason: "box \(bad + 1) is not finite or has a minimum above its maximum")
    }
    self.context = context
    count = boxes.count
    // Ten children per node is what GEOS advises.
    unsafe tree = try context.check(operation, GEOSSTRtree_create_r(context.handle, 10))
    for (index, box) in boxes.enumerated() {
      let diagonal = try context.diagonal(of: box, operation)
      // The tree copies the extent and keeps the item: the number of the box, from 1.
      unsafe GEOSSTRtree_insert_r(
        context.handle, tree, diagonal.raw, UnsafeMutableRawPointer(bitPattern: index + 1))
    }
  }

  deinit { unsafe GEOSSTRtree_destroy_r(context.handle, tree) }

  /// The positions of the boxes that intersect a box, ascending; touching edges count.
  public func query(_ box: Box) -> [Int] {
    guard box.isOrdered, let diagonal = try? context.diagonal(of: box, "query boxes") else {
      return []
    }
    var found: [Int] = []
    unsafe withUnsafeMutablePointer(to: &found) { found in
      unsafe GEOSSTRtree_query_r(
        context.handle, tree, diagonal.raw,
        { item, found in
          unsafe found?.assumingMemoryBound(to: [Int].self).pointee.append(
            Int(bitPattern: item) - 1)
        }, found)
    }
    return found.sorted()
  }
}

extension GeometryContext {
  /// A line across a box: a geometry whose extent is the box, even where that is thin or infinite.
  fileprivate func diagonal(of box: Box, _ operation: String) throws(GeometryError) -> Geometry {
    let ends = [Coordinate(box.minX, box.minY), Coordinate(box.maxX, box.maxY)]
    return unsafe Geometry(raw: try sequence(.lineString, ends, operation), in: self)
  }
}

extension Box {
  fileprivate var isFinite: Bool {
    minX.isFinite && minY.isFinite && maxX.isFinite && maxY.isFinite
  }
}
