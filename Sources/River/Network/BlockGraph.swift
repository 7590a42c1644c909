import Connectivity

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A block with cycles as a graph: fish take the best of several ways.
///
/// Joints are nodes, and so is each reach in its middle, with a link of half its length to either end; barriers are
/// links. The probability of the best path is the product of passabilities and decay along it. Of a decay of two
/// exponentials, each kind of mover takes its own best path.
struct BlockGraph: Sendable {
  /// The joints first, in the block's order, then its reaches.
  let graph: Graph
  private let firstBarrierLink: Int
  private let barrierPlaces: [Int: Int]

  init(
    _ block: RiverBlocks.Block, of river: RiverNetwork, rate: Double
  ) throws(GraphError) {
    var places: [Int: Int] = [:]
    for (place, joint) in block.joints.enumerated() { places[joint] = place }
    func place(_ joint: Int) -> Int { places[joint] ?? 0 }
    let isDirected = river.isDirectional
    var links: [Link] = []
    func add(_ from: Int, _ to: Int, _ there: Double, _ back: Double) {
      links.append(Link(from: from, to: to, impedance: there))
      if isDirected { links.append(Link(from: to, to: from, impedance: back)) }
    }
    for (index, reach) in block.reaches.map({ river.reaches[$0] }).enumerated() {
      let half = rate * reach.length / 2
      add(block.joints.count + index, place(reach.from), half, half)
      add(block.joints.count + index, place(reach.to), half, half)
    }
    firstBarrierLink = links.count
    for barrier in block.barriers.map({ river.barriers[$0] }) {
      let factors = river.factors(barrier.passability)
      add(
        place(barrier.from), place(barrier.to), Self.impedance(factors.down),
        Self.impedance(factors.up))
    }
    graph = try Graph(
      nodeCount: block.joints.count + block.reaches.count, links: links, isDirected: isDirected)
    var barrierPlaces: [Int: Int] = [:]
    for (place, barrier) in block.barriers.enumerated() { barrierPlaces[barrier] = place }
    self.barrierPlaces = barrierPlaces
  }

  /// A finder of paths that start at a node, or lead to it.
  func finder(isReversed: Bool) throws(GraphError) -> DistanceFinder {
    DistanceFinder(
      try Network(
        graph: isReversed ? graph.reversed() : graph,
        weights: NodeWeights(Array(repeating: 0, count: graph.nodeCount)), cutoff: 0))
  }

  /// One barrier of the block with another passability.
  func scenario(_ barrier: Int, at passability: Passability, in river: RiverNetwork) -> Scenario {
    let factors = river.factors(passability)
    let link = firstBarrierLink + (barrierPlaces[barrier] ?? 0) * (graph.isDirected ? 2 : 1)
    var impedances = [link: Self.impedance(factors.down)]
    if graph.isDirected { impedances[link + 1] = Self.impedance(factors.up) }
    return Scenario(impedances: impedances)
  }

  private static func impedance(_ factor: Double) -> Double {
    // Not -0, which -log(1) is.
    factor == 1 ? 0 : -log(factor)
  }
}
