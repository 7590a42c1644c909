import Connectivity

/// The sums of a term, block by block and bridge by bridge.
extension BlockTerm {
  /// For each value the sum of all others, added and never subtracted.
  static func allButEach(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    var before = 0.0
    for index in values.indices {
      sums[index] = before
      before += values[index]
    }
    var after = 0.0
    for index in values.indices.reversed() {
      sums[index] += after
      after += values[index]
    }
    return sums
  }

  /// What hangs on a block's joints, and its reaches, each times what it takes to travel there.
  static func sum(
    _ block: RiverBlocks.Block, _ river: RiverNetwork, _ hanging: [Double], _ products: [Double]
  ) -> Double {
    var sum = 0.0
    for (place, joint) in block.joints.enumerated() { sum += hanging[joint] * products[place] }
    for (place, reach) in block.reaches.enumerated() {
      sum += river.reaches[reach].weight * products[block.joints.count + place]
    }
    return sum
  }

  /// For each node of a block, the weights of all other nodes as it reaches them, and as they reach it.
  func sumsWithin(
    _ block: RiverBlocks.Block, _ graph: BlockGraph, _ river: RiverNetwork, threads: Int
  ) async throws(GraphError) -> [(out: Double, into: Double)] {
    let weights = block.reaches.map { river.reaches[$0].weight }
    let out = block.joints.map { hangingOut[$0] } + weights
    let into = block.joints.map { hangingIn[$0] } + weights
    let found = try await Self.sums(graph, out, isReversed: false, threads: threads)
    guard river.isDirectional else { return found.map { ($0, $0) } }
    let reached = try await Self.sums(graph, into, isReversed: true, threads: threads)
    return Array(zip(found, reached).map { (out: $0, into: $1) })
  }

  private static func sums(
    _ graph: BlockGraph, _ weights: [Double], isReversed: Bool, threads: Int
  ) async throws(GraphError) -> [Double] {
    let parts = await Parallelism.map(weights.count, threads: threads) { nodes in
      Result<[Double], GraphError> { () throws(GraphError) in
        var finder = try graph.finder(isReversed: isReversed)
        return nodes.map { node in
          let distances = finder.distances(from: node)
          var sum = 0.0
          for other in weights.indices where other != node {
            sum += weights[other] * Kernel.exponential.probability(distances[other])
          }
          return sum
        }
      }
    }
    var sums: [Double] = []
    for part in parts { sums += try part.get() }
    return sums
  }

  mutating func addReaches(
    _ block: RiverBlocks.Block, _ river: RiverNetwork, _ within: [(out: Double, into: Double)],
    out: [Double], into: [Double]
  ) {
    let root = block.joints[0]
    for (index, reach) in block.reaches.enumerated() {
      let place = block.joints.count + index
      let weight = river.reaches[reach].weight
      baseline.outgoing[reach] = share * (weight + within[place].out)
      baseline.incoming[reach] = share * (weight + within[place].into)
      baseline.sums.toMouth += share * weight * into[place] * toMouth[root]
      baseline.sums.fromMouth += share * weight * out[place] * fromMouth[root]
    }
  }

  mutating func addBridge(
    _ bridge: BridgeFactors, _ block: RiverBlocks.Block, _ river: RiverNetwork,
    out: (below: Double, above: Double), into: (below: Double, above: Double)
  ) {
    guard let edge = block.bridge else { return }
    let parent = block.parentJoint
    guard edge >= river.reaches.count else {
      let weight = river.reaches[edge].weight
      baseline.outgoing[edge] = share * (weight + bridge.half * (out.below + out.above))
      baseline.incoming[edge] = share * (weight + bridge.half * (into.below + into.above))
      baseline.sums.toMouth += share * bridge.gift * toMouth[parent]
      baseline.sums.fromMouth += share * bridge.gift * fromMouth[parent]
      return
    }
    let index = edge - river.reaches.count
    let toParent = RiverSums(
      pairs: share * into.below * out.above, toMouth: share * into.below * toMouth[parent])
    let fromParent = RiverSums(
      pairs: share * into.above * out.below, fromMouth: share * out.below * fromMouth[parent])
    let leadsToParent = river.barriers[index].to == parent
    baseline.perFactorDown[index] = leadsToParent ? toParent : fromParent
    baseline.perFactorUp[index] = leadsToParent ? fromParent : toParent
  }
}
