/// What a barrier costs, and what mitigating it adds.
public struct BarrierScore: Sendable, Hashable {
  /// The barrier's index.
  public var barrier: Int
  /// What its mitigation adds.
  public var mitigation: RiverScore
  /// What it takes now: the gain if there were no barrier at all.
  public var removal: RiverIndices

  /// The scores of one barrier.
  public init(barrier: Int, mitigation: RiverScore, removal: RiverIndices) {
    self.barrier = barrier
    self.mitigation = mitigation
    self.removal = removal
  }
}

extension RiverScorer {
  /// What each barrier takes, and what it adds when it is passed at least with a passability.
  ///
  /// - Parameters:
  ///   - passability: The passability that mitigation gives.
  ///   - obstacles: The barriers' costs, in the network's order.
  /// - Returns: The scores in the order of the barriers.
  /// - Throws: A passability that is none.
  public func rank(
    mitigatedTo passability: Passability, obstacles: [RiverObstacle]
  ) async throws(RiverNetworkError) -> [BarrierScore] {
    let barriers = network.barriers
    let mitigated = try await barrierGains { barriers[$0].passability.raised(to: passability) }
    let removed = try await barrierGains { _ in .open }
    return barriers.indices.map {
      BarrierScore(
        barrier: $0, mitigation: RiverScore(gain: mitigated[$0], cost: obstacles[$0].cost),
        removal: removed[$0])
    }
  }

  /// What each measure adds by itself.
  public func scores(of measures: [RiverMeasure]) async throws(RiverNetworkError) -> [RiverScore] {
    var changes: [RiverChange] = []
    for measure in measures { changes.append(try network.improvement(by: measure.change)) }
    return zip(measures, try await gains(of: changes)).map {
      RiverScore(gain: $1, cost: $0.cost)
    }
  }
}

extension [BarrierScore] {
  /// The barriers with the best first, by gain or by gain per cost.
  ///
  /// By cost, those that gain for nothing come first and those without a cost last. Of equals the one that gains
  /// more comes first, and else they keep their order.
  public func ordered(by life: FishLife, perCost: Bool) -> [BarrierScore] {
    let keys = map { score -> (worth: Double, gain: Double) in
      let gain = score.mitigation.gain[life]
      return (perCost ? score.mitigation.worthPerCost(life) : gain, gain)
    }
    return indices.sorted {
      (keys[$1].worth, keys[$1].gain, $0) < (keys[$0].worth, keys[$0].gain, $1)
    }.map { self[$0] }
  }
}
