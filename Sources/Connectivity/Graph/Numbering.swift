/// Another numbering of nodes, in which those that are linked mostly have numbers close together.
///
/// A search then finds in the cache most of what it needs of a node's neighbours.
struct Numbering: Sendable {
  /// The node at each rank.
  let nodes: [Int]
  /// The rank of each node.
  let ranks: [Int]

  /// The number of nodes at which a cluster ends.
  private static let clusterSize = 256

  /// Numbers nodes by clusters, each grown breadth first along arcs from the border of another.
  init(clustersOf arcs: Arcs) {
    var nodes: [Int] = []
    nodes.reserveCapacity(arcs.nodeCount)
    var ranks = [Int](repeating: .max, count: arcs.nodeCount)
    for start in 0..<arcs.nodeCount where ranks[start] == .max {
      ranks[start] = nodes.count
      nodes.append(start)
      var seeds = [start]
      var seed = 0
      while seed < seeds.count {
        var cluster = [seeds[seed]]
        seed += 1
        var next = 0
        while next < cluster.count, cluster.count <= Self.clusterSize {
          for index in arcs.row(cluster[next]) {
            let target = Int(arcs.targets[index])
            guard ranks[target] == .max else { continue }
            ranks[target] = nodes.count
            nodes.append(target)
            cluster.append(target)
          }
          next += 1
        }
        seeds += cluster[next...]
      }
    }
    self.nodes = nodes
    self.ranks = ranks
  }

  /// A value for each node, by rank.
  func byRank<Value>(_ values: [Value]) -> [Value] { nodes.map { values[$0] } }

  /// A value for each rank, by node.
  func byNode<Value>(_ values: [Value]) -> [Value] { ranks.map { values[$0] } }

  /// Arcs between the ranks of nodes.
  func arcs(_ arcs: Arcs) -> Arcs {
    var renumbered: [Arc] = []
    renumbered.reserveCapacity(arcs.targets.count)
    for node in nodes {
      for index in arcs.row(node) {
        var arc = arcs.arc(index, of: node)
        arc.from = UInt32(ranks[Int(arc.from)])
        arc.to = UInt32(ranks[Int(arc.to)])
        renumbered.append(arc)
      }
    }
    return Arcs(nodeCount: nodes.count, renumbered)
  }

  /// The same metric between the ranks of nodes.
  func metric(_ metric: Metric) -> Metric {
    let arcs = arcs(metric.arcs)
    return Metric(
      arcs: arcs, incoming: metric.isSymmetric ? arcs : self.arcs(metric.incoming),
      isSymmetric: metric.isSymmetric, decay: metric.decay, reach: metric.reach)
  }
}
