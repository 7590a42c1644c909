import Foundation

@testable import River

/// The indices as their definitions read, over all pairs: the oracle that fast paths are held against.
struct PlainRiver {
  var jointCount: Int
  var reaches: [RiverReach]
  var barriers: [RiverBarrier]
  var outlets: [Int]
  var decay: RiverDecay
  var isDirectional: Bool

  /// Best products between joints, of barriers and of e^(-rate x length), by Floyd and Warshall.
  private func products(rate: Double) -> [[Double]] {
    var best = (0..<jointCount).map { i in (0..<jointCount).map { $0 == i ? 1.0 : 0 } }
    func offer(_ i: Int, _ j: Int, _ p: Double) { best[i][j] = max(best[i][j], p) }
    for reach in reaches {
      offer(reach.from, reach.to, exp(-rate * reach.length))
      offer(reach.to, reach.from, exp(-rate * reach.length))
    }
    for barrier in barriers {
      let both = barrier.passability.up * barrier.passability.down
      offer(barrier.from, barrier.to, isDirectional ? barrier.passability.down : both)
      offer(barrier.to, barrier.from, isDirectional ? barrier.passability.up : both)
    }
    for k in 0..<jointCount {
      for i in 0..<jointCount {
        for j in 0..<jointCount { offer(i, j, best[i][k] * best[k][j]) }
      }
    }
    return best
  }

  private func lengths() -> [[Double]] {
    var best = (0..<jointCount).map { i in
      (0..<jointCount).map { $0 == i ? 0.0 : .infinity }
    }
    for (ends, length) in reaches.map({ ([$0.from, $0.to], $0.length) })
      + barriers.map({ ([$0.from, $0.to], 0) })
    {
      best[ends[0]][ends[1]] = min(best[ends[0]][ends[1]], length)
      best[ends[1]][ends[0]] = min(best[ends[1]][ends[0]], length)
    }
    for k in 0..<jointCount {
      for i in 0..<jointCount {
        for j in 0..<jointCount { best[i][j] = min(best[i][j], best[i][k] + best[k][j]) }
      }
    }
    return best
  }

  /// c B for each ordered pair of reaches, and between each reach and the outlets.
  private func worth(rate: Double) -> (pairs: [[Double]], from: [Double], to: [Double]) {
    let best = products(rate: rate)
    func half(_ i: Int) -> Double { exp(-rate * reaches[i].length / 2) }
    func ends(_ i: Int) -> [Int] { [reaches[i].from, reaches[i].to] }
    let pairs = reaches.indices.map { i in
      reaches.indices.map { j in
        i == j
          ? 1
          : half(i) * half(j)
            * (ends(i).flatMap { x in ends(j).map { best[x][$0] } }.max() ?? 0)
      }
    }
    let from = reaches.indices.map { i in
      half(i) * (outlets.flatMap { o in ends(i).map { best[o][$0] } }.max() ?? 0)
    }
    let to = reaches.indices.map { i in
      half(i) * (outlets.flatMap { o in ends(i).map { best[$0][o] } }.max() ?? 0)
    }
    return (pairs, from, to)
  }

  private func thresholdWorth(_ limit: Double) -> (pairs: [[Double]], from: [Double], to: [Double])
  {
    let free = worth(rate: 0)
    let length = lengths()
    func ends(_ i: Int) -> [Int] { [reaches[i].from, reaches[i].to] }
    func near(_ i: Int, _ joints: [Int], _ more: Double) -> Bool {
      let least = joints.flatMap { x in ends(i).map { length[x][$0] } }.min() ?? .infinity
      return least + reaches[i].length / 2 + more <= limit
    }
    return (
      reaches.indices.map { i in
        reaches.indices.map { j in
          i == j || near(i, ends(j), reaches[j].length / 2) ? free.pairs[i][j] : 0
        }
      },
      reaches.indices.map { near($0, outlets, 0) ? free.from[$0] : 0 },
      reaches.indices.map { near($0, outlets, 0) ? free.to[$0] : 0 }
    )
  }

  private func worth() -> (pairs: [[Double]], from: [Double], to: [Double]) {
    switch decay {
    case .none: return worth(rate: 0)
    case .exponential(let rate): return worth(rate: rate)
    case .threshold(let limit): return thresholdWorth(limit)
    case .mixture(let share, let rate, let tailRate):
      let (near, far) = (worth(rate: rate), worth(rate: tailRate))
      func mixed(_ a: Double, _ b: Double) -> Double { share * a + (1 - share) * b }
      return (
        zip(near.pairs, far.pairs).map { zip($0, $1).map(mixed) },
        zip(near.from, far.from).map(mixed), zip(near.to, far.to).map(mixed)
      )
    }
  }

  /// The indices, over a weight that need not be that of the reaches.
  func indices(over weight: Double? = nil) -> RiverIndices {
    let (pairs, from, to) = worth()
    let w = reaches.map(\.weight)
    let total = weight ?? w.reduce(0, +)
    var (p, f, t) = (0.0, 0.0, 0.0)
    for i in w.indices {
      for j in w.indices { p += w[i] * w[j] * pairs[i][j] }
      f += w[i] * from[i]
      t += w[i] * to[i]
    }
    return RiverIndices(
      potamodromous: 100 * p / (total * total), fromMouth: 100 * f / total,
      toMouth: 100 * t / total)
  }

  /// The reach connectivity index of each reach.
  func reachConnectivity() -> [ReachConnectivity] {
    let pairs = worth().pairs
    let total = reaches.reduce(0) { $0 + $1.weight }
    return reaches.indices.map { k in
      ReachConnectivity(
        outgoing: reaches.indices.reduce(0) { $0 + reaches[$1].weight * pairs[k][$1] } / total,
        incoming: reaches.indices.reduce(0) { $0 + reaches[$1].weight * pairs[$1][k] } / total)
    }
  }

  /// What a change adds, by computing everything anew.
  func gain(of change: RiverChange) -> RiverIndices {
    let total = reaches.reduce(0) { $0 + $1.weight }
    var changed = self
    for (index, passability) in change.passabilities {
      changed.barriers[index].passability = passability
    }
    for (index, weight) in change.weights { changed.reaches[index].weight = weight }
    let (before, after) = (indices(), changed.indices(over: total))
    return RiverIndices(
      potamodromous: after.potamodromous - before.potamodromous,
      fromMouth: after.fromMouth - before.fromMouth, toMouth: after.toMouth - before.toMouth)
  }

  /// The same network for the implementation.
  func network() throws(RiverNetworkError) -> RiverNetwork {
    try RiverNetwork(
      jointCount: jointCount, reaches: reaches, barriers: barriers, outlets: outlets,
      decay: decay, isDirectional: isDirectional)
  }
}

extension RiverIndices {
  /// Whether two are the same to rounding.
  func isClose(to other: RiverIndices, _ tolerance: Double = 1e-9) -> Bool {
    abs(potamodromous - other.potamodromous) <= tolerance
      && abs(fromMouth - other.fromMouth) <= tolerance && abs(toMouth - other.toMouth) <= tolerance
  }
}
