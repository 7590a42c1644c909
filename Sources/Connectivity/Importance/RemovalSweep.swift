/// What the paths from one source lose when any node, or any link, is taken out of the graph.
///
/// Without a node only the nodes below it in the tree of best paths change: each starts from its
/// best neighbour outside that subtree, whose path is untouched, and Dijkstra's algorithm runs
/// inside the subtree alone. Without the link of the tree that leads to the node, a path either
/// misses the node, and is then the one just found, or reaches the node by its next best way and
/// goes on as before: the link costs no search of its own. Links off the tree lose nothing. Ties
/// need no care: the tree holds one best path.
///
/// - Complexity: a source's removals together cost the sum over nodes of depth times arcs.
struct RemovalSweep: ~Copyable {
  private let metric: Metric
  private let targetWeights: [Double]
  private var tree: PathTree
  private var layout: TreeLayout
  private var arcs: PlacedArcs
  /// By place: the length of the best path.
  private var distance: [Double]
  /// By place: what the pair of source and node is worth, times the node's weight.
  private var value: [Double]
  /// By place: the sum of `value` over the nodes below.
  private var below: [Double]
  /// By place of the subtree at hand: the length of the best path that misses its root.
  private var label: [Double]
  /// By place of the subtree at hand: what is left of `value` by that path.
  private var rest: [Double]
  private var heap: [HeapEntry]
  private var position: [UInt32]

  /// What is lost without the node at a place, or without the link that leads the tree to it.
  struct Loss {
    var node = 0.0
    var link = 0.0
  }

  init(metric: Metric, targetWeights: [Double]) {
    self.metric = metric
    self.targetWeights = targetWeights
    let count = targetWeights.count
    tree = PathTree(nodeCount: count)
    layout = TreeLayout(nodeCount: count)
    arcs = PlacedArcs(metric: metric)
    distance = Array(repeating: 0, count: count)
    value = distance
    below = distance
    label = distance
    rest = distance
    heap = Array(repeating: HeapEntry(key: 0, node: 0), count: count)
    position = Array(repeating: 0, count: count)
  }

  /// The number of places of the tree: the nodes that the source reaches, itself at place 0.
  var count: Int { tree.reachedCount }

  /// Finds the best paths from a source, whose removals are asked for next.
  mutating func start(from source: Int) {
    tree.run(metric.arcs, from: source, within: metric.reach)
    layout.arrange(tree)
    arcs.arrange(metric, tree, layout)
    for place in 0..<count {
      let node = Int(layout.node[place])
      let weight = targetWeights[node]
      distance[place] = tree.distance[node]
      value[place] = weight > 0 ? weight * metric.worth(distance[place]) : 0
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

  /// What the nodes below a place other than 0 lose in value without the node there, and what they
  /// and it lose without the link above it.
  mutating func loss(at place: Int) -> Loss {
    guard below[place] + value[place] > 0 else { return Loss() }
    let subtree = place..<place + Int(layout.size[place])
    var loss = Loss()
    if subtree.count > 1 {
      relabel(
        subtree, within: metric.reach, isSymmetric: metric.isSymmetric, arcs, &label, &heap,
        &position)
      loss.node = leave(below: subtree)
    }
    // How much longer the next best way to the node is.
    let detour = nextBestPath(into: subtree) - distance[place]
    guard detour > 0 else { return loss }
    loss.link = lossOfDetour(detour, subtree)
    return loss
  }

  /// Sets what each node below the root of a subtree is worth without the root, and adds up what
  /// is lost.
  private mutating func leave(below subtree: Range<Int>) -> Double {
    var loss = 0.0
    for place in subtree.dropFirst() {
      guard value[place] > 0, label[place] > distance[place] else {
        rest[place] = value[place]
        continue
      }
      let node = Int(layout.node[place])
      rest[place] = min(value[place], targetWeights[node] * metric.worth(label[place]))
      loss += value[place] - rest[place]
    }
    return loss
  }

  /// What the nodes of a subtree lose when paths that pass its root get longer by a detour.
  private func lossOfDetour(_ detour: Double, _ subtree: Range<Int>) -> Double {
    let root = subtree.lowerBound
    var loss = 0.0
    if case .probability(.exponential) = metric.decay {
      let share = detour < .infinity ? metric.worth(detour) : 0
      let farthest = metric.reach - detour
      loss += value[root] * (distance[root] <= farthest ? 1 - share : 1)
      for place in subtree.dropFirst() {
        let passing = distance[place] <= farthest ? value[place] * share : 0
        loss += value[place] - max(rest[place], passing)
      }
      return loss
    }
    for place in subtree where value[place] > 0 {
      let weight = targetWeights[Int(layout.node[place])]
      let passing = min(value[place], weight * metric.worth(distance[place] + detour))
      loss += value[place] - (place > root ? max(rest[place], passing) : passing)
    }
    return loss
  }

  /// The length of the best path to the root of a subtree over another link than the tree's.
  private func nextBestPath(into subtree: Range<Int>) -> Double {
    let root = subtree.lowerBound
    let tree = UInt32(link(above: root))
    let start = UInt32(root)
    let size = UInt32(subtree.count)
    var best = Double.infinity
    for index in Int(arcs.inOffsets[root])..<Int(arcs.inOffsets[root + 1]) {
      let arc = arcs.inArcs[index]
      guard arc.path < best else { break }
      guard arc.link != tree else { continue }
      if arc.origin &- start >= size {
        best = arc.path
      } else if arc.origin != start {
        best = min(best, label[Int(arc.origin)] + arc.length)
      }
    }
    return best
  }
}
