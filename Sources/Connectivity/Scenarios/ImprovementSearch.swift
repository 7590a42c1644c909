/// How the best paths from one source improve under one scenario after the other.
///
/// Dijkstra's algorithm goes on from the present labels: it starts with the nodes that an added arc
/// improves and stops where nothing improves, so that a scenario costs no more than the part of the
/// network that gains by it.
struct ImprovementSearch: ~Copyable {
  /// The distances from the source without a scenario; infinite for added nodes.
  private(set) var base: [Double]
  /// The distances under the present scenario.
  private(set) var label: [Double]
  /// The improved nodes, nearest first, in the first `improvedCount` places.
  private(set) var improved: [UInt32]
  private(set) var improvedCount = 0
  private var heap: [HeapEntry]
  private var position: [UInt32]

  init(nodeCount: Int) {
    base = Array(repeating: .infinity, count: nodeCount)
    label = base
    improved = Array(repeating: 0, count: nodeCount)
    position = Array(repeating: .max, count: nodeCount)
    heap = Array(repeating: HeapEntry(key: 0, node: 0), count: nodeCount)
  }

  /// Takes up another source: its distances to the network's nodes, none for an added source.
  mutating func load(_ row: [Double]) {
    for node in base.indices {
      let distance = node < row.count ? row[node] : .infinity
      base[node] = distance
      label[node] = distance
    }
    improvedCount = 0
  }

  /// Lays a scenario over the network, after taking off the one before.
  ///
  /// - Parameters:
  ///   - overlay: The scenario.
  ///   - arcs: The arcs of the network.
  ///   - reach: The greatest distance that counts.
  ///   - source: The source if it is an added node, which has no distances yet.
  mutating func apply(_ overlay: Overlay, on arcs: Arcs, within reach: Double, from source: Int?) {
    for index in 0..<improvedCount {
      let node = Int(improved[index])
      label[node] = base[node]
    }
    improvedCount = improve(
      overlay, arcs, reach, source, &label, &improved, &heap, &position)
  }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.
private func improve(
  _ overlay: Overlay, _ arcs: Arcs, _ reach: Double, _ source: Int?, _ label: inout [Double],
  _ improved: inout [UInt32], _ heap: inout [HeapEntry], _ position: inout [UInt32]
) -> Int {
  let starts = overlay.starts.span
  let addedOffsets = overlay.arcs.offsets.span
  let addedTargets = overlay.arcs.targets.span
  let addedLengths = overlay.arcs.lengths.span
  let offsets = arcs.offsets.span
  let targets = arcs.targets.span
  let lengths = arcs.lengths.span
  let baseCount = overlay.baseCount
  var label = label.mutableSpan
  var improved = improved.mutableSpan
  var heap = heap.mutableSpan
  var position = position.mutableSpan
  var count = 0
  var done = 0

  if let source {
    label[source] = 0
    siftUp(HeapEntry(key: 0, node: UInt32(source)), from: 0, &heap, &position)
    count = 1
  }
  for row in starts.indices {
    let distance = label[Int(starts[row])]
    guard distance < reach || distance == 0 else { continue }
    for arc in Int(addedOffsets[row])..<Int(addedOffsets[row + 1]) {
      lower(
        addedTargets[arc], distance + addedLengths[arc], reach, &count, &label, &heap, &position)
    }
  }
  while count > 0 {
    let top = popTop(&count, &heap, &position)
    position[Int(top.node)] = .max
    improved[done] = top.node
    done &+= 1
    let node = Int(top.node)
    if node < baseCount {
      var arc = Int(offsets[node])
      let end = Int(offsets[node &+ 1])
      while arc < end {
        lower(targets[arc], top.key + lengths[arc], reach, &count, &label, &heap, &position)
        arc &+= 1
      }
    }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low &+ high) >> 1
      if starts[middle] < top.node { low = middle &+ 1 } else { high = middle }
    }
    guard low < starts.count, starts[low] == top.node else { continue }
    var arc = Int(addedOffsets[low])
    let end = Int(addedOffsets[low &+ 1])
    while arc < end {
      lower(
        addedTargets[arc], top.key + addedLengths[arc], reach, &count, &label, &heap, &position)
      arc &+= 1
    }
  }
  return done
}

/// Lowers the label of a node to a length, if that is less, and moves the node up in the heap.
@inline(__always)
private func lower(
  _ target: UInt32, _ length: Double, _ reach: Double, _ count: inout Int,
  _ label: inout MutableSpan<Double>, _ heap: inout MutableSpan<HeapEntry>,
  _ position: inout MutableSpan<UInt32>
) {
  guard length < label[Int(target)], length <= reach else { return }
  label[Int(target)] = length
  let entry = HeapEntry(key: length, node: target)
  let place = position[Int(target)]
  if place == .max {
    siftUp(entry, from: count, &heap, &position)
    count &+= 1
  } else {
    siftUp(entry, from: Int(place), &heap, &position)
  }
}
