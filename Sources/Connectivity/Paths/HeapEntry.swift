/// An entry of a 4-ary heap over nodes, the smallest key first.
///
/// The heap is a span of entries and, for each node, its position in it; `siftUp` and `siftDown`
/// keep the two in step.
struct HeapEntry {
  var key: Double
  var node: UInt32
}

/// Puts an entry at a position or above it, where its key belongs.
@inline(__always)
func siftUp(
  _ entry: HeapEntry, from start: Int, _ heap: inout MutableSpan<HeapEntry>,
  _ position: inout MutableSpan<UInt32>
) {
  var slot = start
  while slot > 0 {
    let above = (slot &- 1) >> 2
    let parent = heap[above]
    if parent.key <= entry.key { break }
    heap[slot] = parent
    position[Int(parent.node)] = UInt32(truncatingIfNeeded: slot)
    slot = above
  }
  heap[slot] = entry
  position[Int(entry.node)] = UInt32(truncatingIfNeeded: slot)
}

/// Puts an entry at the top or below it, where its key belongs.
@inline(__always)
func siftDown(
  _ entry: HeapEntry, count: Int, _ heap: inout MutableSpan<HeapEntry>,
  _ position: inout MutableSpan<UInt32>
) {
  var slot = 0
  while true {
    let first = slot &<< 2 &+ 1
    if first >= count { break }
    let best = smallestChild(first, count, heap)
    let smallest = heap[best]
    if smallest.key >= entry.key { break }
    heap[slot] = smallest
    position[Int(smallest.node)] = UInt32(truncatingIfNeeded: slot)
    slot = best
  }
  heap[slot] = entry
  position[Int(entry.node)] = UInt32(truncatingIfNeeded: slot)
}

/// The position of the smallest of up to four entries.
///
/// The comparisons of four are arithmetic, for as branches they would be guessed wrong every other
/// time.
@inline(__always)
private func smallestChild(
  _ first: Int, _ count: Int, _ heap: borrowing MutableSpan<HeapEntry>
) -> Int {
  guard first &+ 4 <= count else {
    var best = first
    for next in first &+ 1..<count where heap[next].key < heap[best].key { best = next }
    return best
  }
  let low = first &+ (heap[first &+ 1].key < heap[first].key ? 1 : 0)
  let high = first &+ (heap[first &+ 3].key < heap[first &+ 2].key ? 3 : 2)
  return heap[high].key < heap[low].key ? high : low
}

/// Lowers the label of a node to a length, if that is less, and puts the node where it then belongs.
///
/// A node without a label is not on the heap yet; one that has left it never gets a smaller label.
///
/// - Returns: Whether the label was lowered.
@inline(__always)
func relax(
  _ node: UInt32, _ length: Double, _ reach: Double, _ count: inout Int,
  _ label: inout MutableSpan<Double>, _ heap: inout MutableSpan<HeapEntry>,
  _ position: inout MutableSpan<UInt32>
) -> Bool {
  let known = label[Int(node)]
  guard length < known, length <= reach else { return false }
  label[Int(node)] = length
  let entry = HeapEntry(key: length, node: node)
  if known == .infinity {
    siftUp(entry, from: count, &heap, &position)
    count &+= 1
  } else {
    siftUp(entry, from: Int(position[Int(node)]), &heap, &position)
  }
  return true
}

/// Takes the entry with the smallest key off the heap.
@inline(__always)
func popTop(
  _ count: inout Int, _ heap: inout MutableSpan<HeapEntry>, _ position: inout MutableSpan<UInt32>
) -> HeapEntry {
  let top = heap[0]
  count &-= 1
  if count > 0 { siftDown(heap[count], count: count, &heap, &position) }
  return top
}
