import Connectivity

/// One exponential of the decay on a network of blocks: sums beyond bridges, and within blocks.
///
/// As on a forest, two passes hand sums from block to block; within a block with cycles best paths take them from
/// joint to joint.
struct BlockTerm: Sendable {
  let share: Double
  /// The graph of each block with cycles.
  private(set) var graphs: [Int: BlockGraph] = [:]
  /// Per joint, the weights that hang on it beyond bridges, as they are reached and as they reach it.
  private(set) var hangingOut, hangingIn: [Double]
  /// Per joint, what it takes to travel to the mouth and from it.
  private(set) var toMouth, fromMouth: [Double]
  /// What the term adds to the baseline.
  private(set) var baseline: RiverBaseline

  init(
    _ term: RiverDecay.Term, of river: RiverNetwork, _ blocks: RiverBlocks, threads: Int
  ) async throws(GraphError) {
    share = term.share
    hangingOut = Array(repeating: 0, count: river.jointCount)
    hangingIn = hangingOut
    toMouth = Array(repeating: 1, count: river.jointCount)
    fromMouth = toMouth
    baseline = RiverBaseline(of: river)
    let bridges = blocks.blocks.map { BridgeFactors($0, of: river, rate: term.rate) }
    for (index, block) in blocks.blocks.enumerated()
    where !block.reaches.isEmpty || !block.barriers.isEmpty {
      graphs[index] = try BlockGraph(block, of: river, rate: term.rate)
    }
    var fromRoot: [Int: [Double]] = [:]
    var toRoot: [Int: [Double]] = [:]
    for (index, graph) in graphs {
      var finder = try graph.finder(isReversed: false)
      fromRoot[index] = finder.distances(from: 0).map(Kernel.exponential.probability)
      guard river.isDirectional else {
        toRoot[index] = fromRoot[index]
        continue
      }
      var reverse = try graph.finder(isReversed: true)
      toRoot[index] = reverse.distances(from: 0).map(Kernel.exponential.probability)
    }
    // From the springs down.
    var belowOut = [Double](repeating: 0, count: blocks.blocks.count)
    var belowIn = belowOut
    for index in blocks.blocks.indices.reversed() {
      let block = blocks.blocks[index]
      for joint in block.joints {
        for child in blocks.children[joint] {
          hangingOut[joint] += bridges[child].gift + bridges[child].fromParent * belowOut[child]
          hangingIn[joint] += bridges[child].gift + bridges[child].toParent * belowIn[child]
        }
      }
      if let out = fromRoot[index], let into = toRoot[index] {
        belowOut[index] = Self.sum(block, river, hangingOut, out)
        belowIn[index] = Self.sum(block, river, hangingIn, into)
      } else {
        belowOut[index] = hangingOut[block.joints[0]]
        belowIn[index] = hangingIn[block.joints[0]]
      }
    }
    // From the mouths up.
    var aboveOut = [Double](repeating: 0, count: blocks.blocks.count)
    var aboveIn = aboveOut
    for (index, block) in blocks.blocks.enumerated() {
      let root = block.joints[0]
      var up = (out: 0.0, into: 0.0)
      if block.bridge != nil {
        let bridge = bridges[index]
        up = (
          bridge.gift + bridge.toParent * aboveOut[index],
          bridge.gift + bridge.fromParent * aboveIn[index]
        )
        toMouth[root] = toMouth[block.parentJoint] * bridge.toParent
        fromMouth[root] = fromMouth[block.parentJoint] * bridge.fromParent
        addBridge(
          bridge, block, river, out: (belowOut[index], aboveOut[index]),
          into: (belowIn[index], aboveIn[index]))
      }
      // All that hangs on the root, but for sums that leave a child out: those are added anew.
      let (ownOut, ownIn) = (hangingOut[root], hangingIn[root])
      hangingOut[root] = ownOut + up.out
      hangingIn[root] = ownIn + up.into
      var within = [(out: Double, into: Double)](
        repeating: (0, 0), count: block.joints.count + block.reaches.count)
      if let graph = graphs[index], let out = fromRoot[index], let into = toRoot[index] {
        for (place, joint) in block.joints.enumerated().dropFirst() {
          toMouth[joint] = toMouth[root] * into[place]
          fromMouth[joint] = fromMouth[root] * out[place]
        }
        within = try await sumsWithin(block, graph, river, threads: threads)
        addReaches(block, river, within, out: out, into: into)
      }
      for (place, joint) in block.joints.enumerated() {
        let children = blocks.children[joint]
        let base = place == 0 ? up : (0, 0)
        let out = Self.allButEach(
          children.map {
            bridges[$0].gift + bridges[$0].fromParent * belowOut[$0]
          })
        let others = Self.allButEach(
          children.map {
            bridges[$0].gift + bridges[$0].toParent * belowIn[$0]
          })
        for (number, child) in children.enumerated() {
          aboveOut[child] = within[place].out + base.0 + out[number]
          aboveIn[child] = within[place].into + base.1 + others[number]
        }
      }
    }
  }

  /// For each value the sum of all others, added and never subtracted.
  private static func allButEach(_ values: [Double]) -> [Double] {
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
  private static func sum(
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
  private func sumsWithin(
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

  private mutating func addReaches(
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

  private mutating func addBridge(
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
