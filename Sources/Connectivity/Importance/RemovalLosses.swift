/// Sums over ordered pairs of nodes that the removal of each node and of each link concerns.
struct RemovalLosses: Sendable {
  /// What the pairs that start at each node are worth.
  var outward: [Double]
  /// What the pairs that end at each node are worth.
  var inward: [Double]
  /// What the pairs of other nodes are worth whose best path passes each node.
  var through: [Double]
  /// What pairs of other nodes lose without each node.
  var connector: [Double]
  /// What all pairs lose without each link.
  var link: [Double]

  init(nodeCount: Int, linkCount: Int) {
    outward = Array(repeating: 0, count: nodeCount)
    inward = outward
    through = outward
    connector = outward
    link = Array(repeating: 0, count: linkCount)
  }

  mutating func add(_ other: RemovalLosses) {
    for node in outward.indices {
      outward[node] += other.outward[node]
      inward[node] += other.inward[node]
      through[node] += other.through[node]
      connector[node] += other.connector[node]
    }
    for index in link.indices { link[index] += other.link[index] }
  }

  /// Puts the sums of the nodes into another order.
  mutating func sortNodes(_ sorted: ([Double]) -> [Double]) {
    outward = sorted(outward)
    inward = sorted(inward)
    through = sorted(through)
    connector = sorted(connector)
  }

  /// Adds what the pairs that start at one source, of the given weight, lose.
  mutating func add(_ sweep: inout RemovalSweep, from source: Int, weight: Double) {
    sweep.start(from: source)
    outward[source] += weight * sweep.value(below: 0)
    for place in 1..<max(1, sweep.count) {
      let node = sweep.node(at: place)
      let loss = sweep.loss(at: place)
      inward[node] += weight * sweep.value(at: place)
      through[node] += weight * sweep.value(below: place)
      connector[node] += weight * loss.node
      link[sweep.link(above: place)] += weight * loss.link
    }
  }

  /// What all pairs are worth, each node with itself included.
  func numerator(_ weights: NodeWeights) -> Double {
    outward.indices.reduce(0) { $0 + weights.source[$1] * weights.target[$1] + outward[$1] }
  }

  func fractions(of node: Int, intra: Double) -> Fractions {
    Fractions(
      intra: intra, flux: outward[node] + inward[node], connector: connector[node])
  }
}

extension Network {
  /// What is lost without each node and link, found in a numbering that keeps searches in the cache.
  func removalLosses(in metric: Metric, threads: Int) async -> RemovalLosses {
    let numbering = Numbering(clustersOf: metric.arcs)
    let metric = numbering.metric(metric)
    let sourceWeights = numbering.byRank(weights.source)
    let targetWeights = numbering.byRank(weights.target)
    let sources = sourceWeights.indices.filter { sourceWeights[$0] > 0 }
    let none = RemovalLosses(nodeCount: nodeCount, linkCount: graph.links.count)
    var losses = await Parallelism.reduce(sources.count, threads: threads, into: none) { block in
      var sweep = RemovalSweep(metric: metric, targetWeights: targetWeights)
      var losses = none
      for source in sources[block] {
        losses.add(&sweep, from: source, weight: sourceWeights[source])
      }
      return losses
    } combine: {
      $0.add($1)
    }
    losses.sortNodes { numbering.byNode($0) }
    return losses
  }
}
