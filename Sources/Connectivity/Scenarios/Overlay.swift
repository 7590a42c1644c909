/// A scenario made ready to be laid over a network again and again.
struct Overlay: Sendable {
  /// The number of nodes that the network itself has.
  let baseCount: Int
  let addedWeights: [Double]
  /// The nodes that added arcs leave, ascending.
  let starts: [UInt32]
  /// The added arcs; row i holds those that leave `starts[i]`.
  let arcs: Arcs
  /// The present nodes with a new weight, ascending.
  let raisedNodes: [Int]
  let raisedWeights: [Double]
  /// The groups of the added nodes.
  let addedGroups: GroupShares

  var nodeCount: Int { baseCount + addedWeights.count }

  init(
    _ scenario: Scenario, over network: Network, reach: Double, groupCount: Int?
  ) throws(GraphError) {
    try scenario.check(for: network)
    var arcs: [Arc] = []
    for link in scenario.addedLinks where link.impedance <= reach && link.impedance < .infinity {
      let arc = Arc(
        from: UInt32(link.from), to: UInt32(link.to), length: link.impedance, link: .max)
      arcs.append(arc)
      guard !network.graph.isDirected else { continue }
      arcs.append(Arc(from: arc.to, to: arc.from, length: arc.length, link: .max))
    }
    let starts = Set(arcs.map(\.from)).sorted()
    let rows = Dictionary(uniqueKeysWithValues: zip(starts, 0 as UInt32..<UInt32(starts.count)))
    self.arcs = Arcs(
      nodeCount: starts.count,
      arcs.compactMap { arc in
        rows[arc.from].map { Arc(from: $0, to: arc.to, length: arc.length, link: arc.link) }
      })
    self.starts = starts
    baseCount = network.nodeCount
    addedWeights = scenario.addedNodeWeights
    let raised = scenario.raisedWeights.sorted { $0.key < $1.key }
    raisedNodes = raised.map(\.key)
    raisedWeights = raised.map(\.value)
    let shares = groupCount == nil ? [] : scenario.addedShares
    if let groupCount, !shares.isEmpty, shares.count != groupCount {
      throw .count(shares.count, expected: groupCount, of: "groups")
    }
    addedGroups = try GroupShares(shares, nodeCount: addedWeights.count)
  }

  /// The weight of a node under the scenario, given the weights of the present nodes.
  func weight(of node: Int, in present: [Double]) -> Double {
    guard node < baseCount else { return addedWeights[node - baseCount] }
    return raisedWeight(of: node) ?? present[node]
  }

  func raisedWeight(of node: Int) -> Double? {
    guard !raisedNodes.isEmpty else { return nil }
    var (low, high) = (0, raisedNodes.count)
    while low < high {
      let middle = (low + high) / 2
      if raisedNodes[middle] < node { low = middle + 1 } else { high = middle }
    }
    return low < raisedNodes.count && raisedNodes[low] == node ? raisedWeights[low] : nil
  }
}
