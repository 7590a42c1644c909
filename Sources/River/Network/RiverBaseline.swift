/// A network's indices as they are, and how they answer to each barrier.
struct RiverBaseline: Sendable {
  var sums = RiverSums()
  /// Per reach, the sum of weights that it reaches, and of those that reach it.
  var outgoing, incoming: [Double]
  /// Per barrier, what the sums gain for each unit of its factor down, and of its factor up.
  var perFactorDown, perFactorUp: [RiverSums]

  init(of network: RiverNetwork) {
    outgoing = Array(repeating: 0, count: network.reaches.count)
    incoming = outgoing
    perFactorDown = Array(repeating: RiverSums(), count: network.barriers.count)
    perFactorUp = perFactorDown
  }

  /// Sets the pair sum from what reaches reach.
  mutating func addUpPairs(of network: RiverNetwork) {
    for (reach, sum) in zip(network.reaches, outgoing) { sums.pairs += reach.weight * sum }
  }

  /// What the sums gain when one barrier has another passability.
  ///
  /// Without cycles a barrier's factor stands in each of its pairs' products once: the sums are linear in it.
  func gain(
    ofBarrier barrier: Int, at passability: Passability, in network: RiverNetwork
  ) -> RiverSums {
    let before = network.factors(network.barriers[barrier].passability)
    let after = network.factors(passability)
    let (down, up) = (after.down - before.down, after.up - before.up)
    let (perDown, perUp) = (perFactorDown[barrier], perFactorUp[barrier])
    return RiverSums(
      pairs: down * perDown.pairs + up * perUp.pairs,
      fromMouth: down * perDown.fromMouth + up * perUp.fromMouth,
      toMouth: down * perDown.toMouth + up * perUp.toMouth)
  }
}
