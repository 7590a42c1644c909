/// A network in the numbering that keeps searches in the processor's cache.
struct RankedNetwork: Sendable {
  let numbering: Numbering
  /// Paths measured by impedance.
  let impedance: Metric
  /// Paths measured by the patches at which they arrive.
  let hops: Metric
  let sourceWeights: [Double]
  let targetWeights: [Double]
  let patches: [Bool]
  let groups: GroupShares

  init(_ network: Network, groups: GroupShares, binaryThreshold: Double) {
    let impedance = network.impedanceMetric
    numbering = Numbering(clustersOf: impedance.arcs)
    self.impedance = numbering.metric(impedance)
    hops = numbering.metric(network.hopMetric(threshold: binaryThreshold))
    sourceWeights = numbering.byRank(network.weights.source)
    targetWeights = numbering.byRank(network.weights.target)
    patches = numbering.byRank(network.patches)
    self.groups = groups.byRank(numbering)
  }
}
