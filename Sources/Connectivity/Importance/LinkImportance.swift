/// What the network would lose without one link.
///
/// A link that runs parallel to it stays and takes its place at its own impedance.
public struct LinkImportance: Sendable, Hashable {
  /// The index of the link in `Graph.links`.
  public var link: Int
  /// What the numerator of PC loses.
  public var pcLoss: Double
  /// What the numerator of IIC loses.
  public var iicLoss: Double
}

extension Network {
  /// What the network would lose without each of its links.
  ///
  /// dPC in percent is 100 `pcLoss` / `pcNumerator`. All links are removed at once: see
  /// `RemovalSearch`.
  ///
  /// - Parameters:
  ///   - binaryThreshold: The greatest impedance of a link that IIC counts.
  ///   - threads: How many searches run at once.
  /// - Returns: One importance for each link, in the order of the links.
  public func linkImportance(
    binaryThreshold: Double = .infinity, threads: Int = Parallelism.available
  ) async -> [LinkImportance] {
    let pc = await linkLosses(in: impedanceMetric, threads: threads)
    let iic = await linkLosses(in: hopMetric(threshold: binaryThreshold), threads: threads)
    return graph.links.indices.map {
      LinkImportance(link: $0, pcLoss: pc[$0], iicLoss: iic[$0])
    }
  }

  private func linkLosses(in metric: Metric, threads: Int) async -> [Double] {
    let sources = self.sources
    let none = [Double](repeating: 0, count: graph.links.count)
    let blocks = await Parallelism.map(sources.count, threads: threads) { block in
      var search = RemovalSearch(metric: metric, targetWeights: weights.target)
      var losses = none
      for source in sources[block] {
        search.start(from: source)
        for place in 1..<max(1, search.count) {
          losses[search.link(above: place)] +=
            weights.source[source] * search.loss(withoutLinkAbove: place)
        }
      }
      return losses
    }
    return blocks.reduce(into: none) { total, block in
      for link in block.indices { total[link] += block[link] }
    }
  }
}
