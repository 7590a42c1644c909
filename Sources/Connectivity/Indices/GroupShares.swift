/// For each node the groups (regions, countries, parks) that it lies in.
///
/// A node lies in few groups, so only shares above 0 are kept, in compressed rows.
struct GroupShares: Sendable {
  let groupCount: Int
  let offsets: [Int]
  let groups: [Int]
  let shares: [Double]

  /// Gathers shares [group][node], each from 0 to 1.
  init(_ table: [[Double]], nodeCount: Int) throws(GraphError) {
    for (group, row) in table.enumerated() {
      guard row.count == nodeCount else {
        throw .count(row.count, expected: nodeCount, of: "nodes in group \(group)")
      }
      for (node, share) in row.enumerated() where !(share >= 0 && share <= 1) {
        throw .share(share, group: group, node: node)
      }
    }
    var offsets = [0]
    var groups: [Int] = []
    var shares: [Double] = []
    for node in 0..<nodeCount {
      for group in table.indices where table[group][node] > 0 {
        groups.append(group)
        shares.append(table[group][node])
      }
      offsets.append(groups.count)
    }
    groupCount = table.count
    self.offsets = offsets
    self.groups = groups
    self.shares = shares
  }

  /// No groups.
  init(nodeCount: Int) {
    groupCount = 0
    offsets = Array(repeating: 0, count: nodeCount + 1)
    groups = []
    shares = []
  }

  /// The same shares, by the ranks of nodes.
  func byRank(_ numbering: Numbering) -> GroupShares {
    GroupShares(ofNodes: numbering.nodes, in: self)
  }

  private init(ofNodes nodes: [Int], in all: GroupShares) {
    groupCount = all.groupCount
    offsets = nodes.reduce(into: [0]) { offsets, node in
      offsets.append(offsets[offsets.count - 1] + all.offsets[node + 1] - all.offsets[node])
    }
    groups = nodes.flatMap { all.groups[all.offsets[$0]..<all.offsets[$0 + 1]] }
    shares = nodes.flatMap { all.shares[all.offsets[$0]..<all.offsets[$0 + 1]] }
  }

  /// The groups of a node, each with the node's share in it.
  func shares(of node: Int) -> [(group: Int, share: Double)] {
    (offsets[node]..<offsets[node + 1]).map { (groups[$0], shares[$0]) }
  }

  /// Adds a value to the total of each group of a node, times the node's share in it.
  func add(_ value: Double, of node: Int, to totals: inout [Double]) {
    for index in offsets[node]..<offsets[node + 1] {
      totals[groups[index]] += value * shares[index]
    }
  }

  /// Adds a row of totals to the row of each group of a node, times a weight and the node's share.
  func add(_ totals: [Double], weight: Double, of node: Int, to matrix: inout [[Double]]) {
    for index in offsets[node]..<offsets[node + 1] {
      let factor = weight * shares[index]
      for group in 0..<groupCount { matrix[groups[index]][group] += factor * totals[group] }
    }
  }

  /// Adds the value of a pair of nodes to each pair of their groups, times their shares.
  func add(_ value: Double, from source: Int, to target: Int, in matrix: inout [[Double]]) {
    for first in offsets[source]..<offsets[source + 1] {
      for second in offsets[target]..<offsets[target + 1] {
        matrix[groups[first]][groups[second]] += value * shares[first] * shares[second]
      }
    }
  }
}
