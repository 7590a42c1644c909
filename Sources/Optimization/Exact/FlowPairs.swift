import Connectivity

/// The pairs of nodes whose best path a set can shorten, by target.
struct FlowPairs {
  /// For each target the sources whose pairs with it count there.
  private(set) var sources: [Int: [Int]] = [:]
  /// How many times a pair counts: both ways where the graph is symmetric.
  let factor: Double
  /// What the pairs that are left out can gain at most, all together.
  private(set) var leftOut = 0.0
  /// What the pairs that are kept can gain at most, all together.
  private(set) var most = 0.0

  /// Pairs that can gain so small a share of PC's numerator together are left out, as they would
  /// only spoil the solver's numbers.
  private static let negligible = 1e-9

  /// Takes the distances between terminals, [source][target], in the extreme networks.
  init(_ extremes: Extremes, least: [[Double]], greatest: [[Double]]) {
    let terminals = extremes.terminals
    factor = extremes.isSymmetric ? 2 : 1
    var pairs: [(source: Int, target: Int, gain: Double)] = []
    var total = 0.0
    for (i, source) in terminals.enumerated() {
      for (j, target) in terminals.enumerated() where i != j {
        let product = source.source * target.target
        total += product * extremes.worth(greatest[i][j])
        if extremes.isSymmetric, j < i { continue }
        let isOwned = source.owner != nil || target.owner != nil
        guard product > 0, isOwned || greatest[i][j] < least[i][j] * (1 - 1e-12) else { continue }
        let before = isOwned ? 0 : extremes.worth(least[i][j])
        let gain = factor * product * (extremes.worth(greatest[i][j]) - before)
        if gain > 0 { pairs.append((i, j, gain)) }
      }
    }
    pairs.sort { ($0.gain, $0.source, $0.target) < ($1.gain, $1.source, $1.target) }
    var kept = pairs[...]
    while let first = kept.first, leftOut + first.gain <= Self.negligible * total {
      leftOut += first.gain
      kept.removeFirst()
    }
    most = kept.reduce(0) { $0 + $1.gain }
    assign(kept.map { ($0.source, $0.target) }, isSymmetric: extremes.isSymmetric)
  }

  /// Gives each pair a target: in a symmetric graph that of its ends which serves most pairs.
  private mutating func assign(_ pairs: [(Int, Int)], isSymmetric: Bool) {
    guard isSymmetric else {
      for (source, target) in pairs { sources[target, default: []].append(source) }
      for target in sources.keys { sources[target]?.sort() }
      return
    }
    var partners: [Int: Set<Int>] = [:]
    for (a, b) in pairs {
      partners[a, default: []].insert(b)
      partners[b, default: []].insert(a)
    }
    while let (target, others) = partners.max(by: {
      ($0.value.count, $1.key) < ($1.value.count, $0.key)
    }), !others.isEmpty {
      sources[target] = others.sorted()
      for other in others { partners[other]?.remove(target) }
      partners[target] = nil
    }
  }
}
