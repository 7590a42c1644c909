/// How much longer the best paths to the places of a subtree get when they must miss its root.
///
/// A path gets longer by no more than that to the parent does, for the tree's own arcs are no
/// detour. So a pass in preorder finds nearly all labels, each the least of the parent's and of the
/// ways in by side arcs, and Dijkstra's algorithm mends those that a later place betters.
struct SubtreeDetours: ~Copyable {
  /// By place: the detour of the path; infinity where none is left.
  private(set) var label: [Double]
  /// By place: the first of the side arcs that leave it and may better a label.
  private var firstUseful: [UInt32]
  /// By side arc: the next of them that leaves the same place.
  private var nextUseful: [UInt32]
  private var heap: [HeapEntry]
  /// By place: the position on the heap.
  private var position: [UInt32]

  static let none = UInt32.max

  init(nodeCount: Int, arcCount: Int) {
    label = Array(repeating: 0, count: nodeCount)
    firstUseful = Array(repeating: Self.none, count: nodeCount)
    nextUseful = Array(repeating: Self.none, count: arcCount)
    heap = Array(repeating: HeapEntry(key: 0, node: 0), count: nodeCount)
    position = Array(repeating: .max, count: nodeCount)
  }

  /// Labels the places of a subtree: those below its root without the root, and the root without
  /// the arc of the tree that leads to it.
  ///
  /// - Complexity: O(a log n) for the subtree's n places and a arcs; close to O(n) in practice.
  mutating func find(
    in subtree: Range<Int>, of layout: borrowing TreeLayout, _ arcs: borrowing SideArcs
  ) {
    guard subtree.count > 1 else {
      label[subtree.lowerBound] = arcs.leastDetour(into: subtree.lowerBound)
      return
    }
    findDetours(
      subtree, layout.size, layout.above, arcs.offsets, arcs.arcs, &label, &firstUseful,
      &nextUseful, &heap, &position)
  }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.
private func findDetours(
  _ subtree: Range<Int>, _ size: [UInt32], _ above: [UInt32], _ offsets: [UInt32],
  _ arcs: [SideArcs.SideArc], _ label: inout [Double], _ firstUseful: inout [UInt32],
  _ nextUseful: inout [UInt32], _ heap: inout [HeapEntry], _ position: inout [UInt32]
) {
  let size = size.span
  let above = above.span
  let offsets = offsets.span
  let arcs = arcs.span
  var label = label.mutableSpan
  var firstUseful = firstUseful.mutableSpan
  var nextUseful = nextUseful.mutableSpan
  var heap = heap.mutableSpan
  var position = position.mutableSpan
  let root = subtree.lowerBound
  let start = UInt32(truncatingIfNeeded: root)
  let extent = UInt32(truncatingIfNeeded: subtree.count)
  var count = 0

  for place in subtree { firstUseful[place] = SubtreeDetours.none }
  for place in subtree {
    let parent = place > root ? Int(above[place]) : root
    var best = parent > root ? label[parent] : .infinity
    var index = Int(offsets[place])
    let end = Int(offsets[place &+ 1])
    while index < end {
      let arc = arcs[index]
      if arc.detour >= best { break }
      if arc.origin &- start >= extent {
        best = arc.detour
        break
      }
      let origin = Int(arc.origin)
      if origin > root {
        if origin < place { best = min(best, label[origin] + arc.detour) }
        nextUseful[index] = firstUseful[origin]
        firstUseful[origin] = UInt32(truncatingIfNeeded: index)
      }
      index &+= 1
    }
    label[place] = best
    follow(place, root, arcs, &label, firstUseful, nextUseful, &count, &heap, &position)
  }

  while count > 0 {
    let top = popTop(&count, &heap, &position)
    var place = Int(top.node)
    position[place] = .max
    guard label[place] == top.key else { continue }
    let end = place &+ Int(size[place])
    while place < end {
      label[place] = top.key
      follow(place, root, arcs, &label, firstUseful, nextUseful, &count, &heap, &position)
      place &+= 1
      while place < end, label[place] <= top.key { place &+= Int(size[place]) }
    }
  }
}

/// Follows the useful arcs that leave a place, and puts the places with a better label on the heap.
///
/// The root is none of them: no path may go on from there.
@inline(__always)
private func follow(
  _ place: Int, _ root: Int, _ arcs: Span<SideArcs.SideArc>, _ label: inout MutableSpan<Double>,
  _ firstUseful: borrowing MutableSpan<UInt32>, _ nextUseful: borrowing MutableSpan<UInt32>,
  _ count: inout Int, _ heap: inout MutableSpan<HeapEntry>, _ position: inout MutableSpan<UInt32>
) {
  var next = firstUseful[place]
  while next != SubtreeDetours.none {
    let arc = arcs[Int(next)]
    let target = Int(arc.target)
    let detour = label[place] + arc.detour
    if detour < label[target] {
      label[target] = detour
      if target > root {
        let entry = HeapEntry(key: detour, node: arc.target)
        let slot = position[target]
        siftUp(entry, from: slot == .max ? count : Int(slot), &heap, &position)
        if slot == .max { count &+= 1 }
      }
    }
    next = nextUseful[Int(next)]
  }
}
