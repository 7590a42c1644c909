import Connectivity

/// What bounds take, told before they are computed.
struct BoundEffort: Sendable {
  /// About how many bytes the tables of the routes take.
  let routeBytes: Int
  /// How many times two lengths are compared for the routes.
  let routeSteps: Int
  /// About how many bytes the tables of the mixed-integer programme take.
  let programBytes: Int

  /// With so few steps the routes are bounded whatever the method.
  static let fewSteps = 1_000_000_000

  init(_ extremes: Extremes, candidateCount: Int, threads: Int) {
    let sources = extremes.terminals.count { $0.source > 0 }
    let targets = extremes.terminals.count { $0.target > 0 }
    let arcs = extremes.arcs
    let starts = Set(arcs.map(\.link.from)).count
    let ends = Set(arcs.map(\.link.to)).count
    let number = MemoryLayout<Double>.size
    // The least and the greatest lengths; the ways to and from the links, these in both orders; for
    // each thread the ways by candidate.
    let routeNumbers = [
      2 * sources * targets, sources * starts, 2 * targets * ends,
      max(1, threads) * candidateCount * targets,
    ]
    routeBytes = number * routeNumbers.reduce(0, +)
    routeSteps = sources * targets * (arcs.count + candidateCount)
    let terminals = extremes.terminals.count
    let directions = extremes.least.graph.isDirected ? 2 : 1
    // Two tables of pairs, the ways to all nodes, and the list of pairs that gain.
    programBytes =
      number
      * (2 * terminals * terminals + directions * terminals * extremes.least.nodeCount
        + 3 * terminals * terminals)
  }
}
