import Connectivity

/// The indices of a network without cycles under a threshold on the distance.
enum ThresholdSweep {
  /// One search from each reach; the same bits for any number of threads.
  ///
  /// - Complexity: O(n k), for k reaches and barriers within the threshold of a reach.
  static func baseline(
    of network: RiverNetwork, limit: Double, threads: Int
  ) async -> RiverBaseline {
    let parts = await Parallelism.map(network.reaches.count, threads: threads) { block in
      Part(network, limit: limit, block)
    }
    var baseline = RiverBaseline(of: network)
    var start = 0
    for part in parts {
      for (offset, sum) in part.outgoing.enumerated() { baseline.outgoing[start + offset] = sum }
      for (offset, sum) in part.incoming.enumerated() { baseline.incoming[start + offset] = sum }
      start += part.outgoing.count
      for barrier in part.down.indices {
        baseline.perFactorDown[barrier].pairs += part.down[barrier]
        baseline.perFactorUp[barrier].pairs += part.up[barrier]
      }
    }
    baseline.addUpPairs(of: network)
    addMouths(&baseline, of: network, limit: limit)
    return baseline
  }

  private static func addMouths(
    _ baseline: inout RiverBaseline, of network: RiverNetwork, limit: Double
  ) {
    var from = ThresholdSearch(network, limit: limit, isIncoming: false)
    var to = ThresholdSearch(network, limit: limit, isIncoming: true)
    for piece in network.pieces {
      baseline.sums.fromMouth += from.run(fromJoint: piece.outlet) { barrier, isDown, gain in
        if isDown { baseline.perFactorDown[barrier].fromMouth += gain }
        if !isDown { baseline.perFactorUp[barrier].fromMouth += gain }
      }
      baseline.sums.toMouth += to.run(fromJoint: piece.outlet) { barrier, isDown, gain in
        if isDown { baseline.perFactorDown[barrier].toMouth += gain }
        if !isDown { baseline.perFactorUp[barrier].toMouth += gain }
      }
    }
  }

  /// What the searches from a block of reaches find.
  private struct Part: Sendable {
    var outgoing: [Double] = []
    var incoming: [Double] = []
    var down, up: [Double]

    init(_ network: RiverNetwork, limit: Double, _ block: Range<Int>) {
      down = Array(repeating: 0, count: network.barriers.count)
      up = down
      var out = ThresholdSearch(network, limit: limit, isIncoming: false)
      var into = ThresholdSearch(network, limit: limit, isIncoming: true)
      for reach in block {
        let weight = network.reaches[reach].weight
        outgoing.append(
          out.run(fromReach: reach) { barrier, isDown, gain in
            if isDown { down[barrier] += weight * gain } else { up[barrier] += weight * gain }
          })
        incoming.append(
          network.isDirectional
            ? into.run(fromReach: reach) { _, _, _ in } : outgoing[outgoing.count - 1])
      }
    }
  }
}
