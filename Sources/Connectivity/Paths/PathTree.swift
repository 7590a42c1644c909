/// The best paths from one source: Dijkstra's algorithm with its working memory.
///
/// Made once per task and run for one source after the other. Each label is the smallest of the
/// sums along paths, added from the source outward, so that it depends on nothing but the graph.
///
/// - Complexity: O(a log n) per run, for the arcs and nodes within reach; O(a + n) where paths are
///   measured by hops.
struct PathTree: ~Copyable {
  /// The length of the best path to each node, infinity beyond reach.
  var distance: [Double]
  /// The last arc of the best path to each reached node but the source.
  var parentArc: [UInt32]
  /// The node where that arc starts.
  var parent: [UInt32]
  /// The reached nodes, nearest first, in the first `reachedCount` places.
  var order: [UInt32]
  var reachedCount = 0
  private var heap: [HeapEntry]
  private var position: [UInt32]

  init(nodeCount: Int) {
    distance = Array(repeating: .infinity, count: nodeCount)
    parentArc = Array(repeating: 0, count: nodeCount)
    parent = parentArc
    order = parentArc
    position = parentArc
    heap = Array(repeating: HeapEntry(key: 0, node: 0), count: nodeCount)
  }

  /// Forgets the paths that were found.
  mutating func clear() {
    for index in 0..<reachedCount { distance[Int(order[index])] = .infinity }
    reachedCount = 0
  }

  /// Finds the best paths from a source that are no longer than `reach`.
  mutating func run(_ arcs: Arcs, from source: Int, within reach: Double = .infinity) {
    clear()
    if arcs.areHops, reach == .infinity {
      // Without a heap, its positions are room for the nodes of the next level.
      reachedCount = countHops(arcs, source, &distance, &parentArc, &parent, &order, &position)
      return
    }
    reachedCount = findPaths(
      arcs, source, reach, &distance, &parentArc, &parent, &order, &heap, &position)
  }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.
private func findPaths(
  _ arcs: Arcs, _ source: Int, _ reach: Double, _ distance: inout [Double],
  _ parentArc: inout [UInt32], _ parent: inout [UInt32], _ order: inout [UInt32],
  _ heap: inout [HeapEntry], _ position: inout [UInt32]
) -> Int {
  let offsets = arcs.offsets.span
  let targets = arcs.targets.span
  let lengths = arcs.lengths.span
  var distance = distance.mutableSpan
  var parentArc = parentArc.mutableSpan
  var parent = parent.mutableSpan
  var order = order.mutableSpan
  var heap = heap.mutableSpan
  var position = position.mutableSpan
  distance[source] = 0
  heap[0] = HeapEntry(key: 0, node: UInt32(source))
  var count = 1
  var reached = 0
  while count > 0 {
    let top = popTop(&count, &heap, &position)
    order[reached] = top.node
    reached &+= 1
    let node = Int(top.node)
    var arc = Int(offsets[node])
    let end = Int(offsets[node &+ 1])
    while arc < end {
      let target = targets[arc]
      let length = top.key + lengths[arc]
      if relax(target, length, reach, &count, &distance, &heap, &position) {
        parentArc[Int(target)] = UInt32(truncatingIfNeeded: arc)
        parent[Int(target)] = top.node
      }
      arc &+= 1
    }
  }
  return reached
}
