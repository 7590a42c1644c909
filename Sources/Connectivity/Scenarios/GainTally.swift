/// The gains of one scenario, gathered pair by pair.
struct GainTally: Sendable {
  private let network: Network
  private let metric: Metric
  private let groups: GroupShares?
  private let topCount: Int
  let delta: Delta
  private var total = 0.0
  /// [group][group], row by row.
  private var between: [Double]
  private var top: [PairGain] = []

  init(network: Network, metric: Metric, delta: Delta, groups: GroupShares?, topCount: Int) {
    self.network = network
    self.metric = metric
    self.delta = delta
    self.groups = groups
    self.topCount = topCount
    let count = groups?.groupCount ?? 0
    between = Array(repeating: 0, count: count * count)
  }

  /// Whether no more is asked for than the sum of the gains.
  var isPlain: Bool { groups == nil && topCount == 0 }

  /// The same tally, with nothing added to it.
  var blank: GainTally {
    GainTally(
      network: network, metric: metric, delta: delta, groups: groups, topCount: topCount)
  }

  /// Adds a gain of which no more is to be known.
  mutating func add(_ gain: Double) { total += gain }

  /// Adds what one ordered pair gains, whose distance changes.
  ///
  /// The gain of probability and the gain of weight are added apart, so that neither is a
  /// difference of two large products.
  mutating func add(from source: Int, to target: Int, before: Double, after: Double) {
    let (product, present) = products(from: source, to: target)
    guard product > 0 || present > 0 else { return }
    let old = metric.worth(before)
    let new = metric.worth(after)
    let gain = product * (new - old) + (product - present) * old
    guard gain != 0 else { return }
    total += gain
    if let groups { share(gain, source, target, groups) }
    if topCount > 0 { rank(source, target, gain, old, new) }
  }

  /// The products of the weights of an ordered pair, under the scenario and as they are.
  private func products(from source: Int, to target: Int) -> (after: Double, before: Double) {
    let weights = network.weights
    return (
      delta.weights(after: source, in: weights).start
        * delta.weights(after: target, in: weights).end,
      delta.weights(before: source, in: weights).start
        * delta.weights(before: target, in: weights).end
    )
  }

  /// Adds the gains of another part of the pairs.
  mutating func add(_ other: GainTally) {
    total += other.total
    for index in between.indices { between[index] += other.between[index] }
    for pair in other.top { insert(pair) }
  }

  func gain(before: Double) -> ScenarioGain {
    ScenarioGain(
      pcNumeratorBefore: before, pcGain: total,
      betweenGroups: groups.map { groups in
        let count = groups.groupCount
        return (0..<count).map { Array(between[count * $0..<count * ($0 + 1)]) }
      },
      topPairs: top)
  }

  private mutating func share(_ gain: Double, _ source: Int, _ target: Int, _ groups: GroupShares) {
    let (fromGroups, from) = place(of: source, groups)
    let (toGroups, to) = place(of: target, groups)
    for row in fromGroups.offsets[from]..<fromGroups.offsets[from + 1] {
      let part = gain * fromGroups.shares[row]
      let first = fromGroups.groups[row] * groups.groupCount
      for column in toGroups.offsets[to]..<toGroups.offsets[to + 1] {
        between[first + toGroups.groups[column]] += part * toGroups.shares[column]
      }
    }
  }

  private func place(of node: Int, _ present: GroupShares) -> (GroupShares, Int) {
    node < delta.baseCount ? (present, node) : (delta.addedGroups, node - delta.baseCount)
  }

  /// Lists a pair if it gains more than the least of the top pairs.
  private mutating func rank(
    _ source: Int, _ target: Int, _ gain: Double, _ old: Double, _ new: Double
  ) {
    guard source != target else { return }
    var pair = PairGain(
      from: source, to: target, gain: gain, probabilityBefore: old, probabilityAfter: new)
    if !network.graph.isDirected {
      let (product, present) = products(from: target, to: source)
      pair.gain += product * (new - old) + (product - present) * old
      (pair.from, pair.to) = (min(source, target), max(source, target))
    }
    insert(pair)
  }

  private mutating func insert(_ pair: PairGain) {
    if top.count == topCount {
      guard let last = top.last, pair.precedes(last) else { return }
    }
    // In an undirected graph a pair may be met from both ends.
    guard !top.contains(where: { ($0.from, $0.to) == (pair.from, pair.to) }) else { return }
    if top.count == topCount { top.removeLast() }
    top.insert(pair, at: top.firstIndex { pair.precedes($0) } ?? top.endIndex)
  }
}
