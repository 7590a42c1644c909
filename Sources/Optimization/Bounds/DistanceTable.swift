import Connectivity

/// The distances from some nodes to others, row by row.
struct DistanceTable: Sendable {
  /// [start][end]; infinite where there is no path.
  let rows: [[Double]]

  /// Searches from each start, or against the links to each of them if `isReversed`; nil where the
  /// time was over before.
  init?(
    _ network: Network, from starts: [Int], to ends: [Int], isReversed: Bool = false, threads: Int,
    until deadline: Deadline
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
      var rows: [[Double]] = []
      for start in starts[block] {
        if deadline.hasPassed { break }
        let distances = finder.distances(from: start)
        rows.append(ends.map { distances[$0] })
      }
      return rows
    }.flatMap(\.self)
    guard rows.count == starts.count else { return nil }
  }
}
