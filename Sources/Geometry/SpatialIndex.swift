import CGEOS

/// Boxes in an STR-tree (Leutenegger, Lopez & Edgington 1997), to find those near a place.
@safe public final class SpatialIndex {
  private let raw: OpaquePointer
  private let context: GeometryContext
  private let boxes: [Box]
  /// The tree keeps addresses, so that each box's index has one of its own.
  private let items: UnsafeMutableBufferPointer<Int>

  /// An index of boxes; answers are their positions in the array.
  public init(_ boxes: [Box], in context: GeometryContext) throws(GeometryError) {
    self.context = context
    self.boxes = boxes
    let nodeCapacity = 10
    unsafe raw = try unsafe context.check(
      "make an index", GEOSSTRtree_create_r(context.handle, nodeCapacity))
    unsafe items = UnsafeMutableBufferPointer<Int>.allocate(capacity: boxes.count)
    for (index, box) in boxes.enumerated() {
      unsafe items.initializeElement(at: index, to: index)
      let outline = try Geometry.box(box, in: context)
      unsafe GEOSSTRtree_insert_r(
        context.handle, raw, outline.raw, items.baseAddress.map { unsafe $0 + index })
    }
  }

  deinit {
    unsafe GEOSSTRtree_destroy_r(context.handle, raw)
    unsafe items.deallocate()
  }

  /// The boxes that share at least a point with one, in ascending order.
  public func query(_ box: Box) -> [Int] {
    guard !boxes.isEmpty, let outline = try? Geometry.box(box, in: context) else { return [] }
    let found = Found()
    unsafe GEOSSTRtree_query_r(
      context.handle, raw, outline.raw,
      { item, user in
        guard let item = unsafe item, let user = unsafe user else { return }
        unsafe Unmanaged<Found>.fromOpaque(user).takeUnretainedValue().indices.append(
          item.load(as: Int.self))
      }, Unmanaged.passUnretained(found).toOpaque())
    return found.indices.sorted()
  }

  private final class Found {
    var indices: [Int] = []
  }

  /// The geometry that is nearest to one, the first of equals; nothing among none.
  ///
  /// - Parameters:
  ///   - geometry: What to measure from.
  ///   - candidates: The geometries of the boxes, in their order.
  /// - Returns: Its index and distance.
  /// - Throws: What GEOS says.
  public func nearest(
    to geometry: Geometry, among candidates: [Geometry]
  ) throws(GeometryError) -> (index: Int, distance: Double)? {
    guard let start = geometry.envelope, let first = candidates.first else { return nil }
    let prepared = try geometry.prepared()
    var best = (index: 0, distance: try prepared.distance(to: first))
    // Any nearer one has a box within the best distance so far; a growing ring finds a good first one.
    var radius = max(1, (start.maxX - start.minX + start.maxY - start.minY) / 2)
    while radius < best.distance {
      let near = query(start.expanded(by: radius))
      for index in near {
        let distance = try prepared.distance(to: candidates[index])
        if (distance, index) < (best.distance, best.index) { best = (index, distance) }
      }
      if best.distance <= radius { break }
      radius *= 4
    }
    for index in query(start.expanded(by: best.distance)) {
      let distance = try prepared.distance(to: candidates[index])
      if (distance, index) < (best.distance, best.index) { best = (index, distance) }
    }
    return best
  }
}
