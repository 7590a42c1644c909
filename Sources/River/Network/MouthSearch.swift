import Connectivity

/// The paths between a network's mouths and its reaches, all in one search.
enum MouthSearch {
  /// The sums over all reaches of weight x probability from and to the mouth of their piece.
  static func sums(
    of river: RiverNetwork, terms: [RiverDecay.Term]
  ) throws(GraphError) -> (from: Double, to: Double) {
    var (from, to) = (0.0, 0.0)
    for term in terms {
      let out = try sum(of: river, term, isToMouth: false)
      from += term.share * out
      to += term.share * (river.isDirectional ? try sum(of: river, term, isToMouth: true) : out)
    }
    return (from, to)
  }

  /// One exponential's sum: a search from a sea beyond all mouths, from which no path leads to another mouth.
  private static func sum(
    of river: RiverNetwork, _ term: RiverDecay.Term, isToMouth: Bool
  ) throws(GraphError) -> Double {
    let count = river.reaches.count
    let sea = count + river.jointCount
    var links = RiverGraph.links(of: river, rate: term.rate)
    if !river.isDirectional {
      links += links.map { Link(from: $0.to, to: $0.from, impedance: $0.impedance) }
    }
    if isToMouth {
      links = links.map { Link(from: $0.to, to: $0.from, impedance: $0.impedance) }
    }
    links += river.pieces.map { Link(from: sea, to: count + $0.outlet, impedance: 0) }
    let weights = river.reaches.map(\.weight) + Array(repeating: 0, count: river.jointCount + 1)
    var finder = DistanceFinder(
      try Network(
        graph: Graph(nodeCount: sea + 1, links: links, isDirected: true),
        weights: NodeWeights(weights), patchCount: count, cutoff: 0))
    let distances = finder.distances(from: sea)
    var sum = 0.0
    for (reach, distance) in zip(river.reaches, distances) {
      sum += reach.weight * Kernel.exponential.probability(distance)
    }
    return sum
  }
}
