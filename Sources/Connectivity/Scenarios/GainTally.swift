/// The gains of one scenario, gathered source by source.
struct GainTally {
  private let network: Network
  private let metric: Metric
  private let groups: GroupShares?
  private let topCount: Int
  private var total = 0.0
  private var between: [[Double]]
  private var top: [PairGain] = []
  /// By group: what the present source gains with targets in the group.
  private var row: [Double]

  init(network: Network, metric: Metric, groups: GroupShares?, topCount: Int) {
    self.network = network
    self.metric = metric
    self.groups = groups
    self.topCount = topCount
    let count = groups?.groupCount ?? 0
    between = zeros(count)
    row = Array(repeating: 0, count: count)
  }

  /// Adds what the pairs gain that start at one source, with the paths of a search from it.
  mutating func add(_ search: borrowing ImprovementSearch, from source: Int, _ overlay: Overlay) {
    let sources = network.weights.source
    let before = source < overlay.baseCount ? sources[source] : 0
    let after = overlay.weight(of: source, in: sources)
    var gain = 0.0
    for group in row.indices { row[group] = 0 }
    if after > before {
      // Another weight of the source changes its pairs with every node.
      for target in 0..<overlay.nodeCount where search.label[target] < .infinity {
        gain += add(search, from: source, before, after, to: target, overlay)
      }
    } else {
      for index in 0..<search.improvedCount {
        gain += add(search, from: source, before, after, to: Int(search.improved[index]), overlay)
      }
      for target in overlay.raisedNodes where search.label[target] == search.base[target] {
        gain += add(search, from: source, before, after, to: target, overlay)
      }
    }
    total += gain
    guard let groups else { return }
    if source < overlay.baseCount {
      groups.add(row, weight: 1, of: source, to: &between)
    } else {
      overlay.addedGroups.add(row, weight: 1, of: source - overlay.baseCount, to: &between)
    }
  }

  /// What one pair gains.
  ///
  /// The gain of probability and the gain of weight are added apart, so that neither is a
  /// difference of two large products.
  private mutating func add(
    _ search: borrowing ImprovementSearch, from source: Int, _ before: Double, _ after: Double,
    to target: Int, _ overlay: Overlay
  ) -> Double {
    let targets = network.weights.target
    let isAdded = target >= overlay.baseCount
    let targetAfter = overlay.weight(of: target, in: targets)
    guard targetAfter > 0 else { return 0 }
    let targetBefore = isAdded ? 0 : targets[target]
    let old = metric.worth(search.base[target])
    let new = metric.worth(search.label[target])
    let rise = max(0, new - old)
    let gain =
      after * targetAfter * rise + (after * targetAfter - before * targetBefore) * old
    guard gain > 0 else { return 0 }
    if let groups {
      if isAdded {
        overlay.addedGroups.add(gain, of: target - overlay.baseCount, to: &row)
      } else {
        groups.add(gain, of: target, to: &row)
      }
    }
    if topCount > 0 { rank(source, target, gain, old, new, overlay) }
    return gain
  }

  /// Keeps a pair if it gains more than the least of the top pairs.
  private mutating func rank(
    _ source: Int, _ target: Int, _ gain: Double, _ old: Double, _ new: Double, _ overlay: Overlay
  ) {
    guard source != target else { return }
    var pair = PairGain(
      from: source, to: target, gain: gain, probabilityBefore: old, probabilityAfter: new)
    if !network.graph.isDirected {
      let back = overlay.weight(of: target, in: network.weights.source)
      let forth = overlay.weight(of: source, in: network.weights.target)
      let isPresent = source < overlay.baseCount && target < overlay.baseCount
      let present =
        isPresent ? network.weights.source[target] * network.weights.target[source] : 0
      pair.gain += back * forth * max(0, new - old) + (back * forth - present) * old
      (pair.from, pair.to) = (min(source, target), max(source, target))
      // A pair may be met from both ends.
      guard !top.contains(where: { ($0.from, $0.to) == (pair.from, pair.to) }) else { return }
    }
    if top.count == topCount {
      guard let last = top.last, pair.precedes(last) else { return }
      top.removeLast()
    }
    top.insert(pair, at: top.firstIndex { pair.precedes($0) } ?? top.endIndex)
  }

  func gain(before: Double) -> ScenarioGain {
    ScenarioGain(
      pcNumeratorBefore: before, pcGain: total, betweenGroups: groups == nil ? nil : between,
      topPairs: top)
  }
}
