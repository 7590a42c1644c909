/// A network in the numbering that keeps searches in the processor's cache.
struct RankedNetwork: Sendable {
  let numbering: Numbering
  /// Paths measured by impedance.
  let impedance: Metric
  /// The arcs of paths measured by the patches at which they arrive.
  let hopArcs: Arcs
  let sourceWeights: [Double]
  let targetWeights: [Double]
  let patches: [Bool]
  let groups: GroupShares

  init(_ network: Network, groups: GroupShares, binaryThreshold: Double) {
    let impedance = network.impedanceMetric
    numbering = Numbering(clustersOf: impedance.arcs)
    self.impedance = numbering.metric(impedance)
    hopArcs = numbering.arcs(network.hopArcs(threshold: binaryThreshold))
    sourceWeights = numbering.byRank(network.weights.source)
    targetWeights = numbering.byRank(network.weights.target)
    patches = numbering.byRank(network.patches)
    self.groups = groups.byRank(numbering)
  }
}
