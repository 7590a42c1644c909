/// The arcs off a path tree between the nodes that it reaches, by the place where they end.
///
/// Such an arc is known by its detour: how much longer the best path to its start and on over it is
/// than the best path to its end. The tree's own arcs have none, and are left out.
struct SideArcs: ~Copyable {
  /// Where the arcs into each place begin; those into place i end where those into i + 1 begin.
  private(set) var offsets: [UInt32]
  /// The arcs, those into one place sorted by detour.
  private(set) var arcs: [SideArc]

  /// An arc between two places.
  struct SideArc {
    var origin: UInt32
    var target: UInt32
    var detour: Double
  }

  init(metric: Metric) {
    offsets = Array(repeating: 0, count: metric.arcs.nodeCount + 1)
    arcs = Array(
      repeating: SideArc(origin: 0, target: 0, detour: 0), count: metric.incoming.targets.count)
  }

  /// Lays out the arcs off a tree; those of an earlier one are forgotten.
  mutating func arrange(
    _ metric: Metric, _ tree: borrowing PathTree, _ layout: borrowing TreeLayout
  ) {
    layOut(
      metric.incoming, metric.arcs.links, tree.parentArc, tree.distance, layout, &offsets, &arcs)
  }

  /// The least detour of the arcs into a place; infinity if there are none.
  func leastDetour(into place: Int) -> Double {
    offsets[place] < offsets[place + 1] ? arcs[Int(offsets[place])].detour : .infinity
  }
}

// Separate arguments, because spans of two properties of one value cannot be held at once.
private func layOut(
  _ incoming: Arcs, _ treeLinks: [UInt32], _ parentArc: [UInt32], _ distance: [Double],
  _ layout: borrowing TreeLayout, _ sideOffsets: inout [UInt32],
  _ sideArcs: inout [SideArcs.SideArc]
) {
  let offsets = incoming.offsets.span
  let origins = incoming.targets.span
  let lengths = incoming.lengths.span
  let links = incoming.links.span
  let treeLinks = treeLinks.span
  let parentArc = parentArc.span
  let distance = distance.span
  let placeOfNode = layout.place.span
  let nodes = layout.node.span
  var sideOffsets = sideOffsets.mutableSpan
  var sideArcs = sideArcs.mutableSpan
  var next = 0
  for place in 0..<layout.count {
    sideOffsets[place] = UInt32(truncatingIfNeeded: next)
    let node = Int(nodes[place])
    let here = distance[node]
    let treeLink = place > 0 ? treeLinks[Int(parentArc[node])] : .max
    let first = next
    var arc = Int(offsets[node])
    let end = Int(offsets[node &+ 1])
    while arc < end {
      let origin = Int(origins[arc])
      if placeOfNode[origin] != TreeLayout.outside, links[arc] != treeLink {
        let detour = distance[origin] + lengths[arc] - here
        var slot = next
        while slot > first, sideArcs[slot &- 1].detour > detour {
          sideArcs[slot] = sideArcs[slot &- 1]
          slot &-= 1
        }
        sideArcs[slot] = SideArcs.SideArc(
          origin: placeOfNode[origin], target: UInt32(truncatingIfNeeded: place), detour: detour)
        next &+= 1
      }
      arc &+= 1
    }
  }
  sideOffsets[layout.count] = UInt32(truncatingIfNeeded: next)
}
