/// Labels the places below the root of a subtree by the best paths that enter from outside it.
///
/// Separate from `RemovalSweep`, because spans of two properties of one value cannot be held at
/// once.
func relabel(
  _ subtree: Range<Int>, within reach: Double, isSymmetric: Bool, _ arcs: borrowing PlacedArcs,
  _ label: inout [Double], _ heap: inout [HeapEntry], _ position: inout [UInt32]
) {
  let inOffsets = arcs.inOffsets.span
  let inArcs = arcs.inArcs.span
  var label = label.mutableSpan
  var heap = heap.mutableSpan
  var position = position.mutableSpan
  let start = UInt32(truncatingIfNeeded: subtree.lowerBound)
  let size = UInt32(truncatingIfNeeded: subtree.count)
  var count = 0
  var place = subtree.lowerBound &+ 1
  while place < subtree.upperBound {
    var best = Double.infinity
    var index = Int(inOffsets[place])
    let end = Int(inOffsets[place &+ 1])
    while index < end {
      let arc = inArcs[index]
      if arc.origin &- start >= size {
        best = arc.path
        break
      }
      index &+= 1
    }
    if best <= reach, best < .infinity {
      label[place] = best
      let entry = HeapEntry(key: best, node: UInt32(truncatingIfNeeded: place))
      siftUp(entry, from: count, &heap, &position)
      count &+= 1
    } else {
      label[place] = .infinity
    }
    place &+= 1
  }
  let first = start &+ 1
  let below = size &- 1
  if isSymmetric {
    while count > 0 {
      let top = popTop(&count, &heap, &position)
      var index = Int(inOffsets[Int(top.node)])
      let end = Int(inOffsets[Int(top.node) &+ 1])
      while index < end {
        let target = inArcs[index].origin
        if target &- first < below {
          relax(target, top.key + inArcs[index].length, reach, &count, &label, &heap, &position)
        }
        index &+= 1
      }
    }
  } else {
    let outOffsets = arcs.outOffsets.span
    let outArcs = arcs.outArcs.span
    while count > 0 {
      let top = popTop(&count, &heap, &position)
      var index = Int(outOffsets[Int(top.node)])
      let end = Int(outOffsets[Int(top.node) &+ 1])
      while index < end {
        let arc = outArcs[index]
        if arc.target &- first < below {
          relax(arc.target, top.key + arc.length, reach, &count, &label, &heap, &position)
        }
        index &+= 1
      }
    }
  }
}
