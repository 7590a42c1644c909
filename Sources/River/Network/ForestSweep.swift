/// The indices of a network without cycles, and the importance of each barrier, in linear time.
struct ForestSweep {
  private let network: RiverNetwork
  private(set) var baseline: RiverBaseline

  /// - Complexity: O(n) for each exponential of the decay.
  init(_ network: RiverNetwork, terms: [RiverDecay.Term]) {
    self.network = network
    baseline = RiverBaseline(of: network)
    for term in terms { add(ForestTerm(term, of: network)) }
    baseline.addUpPairs(of: network)
  }

  private mutating func add(_ term: ForestTerm) {
    let layout = network.layout
    // What is reached going out from an edge, and what reaches it coming in.
    let out = ForestPotentials(layout, gift: term.gift, down: term.fromParent, up: term.toParent)
    let into =
      network.isDirectional
      ? ForestPotentials(layout, gift: term.gift, down: term.toParent, up: term.fromParent) : out
    var toMouth = [Double](repeating: 1, count: layout.count)
    var fromMouth = toMouth
    for place in 0..<layout.count where layout.edges[place] != RiverLayout.none {
      let parent = Int(layout.parents[place])
      toMouth[place] = toMouth[parent] * term.toParent[place]
      fromMouth[place] = fromMouth[parent] * term.fromParent[place]
      let edge = Int(layout.edges[place])
      let share = term.share
      if edge < network.reaches.count {
        let (weight, half) = (network.reaches[edge].weight, term.half[place])
        baseline.outgoing[edge] += share * (weight + half * (out.below[place] + out.above[place]))
        baseline.incoming[edge] += share * (weight + half * (into.below[place] + into.above[place]))
        baseline.sums.toMouth += share * term.gift[place] * toMouth[parent]
        baseline.sums.fromMouth += share * term.gift[place] * fromMouth[parent]
      } else {
        let index = edge - network.reaches.count
        let toParent = RiverSums(
          pairs: share * into.below[place] * out.above[place],
          toMouth: share * into.below[place] * toMouth[parent])
        let fromParent = RiverSums(
          pairs: share * into.above[place] * out.below[place],
          fromMouth: share * out.below[place] * fromMouth[parent])
        let leadsToParent =
          network.barriers[index].to == Int(layout.joints[parent])
        baseline.perFactorDown[index].add(leadsToParent ? toParent : fromParent)
        baseline.perFactorUp[index].add(leadsToParent ? fromParent : toParent)
      }
    }
  }
}

extension RiverSums {
  mutating func add(_ other: RiverSums) {
    pairs += other.pairs
    fromMouth += other.fromMouth
    toMouth += other.toMouth
  }
}
