/// For each node the sums over ordered pairs of nodes that its removal concerns.
struct NodeLosses: Sendable {
  /// What the pairs that start at the node are worth.
  var outward: [Double]
  /// What the pairs that end at the node are worth.
  var inward: [Double]
  /// What the pairs of other nodes are worth whose best path passes the node.
  var through: [Double]
  /// What pairs of other nodes lose without the node.
  var connector: [Double]

  init(nodeCount: Int) {
    outward = Array(repeating: 0, count: nodeCount)
    inward = outward
    through = outward
    connector = outward
  }

  mutating func add(_ other: NodeLosses) {
    for node in outward.indices {
      outward[node] += other.outward[node]
      inward[node] += other.inward[node]
      through[node] += other.through[node]
      connector[node] += other.connector[node]
    }
  }

  /// Adds what the pairs that start at one source, of the given weight, lose.
  mutating func add(_ search: inout RemovalSearch, from source: Int, weight: Double) {
    search.start(from: source)
    outward[source] += weight * search.value(below: 0)
    for place in 1..<max(1, search.count) {
      let node = search.node(at: place)
      inward[node] += weight * search.value(at: place)
      through[node] += weight * search.value(below: place)
      connector[node] += weight * search.loss(withoutNodeAt: place)
    }
  }

  func fractions(of node: Int, intra: Double) -> Fractions {
    Fractions(
      intra: intra, flux: outward[node] + inward[node], connector: connector[node])
  }
}

extension Network {
  func nodeLosses(in metric: Metric, threads: Int) async -> NodeLosses {
    let sources = self.sources
    let blocks = await Parallelism.map(sources.count, threads: threads) { block in
      var search = RemovalSearch(metric: metric, targetWeights: weights.target)
      var losses = NodeLosses(nodeCount: nodeCount)
      for source in sources[block] {
        losses.add(&search, from: source, weight: weights.source[source])
      }
      return losses
    }
    return blocks.reduce(into: NodeLosses(nodeCount: nodeCount)) { $0.add($1) }
  }
}
