/// A checked scenario, seen against the network that it changes.
struct Delta: Sendable {
  let scenario: Scenario
  /// The number of nodes that the network itself has.
  let baseCount: Int
  /// The links that may make paths shorter: the added ones, and present ones made cheaper.
  let links: [Link]
  /// Whether paths may get longer.
  let worsens: Bool
  /// The present nodes with another weight, ascending.
  let changedNodes: [Int]
  /// The present nodes from which `links` go out, or whose weight changes, ascending.
  let ends: [Int]
  /// The groups of the added nodes.
  let addedGroups: GroupShares

  var nodeCount: Int { baseCount + scenario.addedNodeWeights.count }

  init(_ scenario: Scenario, of network: Network, groupCount: Int?) throws(GraphError) {
    try scenario.check(for: network)
    self.scenario = scenario
    baseCount = network.nodeCount
    var links = scenario.addedLinks.filter { $0.impedance < .infinity }
    var worsens = !scenario.removedNodes.isEmpty
    for (index, impedance) in scenario.impedances.sorted(by: { $0.key < $1.key }) {
      var link = network.graph.links[index]
      if impedance > link.impedance { worsens = true }
      guard impedance < link.impedance else { continue }
      link.impedance = impedance
      links.append(link)
    }
    self.links = links
    self.worsens = worsens
    let changed = Set(scenario.weights.keys).union(scenario.removedNodes)
    changedNodes = changed.sorted()
    let linked = links.flatMap { [$0.from, $0.to] }.filter { $0 < network.nodeCount }
    ends = changed.union(linked).sorted()
    let shares = groupCount == nil ? [] : scenario.addedShares
    if let groupCount, !shares.isEmpty, shares.count != groupCount {
      throw .count(shares.count, expected: groupCount, of: "groups")
    }
    addedGroups = try GroupShares(shares, nodeCount: scenario.addedNodeWeights.count)
  }

  /// Every node that is changed, added, or at the end of a changed link, ascending.
  func touched(in network: Network) -> [Int] {
    var touched = Set(changedNodes).union(baseCount..<nodeCount)
    for link in scenario.addedLinks { touched.formUnion([link.from, link.to]) }
    for index in scenario.impedances.keys {
      let link = network.graph.links[index]
      touched.formUnion([link.from, link.to])
    }
    return touched.sorted()
  }

  /// A node's weights as start and end as they are; an added node has none.
  func weights(before node: Int, in present: NodeWeights) -> (start: Double, end: Double) {
    node < baseCount ? (present.source[node], present.target[node]) : (0, 0)
  }

  /// A node's weights as start and end under the scenario.
  func weights(after node: Int, in present: NodeWeights) -> (start: Double, end: Double) {
    guard node < baseCount else {
      let added = node - baseCount
      let end = scenario.addedNodeWeights[added]
      return (scenario.addedStartWeights?[added] ?? end, end)
    }
    if !changedNodes.isEmpty {
      if scenario.removedNodes.contains(node) { return (0, 0) }
      if let changed = scenario.weights[node] { return (changed, changed) }
    }
    return (present.source[node], present.target[node])
  }
}
