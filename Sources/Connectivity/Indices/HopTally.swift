/// What pairs by hops from the sources of one run of a `HopSweep` are worth.
///
/// It goes by nodes, not by pairs: all sources that come to a node with the same number of hops
/// count there as one, of the weight that they have together.
struct HopTally {
  private let network: RankedNetwork
  /// The groups in which a source lies.
  private let groups: [Int]
  /// The weights of subsets of sources: first in all, then in each of `groups`.
  private let tables: [Double]
  /// The sources that are patches, as bits.
  private let patchSources: UInt64
  private var worth = 0.0
  /// [place in `groups`][group]: what groups share of it.
  private var shares: [Double]
  /// For each number of hops how many ordered pairs of different patches are so far apart.
  private(set) var pairsByHops: [UInt64] = []

  init(_ network: RankedNetwork, sources: ArraySlice<Int>) {
    let weights = sources.map { network.sourceWeights[$0] }
    var weightsByGroup: [Int: [Double]] = [:]
    for (place, source) in sources.enumerated() {
      for (group, share) in network.groups.shares(of: source) {
        weightsByGroup[group, default: Array(repeating: 0, count: sources.count)][place] =
          weights[place] * share
      }
    }
    let sorted = weightsByGroup.sorted { $0.key < $1.key }
    groups = sorted.map(\.key)
    tables = ([weights] + sorted.map(\.value)).flatMap { SubsetSums.table(of: $0) }
    patchSources = sources.enumerated().reduce(0) {
      $0 | (network.patches[$1.element] ? 1 << UInt64($1.offset) : 0)
    }
    shares = Array(repeating: 0, count: groups.count * network.groups.groupCount)
    self.network = network
  }

  /// Adds the pairs at the present number of hops of a sweep, which is one more than the last.
  mutating func addLevel(of sweep: borrowing HopSweep) {
    let hops = pairsByHops.count
    let level = tally(
      sweep.count, sweep.order, sweep.present, network.targetWeights, network.patches, tables,
      patchSources)
    let pairWorth = 1 / Double(1 + hops)
    worth += level.weight * pairWorth
    pairsByHops.append(hops > 0 ? level.pairs : 0)
    guard !groups.isEmpty else { return }
    tallyGroups(
      sweep.count, sweep.order, sweep.present, network.targetWeights, network.groups, tables,
      pairWorth, &shares)
  }

  /// What the pairs that were added are worth.
  var sums: PairSums {
    let count = network.groups.groupCount
    var sums = PairSums(groupCount: count)
    sums.worth = worth
    for (place, group) in groups.enumerated() {
      sums.between[group] = Array(shares[place * count..<(place + 1) * count])
    }
    return sums
  }
}

/// The products of weights and the numbers of pairs of patches of one level.
private func tally(
  _ count: Int, _ order: [UInt32], _ present: [UInt64], _ weights: [Double], _ patches: [Bool],
  _ tables: [Double], _ patchSources: UInt64
) -> (weight: Double, pairs: UInt64) {
  let order = order.span
  let present = present.span
  let weights = weights.span
  let patches = patches.span
  let tables = tables.span
  var weight = 0.0
  var pairs = 0
  for place in 0..<count {
    let node = Int(order[place])
    let sources = present[node]
    if weights[node] > 0 { weight += weights[node] * SubsetSums.sum(of: sources, tables, at: 0) }
    if patches[node] { pairs &+= (sources & patchSources).nonzeroBitCount }
  }
  return (weight, UInt64(pairs))
}

/// Adds what groups share of one level.
private func tallyGroups(
  _ count: Int, _ order: [UInt32], _ present: [UInt64], _ weights: [Double],
  _ groups: GroupShares, _ tables: [Double], _ pairWorth: Double, _ shares: inout [Double]
) {
  let order = order.span
  let present = present.span
  let weights = weights.span
  let offsets = groups.offsets.span
  let groupOf = groups.groups.span
  let shareOf = groups.shares.span
  let tables = tables.span
  let rows = tables.count / SubsetSums.size - 1
  var shares = shares.mutableSpan
  for place in 0..<count {
    let node = Int(order[place])
    guard weights[node] > 0 else { continue }
    let value = weights[node] * pairWorth
    for row in 0..<rows {
      let sum =
        value * SubsetSums.sum(of: present[node], tables, at: (row &+ 1) &* SubsetSums.size)
      guard sum > 0 else { continue }
      for index in offsets[node]..<offsets[node &+ 1] {
        shares[row &* groups.groupCount &+ groupOf[index]] += sum * shareOf[index]
      }
    }
  }
}
