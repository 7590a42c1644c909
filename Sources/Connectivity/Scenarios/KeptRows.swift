/// The distances from sources to the weighted nodes, for as many sources as fit in memory.
struct KeptRows: Sendable {
  /// By node; nil where nothing is kept.
  private var rows: [DistanceRow?]
  /// How many nodes with weight a source reaches at most.
  let greatestCount: Int

  /// Searches from every source of a network, and adds up the numerator of PC.
  ///
  /// `memoryBudget` says how many bytes the kept distances may take.
  static func load(
    _ network: Network, _ metric: Metric, _ paths: SearchGraph, memoryBudget: Int, threads: Int
  ) async -> (KeptRows, pcNumerator: Double) {
    let sources = network.sources
    let weighted = network.weighted
    var rows = [DistanceRow?](repeating: nil, count: network.nodeCount)
    var greatest = 0
    let total = await Parallelism.reduce(sources.count, threads: threads, into: 0.0) { block in
      var search = NodeSearch(paths)
      var part = Part()
      // Each block has its share, so that what is kept does not depend on which one ends first.
      let budget = memoryBudget / max(1, sources.count) * block.count
      for source in sources[block] {
        search.run(from: source, within: metric.reach)
        let row = DistanceRow(search, at: weighted)
        part.add(row, from: source, network, metric, memoryBudget: budget)
      }
      return part
    } combine: { total, part in
      for (source, row) in part.kept { rows[source] = row }
      greatest = max(greatest, part.greatest)
      total += part.total
    }
    return (KeptRows(rows: rows, greatestCount: greatest), total)
  }

  private struct Part: Sendable {
    var kept: [(source: Int, row: DistanceRow)] = []
    var count = 0
    var greatest = 0
    var total = 0.0

    mutating func add(
      _ row: DistanceRow, from source: Int, _ network: Network, _ metric: Metric,
      memoryBudget: Int
    ) {
      var sum = 0.0
      for (node, distance) in zip(row.nodes, row.distances) {
        let weight = network.weights.target[Int(node)]
        if weight > 0 { sum += weight * metric.worth(distance) }
      }
      total += network.weights.source[source] * sum
      count += row.count
      greatest = max(greatest, row.count)
      if count * DistanceRow.entrySize <= memoryBudget { kept.append((source, row)) }
    }
  }

  subscript(source: Int) -> DistanceRow? { source < rows.count ? rows[source] : nil }

  /// Takes other distances for a source whose distances are kept.
  mutating func replace(_ row: DistanceRow, of source: Int) { rows[source] = row }
}
