extension Network {
  /// The connectivity of the whole network.
  ///
  /// One search per source and metric; the result has the same bits for any number of threads.
  ///
  /// - Parameters:
  ///   - binaryThreshold: The greatest impedance of a link of the binary graph, on which NC, NL,
  ///     the component sizes, LCP, CCP, IIC and H are defined. PC, F, AWF and the diameter use
  ///     every passable link.
  ///   - landscapeArea: A_L, in the unit of the weights; nil for numerators alone.
  ///   - threads: How many searches run at once.
  /// - Returns: The indices.
  public func indices(
    binaryThreshold: Double = .infinity, landscapeArea: Double? = nil,
    threads: Int = Parallelism.available
  ) async -> ConnectivityIndices {
    let impedance = impedanceMetric
    let hops = hopMetric(threshold: binaryThreshold)
    let paths = await pathSums(of: impedance, threads: threads)
    let steps = await pathSums(of: hops, threads: threads)
    let probabilities = directSums(of: impedance)
    let neighbours = directSums(of: hops)
    let sizes = componentSizes(threshold: binaryThreshold)
    let intra = zip(weights.source, weights.target).reduce(0) { $0 + $1.0 * $1.1 }
    let total = sizes.reduce(0, +)
    let squares = sizes.reduce(0) { $0 + $1 * $1 }
    let square = landscapeArea.map { $0 * $0 }
    return ConnectivityIndices(
      pcNumerator: paths.worth,
      pc: square.map { paths.worth / $0 },
      pcIntra: intra,
      pcDirect: probabilities.weighted,
      pcStep: max(0, paths.worth - intra - probabilities.weighted),
      iicNumerator: steps.worth,
      iic: square.map { steps.worth / $0 },
      iicIntra: intra,
      iicDirect: neighbours.weighted,
      iicStep: max(0, steps.worth - intra - neighbours.weighted),
      f: probabilities.betweenPatches,
      awf: probabilities.weightedBetweenPatches,
      componentCount: sizes.count,
      linkCount: graph.isDirected ? neighbours.count : neighbours.count / 2,
      meanComponentSize: sizes.isEmpty ? 0 : total / Double(sizes.count),
      largestComponentSize: sizes.max() ?? 0,
      expectedComponentSize: total > 0 ? squares / total : 0,
      lcpNumerator: squares,
      lcp: square.map { squares / $0 },
      ccp: total > 0 ? squares / (total * total) : 0,
      harary: steps.inverse / 2,
      diameter: paths.longest,
      errorBound: cutoff * weights.source.reduce(0, +) * weights.target.reduce(0, +))
  }

  /// The sizes of the components that hold a patch, in the order of their first patch.
  private func componentSizes(threshold: Double) -> [Double] {
    var sets = DisjointSets(count: nodeCount)
    for link in graph.links where link.impedance <= threshold && link.impedance < .infinity {
      sets.unite(link.from, link.to)
    }
    var sizes: [Double] = []
    var indexOfRoot = [Int?](repeating: nil, count: nodeCount)
    for node in 0..<nodeCount where patches[node] {
      let root = sets.root(of: node)
      if let index = indexOfRoot[root] {
        sizes[index] += weights.source[node]
      } else {
        indexOfRoot[root] = sizes.count
        sizes.append(weights.source[node])
      }
    }
    return sizes
  }
}
