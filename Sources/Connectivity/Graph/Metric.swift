/// A way to measure how far apart nodes are, and what a pair at that distance is worth.
///
/// PC measures paths by impedance, IIC by hops; everything else about them is the same.
struct Metric: Sendable {
  enum Decay {
    case probability(Kernel)
    /// 1 / (1 + hops).
    case hops
  }

  let arcs: Arcs
  /// The arcs that end at each node, named by the node where they start.
  let incoming: Arcs
  /// Whether every arc has one of the same length and link that leads back.
  let isSymmetric: Bool
  let decay: Decay
  /// The greatest distance that counts.
  let reach: Double

  /// What a pair at this distance is worth, from 0 to 1.
  func worth(_ distance: Double) -> Double {
    guard distance <= reach, distance < .infinity else { return 0 }
    switch decay {
    case .probability(let kernel): return kernel.probability(distance)
    case .hops: return 1 / (1 + distance)
    }
  }
}

extension Network {
  /// Paths measured by impedance: PC.
  var impedanceMetric: Metric {
    Metric(
      arcs: graph.arcs, incoming: graph.incoming, isSymmetric: !graph.isDirected,
      decay: .probability(kernel), reach: reach)
  }

  /// Paths measured by the patches at which they arrive, over links up to the threshold: IIC.
  func hopMetric(threshold: Double) -> Metric {
    let arcs = hopArcs(threshold: threshold)
    return Metric(
      arcs: arcs, incoming: arcs.reversed(),
      isSymmetric: !graph.isDirected && patchCount == nodeCount, decay: .hops, reach: .infinity)
  }

  /// The arcs over links up to the threshold: one hop to a patch, none to a stepping node.
  func hopArcs(threshold: Double) -> Arcs {
    graph.arcs.changed { arc in
      guard arc.length <= threshold else { return nil }
      var hop = arc
      hop.length = patches[Int(arc.to)] ? 1 : 0
      return hop
    }
  }
}
