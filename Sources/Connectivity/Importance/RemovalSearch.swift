/// What the paths from one source lose when a node or a link is taken out of the graph.
///
/// Without a node only the nodes below it in the tree of best paths change: each starts from its
/// best neighbour outside that subtree, whose path is untouched, and Dijkstra's algorithm runs
/// inside the subtree alone. The same holds for a link of the tree and the subtree at its end;
/// without a link off the tree nothing changes. Ties need no care: the tree holds one best path.
///
/// - Complexity: a source's removals together cost the sum over nodes of depth times arcs.
struct RemovalSearch: ~Copyable {
  private let metric: Metric
  private let targetWeights: [Double]
  private var tree: PathTree
  private var layout: TreeLayout
  /// By place: what the pair of source and node is worth, times the node's weight.
  private var value: [Double]
  /// By place: the sum of `value` over the nodes below.
  private var below: [Double]
  private var label: [Double]
  private var heap: [HeapEntry]
  private var position: [UInt32]

  init(metric: Metric, targetWeights: [Double]) {
    self.metric = metric
    self.targetWeights = targetWeights
    let count = targetWeights.count
    tree = PathTree(nodeCount: count)
    layout = TreeLayout(nodeCount: count)
    value = Array(repeating: 0, count: count)
    below = value
    label = value
    heap = Array(repeating: HeapEntry(key: 0, node: 0), count: count)
    position = Array(repeating: 0, count: count)
  }

  /// The number of places of the tree: the nodes that the source reaches, itself at place 0.
  var count: Int { tree.reachedCount }

  /// Finds the best paths from a source, whose removals are asked for next.
  mutating func start(from source: Int) {
    tree.run(metric.arcs, from: source, within: metric.reach)
    layout.arrange(tree)
    for place in 0..<count {
      let node = Int(layout.node[place])
      let weight = targetWeights[node]
      value[place] = weight > 0 ? weight * metric.worth(tree.distance[node]) : 0
      below[place] = 0
    }
    for place in stride(from: count - 1, to: 0, by: -1) {
      let parent = Int(layout.place[Int(tree.parent[Int(layout.node[place])])])
      below[parent] += below[place] + value[place]
    }
  }

  func node(at place: Int) -> Int { Int(layout.node[place]) }

  /// The link by which the tree reaches the node at a place other than 0.
  func link(above place: Int) -> Int {
    Int(metric.arcs.links[Int(tree.parentArc[node(at: place)])])
  }

  func value(at place: Int) -> Double { value[place] }

  func value(below place: Int) -> Double { below[place] }

  /// What the nodes below a place lose in value without the node there.
  mutating func loss(withoutNodeAt place: Int) -> Double {
    guard below[place] > 0 else { return 0 }
    let end = place + Int(layout.size[place])
    return loss(of: place + 1..<end, subtree: place..<end, link: .max)
  }

  /// What the nodes from a place on down lose in value without the link above it.
  mutating func loss(withoutLinkAbove place: Int) -> Double {
    guard below[place] + value[place] > 0 else { return 0 }
    let subtree = place..<place + Int(layout.size[place])
    return loss(of: subtree, subtree: subtree, link: UInt32(link(above: place)))
  }

  private mutating func loss(of region: Range<Int>, subtree: Range<Int>, link: UInt32) -> Double {
    relabel(
      region, cutOff: subtree, without: link, metric, tree.distance, layout.place, layout.node,
      &label, &heap, &position)
    var loss = 0.0
    for place in region where value[place] > 0 {
      let node = Int(layout.node[place])
      guard label[place] > tree.distance[node] else { continue }
      loss += max(0, value[place] - targetWeights[node] * metric.worth(label[place]))
    }
    return loss
  }
}

// Labels the places of a region by the best paths that enter it from outside the cut-off subtree.
// Separate arguments, because spans of two properties of one value cannot be held at once.
private func relabel(
  _ region: Range<Int>, cutOff subtree: Range<Int>, without link: UInt32, _ metric: Metric,
  _ distance: [Double], _ place: [UInt32], _ node: [UInt32], _ label: inout [Double],
  _ heap: inout [HeapEntry], _ position: inout [UInt32]
) {
  let reach = metric.reach
  let distance = distance.span
  let place = place.span
  let node = node.span
  var label = label.mutableSpan
  var heap = heap.mutableSpan
  var position = position.mutableSpan
  var count = 0

  let subtreeStart = UInt32(subtree.lowerBound)
  let subtreeSize = UInt32(subtree.count)
  let inOffsets = metric.incoming.offsets.span
  let origins = metric.incoming.targets.span
  let inLengths = metric.incoming.lengths.span
  let inLinks = metric.incoming.links.span
  for current in region {
    let target = Int(node[current])
    var best = Double.infinity
    var arc = Int(inOffsets[target])
    let end = Int(inOffsets[target &+ 1])
    while arc < end {
      let origin = Int(origins[arc])
      let length = distance[origin] + inLengths[arc]
      if length < best, place[origin] &- subtreeStart >= subtreeSize, inLinks[arc] != link {
        best = length
      }
      arc &+= 1
    }
    guard best <= reach, best < .infinity else {
      label[current] = .infinity
      continue
    }
    label[current] = best
    let entry = HeapEntry(key: best, node: UInt32(truncatingIfNeeded: current))
    siftUp(entry, from: count, &heap, &position)
    count &+= 1
  }

  let regionStart = UInt32(region.lowerBound)
  let regionSize = UInt32(region.count)
  let outOffsets = metric.arcs.offsets.span
  let targets = metric.arcs.targets.span
  let outLengths = metric.arcs.lengths.span
  while count > 0 {
    let top = popTop(&count, &heap, &position)
    let origin = Int(node[Int(top.node)])
    var arc = Int(outOffsets[origin])
    let end = Int(outOffsets[origin &+ 1])
    while arc < end {
      let next = place[Int(targets[arc])]
      if next &- regionStart < regionSize {
        let length = top.key + outLengths[arc]
        let known = label[Int(next)]
        if length < known, length <= reach {
          label[Int(next)] = length
          let entry = HeapEntry(key: length, node: next)
          if known == .infinity {
            siftUp(entry, from: count, &heap, &position)
            count &+= 1
          } else {
            siftUp(entry, from: Int(position[Int(next)]), &heap, &position)
          }
        }
      }
      arc &+= 1
    }
  }
}
