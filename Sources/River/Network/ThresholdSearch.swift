/// Walks a forest from one place outward, up to a distance, and sums what it reaches.
///
/// A threshold is no product over edges, so that sums can't be handed from one place to the next; but a walk
/// ends at the threshold.
struct ThresholdSearch {
  private let network: RiverNetwork
  private let limit: Double
  private let edges: JointEdges
  /// Whether paths lead to the start instead of away from it.
  private let isIncoming: Bool
  private var visits: [Visit] = []

  private struct Visit {
    let joint: Int
    /// The visit from which it was reached, or -1.
    let from: Int
    let edge: Int
    let distance: Double
    /// The passabilities up to the joint, multiplied.
    let product: Double
    /// The factor of the edge that leads here; 1 for a reach.
    let factor: Double
    /// The weights beyond, each times the passabilities from here on.
    var sum: Double
  }

  init(_ network: RiverNetwork, limit: Double, isIncoming: Bool) {
    self.network = network
    self.limit = limit
    self.isIncoming = isIncoming
    edges = JointEdges(
      jointCount: network.jointCount,
      ends: network.reaches.map { ($0.from, $0.to) } + network.barriers.map { ($0.from, $0.to) })
  }

  /// The sum of the weights within the limit of a reach's middle, times passabilities, its own included.
  ///
  /// `crossed` is told each barrier on the way, whether paths pass it downward, and what the sum gains for
  /// each unit of its factor.
  mutating func run(
    fromReach reach: Int, crossed: (_ barrier: Int, _ isDown: Bool, _ gain: Double) -> Void
  ) -> Double {
    visits.removeAll(keepingCapacity: true)
    let start = network.reaches[reach]
    for joint in [start.from, start.to] {
      append(joint, from: -1, edge: reach, distance: start.length / 2, product: 1, factor: 1)
    }
    return start.weight + walk(crossed)
  }

  /// The same from an outlet.
  mutating func run(
    fromJoint joint: Int, crossed: (_ barrier: Int, _ isDown: Bool, _ gain: Double) -> Void
  ) -> Double {
    visits.removeAll(keepingCapacity: true)
    append(joint, from: -1, edge: -1, distance: 0, product: 1, factor: 1)
    return walk(crossed)
  }

  private mutating func append(
    _ joint: Int, from: Int, edge: Int, distance: Double, product: Double, factor: Double
  ) {
    visits.append(
      Visit(
        joint: joint, from: from, edge: edge, distance: distance, product: product,
        factor: factor, sum: 0))
  }

  private mutating func walk(_ crossed: (Int, Bool, Double) -> Void) -> Double {
    let reachCount = network.reaches.count
    var next = 0
    while next < visits.count {
      let visit = visits[next]
      for edge in edges.edges(at: visit.joint) where Int(edge) != visit.edge {
        let edge = Int(edge)
        if edge < reachCount {
          let reach = network.reaches[edge]
          if visit.distance + reach.length / 2 <= limit { visits[next].sum += reach.weight }
          guard visit.distance + reach.length <= limit else { continue }
          append(
            reach.from == visit.joint ? reach.to : reach.from, from: next, edge: edge,
            distance: visit.distance + reach.length, product: visit.product, factor: 1)
        } else {
          let barrier = network.barriers[edge - reachCount]
          let factors = network.factors(barrier.passability)
          let factor = isDown(barrier, from: visit.joint) ? factors.down : factors.up
          append(
            barrier.from == visit.joint ? barrier.to : barrier.from, from: next, edge: edge,
            distance: visit.distance, product: visit.product * factor, factor: factor)
        }
      }
      next += 1
    }
    var total = 0.0
    for index in visits.indices.reversed() {
      let visit = visits[index]
      guard visit.from >= 0 else {
        total += visit.sum
        continue
      }
      if visit.edge >= reachCount {
        let before = visits[visit.from]
        let barrier = network.barriers[visit.edge - reachCount]
        crossed(
          visit.edge - reachCount, isDown(barrier, from: before.joint), before.product * visit.sum)
      }
      visits[visit.from].sum += visit.factor * visit.sum
    }
    return total
  }

  /// Whether a fish passes the barrier downward on a path that this search meets at that joint.
  private func isDown(_ barrier: RiverBarrier, from joint: Int) -> Bool {
    (barrier.from == joint) != isIncoming
  }
}
