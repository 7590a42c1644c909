#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One exponential of the decay on a forest: what each place's edge to its parent does to a sum.
///
/// A sum of weights at one end of an edge becomes `gift + factor x sum` at the other: the edge's own
/// weight, seen from its end, and what comes through it.
struct ForestTerm {
  /// The share of this exponential.
  let share: Double
  /// Per place, the weight of its edge as it is seen from an end of it; 0 for a barrier.
  var gift: [Double]
  /// Per place, what it takes to travel its edge from the parent, and to the parent.
  var fromParent, toParent: [Double]
  /// Per place, what half of its edge takes; 1 for a barrier.
  var half: [Double]

  init(_ term: RiverDecay.Term, of network: RiverNetwork) {
    let layout = network.layout
    share = term.share
    gift = Array(repeating: 0, count: layout.count)
    fromParent = Array(repeating: 1, count: layout.count)
    toParent = fromParent
    half = fromParent
    for place in 0..<layout.count where layout.edges[place] != RiverLayout.none {
      let edge = Int(layout.edges[place])
      if edge < network.reaches.count {
        let reach = network.reaches[edge]
        let passed = exp(-term.rate * reach.length / 2)
        half[place] = passed
        gift[place] = reach.weight * passed
        fromParent[place] = passed * passed
        toParent[place] = fromParent[place]
      } else {
        let barrier = network.barriers[edge - network.reaches.count]
        let factors = network.factors(barrier.passability)
        let leadsToParent = barrier.to == Int(layout.joints[Int(layout.parents[place])])
        toParent[place] = leadsToParent ? factors.down : factors.up
        fromParent[place] = leadsToParent ? factors.up : factors.down
      }
    }
  }
}
