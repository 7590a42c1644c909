/// What the paths from one source lose when any node, or any link, is taken out of the graph.
///
/// Without a node only the nodes below it in the tree of best paths change: each starts from its
/// best neighbour outside that subtree, whose path is untouched, and paths inside the subtree alone
/// are searched. Without the link of the tree that leads to the node, a path either misses the node,
/// and is then the one just found, or reaches the node by its next best way and goes on as before:
/// the link costs no search of its own. Links off the tree lose nothing. Ties need no care: the
/// tree holds one best path.
///
/// - Complexity: a source's removals together cost the sum over nodes of depth times arcs.
struct RemovalSweep: ~Copyable {
  private let metric: Metric
  private let targetWeights: [Double]
  /// The best paths from the source.
  private(set) var tree: PathTree
  private var layout: TreeLayout
  private var arcs: SideArcs
  /// By place of the subtree at hand: by how much the path gets longer.
  private var detours: SubtreeDetours
  /// By place: the length of the best path.
  private var distance: [Double]
  /// By place: what the pair of source and node is worth, times the node's weight.
  private var value: [Double]
  /// By place: the sum of `value` over the nodes below.
  private var below: [Double]

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
    arcs = SideArcs(metric: metric)
    detours = SubtreeDetours(nodeCount: count, arcCount: metric.incoming.targets.count)
    distance = Array(repeating: 0, count: count)
    value = distance
    below = distance
  }

  /// The number of places of the tree: the nodes that the source reaches, itself at place 0.
  var count: Int { layout.count }

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
      below[Int(layout.above[place])] += below[place] + value[place]
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
    detours.find(in: subtree, of: layout, arcs)
    if case .probability(.exponential) = metric.decay { return lossOfFactors(in: subtree) }
    return lossOfWorths(in: subtree)
  }

  /// The loss where a detour multiplies what a pair is worth by what the detour itself is worth.
  private func lossOfFactors(in subtree: Range<Int>) -> Loss {
    let distance = distance.span
    let value = value.span
    let label = detours.label.span
    let reach = metric.reach
    let root = subtree.lowerBound
    let rootDetour = label[root]
    let rootShare = 1 - metric.worth(rootDetour)
    var loss = Loss()
    loss.link = distance[root] + rootDetour <= reach ? value[root] * rootShare : value[root]
    // Neighbours in preorder mostly have the same detour.
    var detour = 0.0
    var share = 0.0
    for place in subtree.dropFirst() {
      if label[place] != detour {
        detour = label[place]
        share = 1 - metric.worth(detour)
      }
      let missing = distance[place] + detour <= reach ? value[place] * share : value[place]
      loss.node += missing
      if detour <= rootDetour {
        loss.link += missing
      } else {
        loss.link +=
          distance[place] + rootDetour <= reach ? value[place] * rootShare : value[place]
      }
    }
    return loss
  }

  /// The loss whatever the decay.
  private func lossOfWorths(in subtree: Range<Int>) -> Loss {
    let label = detours.label.span
    let root = subtree.lowerBound
    var loss = Loss()
    for place in subtree where value[place] > 0 {
      let weight = targetWeights[Int(layout.node[place])]
      let passing = weight * metric.worth(distance[place] + label[root])
      guard place > root else {
        loss.link += max(0, value[place] - passing)
        continue
      }
      let missing = weight * metric.worth(distance[place] + label[place])
      loss.node += max(0, value[place] - missing)
      loss.link += max(0, value[place] - max(missing, passing))
    }
    return loss
  }
}
