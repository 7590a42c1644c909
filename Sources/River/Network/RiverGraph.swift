import Connectivity

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A river network with cycles as a graph: fish take the best of several ways.
///
/// Each reach is a node in its middle, with a link of half its length to either end; each barrier is a link. The
/// probability of the best path is the product of passabilities and decay along it. Of a decay of two
/// exponentials, each kind of mover takes its own best path.
struct RiverGraph: Sendable {
  let term: RiverDecay.Term
  let network: Network
  private let reachCount: Int
  private let isDirectional: Bool

  init(_ river: RiverNetwork, term: RiverDecay.Term) throws(GraphError) {
    self.term = term
    reachCount = river.reaches.count
    isDirectional = river.isDirectional
    let graph = try Graph(
      nodeCount: reachCount + river.jointCount,
      links: Self.links(of: river, rate: term.rate), isDirected: river.isDirectional)
    let weights = river.reaches.map(\.weight) + Array(repeating: 0, count: river.jointCount)
    network = try Network(
      graph: graph, weights: NodeWeights(weights), patchCount: reachCount, cutoff: 0)
  }

  static func links(of river: RiverNetwork, rate: Double) -> [Link] {
    let count = river.reaches.count
    let both = river.isDirectional
    var links: [Link] = []
    func add(_ from: Int, _ to: Int, _ there: Double, _ back: Double) {
      links.append(Link(from: from, to: to, impedance: there))
      if both { links.append(Link(from: to, to: from, impedance: back)) }
    }
    for (index, reach) in river.reaches.enumerated() {
      let half = rate * reach.length / 2
      add(index, count + reach.from, half, half)
      add(index, count + reach.to, half, half)
    }
    for barrier in river.barriers {
      let factors = river.factors(barrier.passability)
      add(
        count + barrier.from, count + barrier.to, impedance(factors.down), impedance(factors.up))
    }
    return links
  }

  /// A change as the graph has it.
  func scenario(of change: RiverChange, in river: RiverNetwork) -> Scenario {
    var scenario = Scenario(weights: change.weights)
    let perLink = isDirectional ? 2 : 1
    for (barrier, passability) in change.passabilities {
      let factors = river.factors(passability)
      let first = perLink * (2 * reachCount + barrier)
      scenario.impedances[first] = Self.impedance(factors.down)
      if isDirectional { scenario.impedances[first + 1] = Self.impedance(factors.up) }
    }
    return scenario
  }

  private static func impedance(_ factor: Double) -> Double {
    // Not -0, which -log(1) is.
    factor == 1 ? 0 : -log(factor)
  }
}
