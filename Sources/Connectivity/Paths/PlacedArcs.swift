/// The arcs between the nodes of a path tree, laid out by place in its preorder.
///
/// A subtree's arcs lie together, and those that enter a place are sorted by the length of the path
/// over them, so that the best way into a place from outside a subtree is the first that starts
/// outside.
struct PlacedArcs: ~Copyable {
  /// Where each place's entering arcs begin; those of place i end where those of i + 1 begin.
  var inOffsets: [UInt32]
  var inArcs: [Entering]
  /// The same for leaving arcs; empty where entering arcs are leaving arcs too.
  var outOffsets: [UInt32]
  var outArcs: [Leaving]

  /// An arc, seen from the place where it ends.
  struct Entering {
    /// The place where it starts.
    var origin: UInt32
    var link: UInt32
    var length: Double
    /// The length of the best path to `origin` and on over this arc.
    var path: Double
  }

  /// An arc, seen from the place where it starts.
  struct Leaving {
    var target: UInt32
    var length: Double
  }

  init(metric: Metric) {
    inOffsets = Array(repeating: 0, count: metric.arcs.nodeCount + 1)
    let none = Entering(origin: 0, link: 0, length: 0, path: 0)
    inArcs = Array(repeating: none, count: metric.arcs.targets.count)
    let isDirected = !metric.isSymmetric
    outOffsets = isDirected ? inOffsets : []
    outArcs =
      isDirected
      ? Array(repeating: Leaving(target: 0, length: 0), count: inArcs.count) : []
  }

  /// Lays out the arcs between the nodes that a tree reaches.
  mutating func arrange(
    _ metric: Metric, _ tree: borrowing PathTree, _ layout: borrowing TreeLayout
  ) {
    placeEntering(
      metric.incoming, tree.reachedCount, tree.distance, layout.place, layout.node, &inOffsets,
      &inArcs)
    guard !metric.isSymmetric else { return }
    placeLeaving(
      metric.arcs, tree.reachedCount, layout.place, layout.node, &outOffsets, &outArcs)
  }
}

private func placeEntering(
  _ incoming: Arcs, _ count: Int, _ distance: [Double], _ place: [UInt32], _ node: [UInt32],
  _ placedOffsets: inout [UInt32], _ placedArcs: inout [PlacedArcs.Entering]
) {
  let offsets = incoming.offsets.span
  let origins = incoming.targets.span
  let lengths = incoming.lengths.span
  let links = incoming.links.span
  let distance = distance.span
  let place = place.span
  let node = node.span
  var placedOffsets = placedOffsets.mutableSpan
  var placed = placedArcs.mutableSpan
  var next = 0
  for current in 0..<count {
    placedOffsets[current] = UInt32(truncatingIfNeeded: next)
    let target = Int(node[current])
    let first = next
    var arc = Int(offsets[target])
    let end = Int(offsets[target &+ 1])
    while arc < end {
      let origin = Int(origins[arc])
      let start = place[origin]
      if start != TreeLayout.outside {
        let path = distance[origin] + lengths[arc]
        var slot = next
        while slot > first, placed[slot &- 1].path > path {
          placed[slot] = placed[slot &- 1]
          slot &-= 1
        }
        placed[slot] = PlacedArcs.Entering(
          origin: start, link: links[arc], length: lengths[arc], path: path)
        next &+= 1
      }
      arc &+= 1
    }
  }
  placedOffsets[count] = UInt32(truncatingIfNeeded: next)
}

private func placeLeaving(
  _ arcs: Arcs, _ count: Int, _ place: [UInt32], _ node: [UInt32],
  _ placedOffsets: inout [UInt32], _ placedArcs: inout [PlacedArcs.Leaving]
) {
  let offsets = arcs.offsets.span
  let targets = arcs.targets.span
  let lengths = arcs.lengths.span
  let place = place.span
  let node = node.span
  var placedOffsets = placedOffsets.mutableSpan
  var placed = placedArcs.mutableSpan
  var next = 0
  for current in 0..<count {
    placedOffsets[current] = UInt32(truncatingIfNeeded: next)
    let origin = Int(node[current])
    for arc in Int(offsets[origin])..<Int(offsets[origin &+ 1]) {
      let target = place[Int(targets[arc])]
      guard target != TreeLayout.outside else { continue }
      placed[next] = PlacedArcs.Leaving(target: target, length: lengths[arc])
      next &+= 1
    }
  }
  placedOffsets[count] = UInt32(truncatingIfNeeded: next)
}
