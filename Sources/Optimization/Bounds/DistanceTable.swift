import Connectivity

/// The distances from some nodes to others, row by row.
struct DistanceTable: Sendable {
  /// [start][end]; infinite where there is no path.
  let rows: [[Double]]

  /// Searches from each start, or against the links to each of them if `isReversed`.
  init(
    _ network: Network, from starts: [Int], to ends: [Int], isReversed: Bool = false, threads: Int
  ) async throws(OptimizationError) {
    let searched: Network
    do {
      searched =
        isReversed
        ? try Network(
          graph: network.graph.reversed(), weights: network.weights, kernel: network.kernel,
          cutoff: network.cutoff) : network
    } catch {
      throw .network("\(error)")
    }
    rows = await Parallelism.map(starts.count, threads: threads) { block in
      var finder = DistanceFinder(searched)
      return starts[block].map { start in
        let distances = finder.distances(from: start)
        return ends.map { distances[$0] }
      }
    }.flatMap(\.self)
  }
}
