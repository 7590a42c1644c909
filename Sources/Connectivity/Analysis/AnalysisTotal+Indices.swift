extension AnalysisTotal {
  /// The indices of the whole network.
  func indices(threads: Int) async -> ConnectivityIndices {
    let network = plan.network
    let longest =
      network.graph.isDirected
      ? sums.longest : await LongestPath.length(in: plan.ranked, threads: threads)
    let none = GroupShares(nodeCount: network.nodeCount)
    let probabilities = DirectSums(of: network.impedanceMetric, in: network, groups: none)
    let neighbours = DirectSums(
      of: network.hopMetric(threshold: plan.binaryThreshold), in: network, groups: none)
    let sizes = network.components(threshold: plan.binaryThreshold, groups: none).map(\.size)
    let weights = network.weights
    let intra = zip(weights.source, weights.target).reduce(0) { $0 + $1.0 * $1.1 }
    let total = sizes.reduce(0, +)
    let squares = sizes.reduce(0) { $0 + $1 * $1 }
    let square = plan.landscapeArea.map { $0 * $0 }
    return ConnectivityIndices(
      pcNumerator: sums.pc.worth,
      pc: square.map { sums.pc.worth / $0 },
      pcIntra: intra,
      pcDirect: probabilities.weighted,
      pcStep: max(0, sums.pc.worth - intra - probabilities.weighted),
      iicNumerator: sums.iic.worth,
      iic: square.map { sums.iic.worth / $0 },
      iicIntra: intra,
      iicDirect: neighbours.weighted,
      iicStep: max(0, sums.iic.worth - intra - neighbours.weighted),
      f: probabilities.betweenPatches,
      awf: probabilities.weightedBetweenPatches,
      componentCount: sizes.count,
      linkCount: network.graph.isDirected ? neighbours.count : neighbours.count / 2,
      meanComponentSize: sizes.isEmpty ? 0 : total / Double(sizes.count),
      largestComponentSize: sizes.max() ?? 0,
      expectedComponentSize: total > 0 ? squares / total : 0,
      lcpNumerator: squares,
      lcp: square.map { squares / $0 },
      ccp: total > 0 ? squares / (total * total) : 0,
      harary: sums.harary,
      diameter: longest,
      errorBound: network.cutoff * weights.source.reduce(0, +) * weights.target.reduce(0, +))
  }

  /// What each pair of groups shares of the indices.
  func between() -> GroupIndices {
    let network = plan.network
    let groups = plan.groups
    let direct = DirectSums(of: network.impedanceMetric, in: network, groups: groups)
    var intra = zeros(groups.groupCount)
    for node in 0..<network.nodeCount {
      let value = network.weights.source[node] * network.weights.target[node]
      groups.add(value, from: node, to: node, in: &intra)
    }
    var step = zeros(groups.groupCount)
    var squares = step
    for first in step.indices {
      for second in step.indices {
        let rest = sums.pc.between[first][second] - intra[first][second]
        step[first][second] = max(0, rest - direct.groupsWeighted[first][second])
      }
    }
    for component in network.components(threshold: plan.binaryThreshold, groups: groups) {
      for first in squares.indices {
        for second in squares.indices {
          squares[first][second] += component.sizeByGroup[first] * component.sizeByGroup[second]
        }
      }
    }
    return GroupIndices(
      pcNumerator: sums.pc.between, pcIntra: intra, pcDirect: direct.groupsWeighted,
      pcStep: step, iicNumerator: sums.iic.between, f: direct.groupsBetweenPatches,
      awf: direct.groupsWeightedBetweenPatches, lcpNumerator: squares)
  }
}
