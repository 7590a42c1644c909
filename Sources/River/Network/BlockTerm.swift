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
  var baseline: RiverBaseline

  private let bridges: [BridgeFactors]
  /// Per block with cycles, what it takes to travel from its root to each of its nodes, and from each to the root.
  private var fromRoot: [Int: [Double]] = [:]
  private var toRoot: [Int: [Double]] = [:]
  /// Per block, the sums over its side of the bridge to its parent, seen from its root.
  private var belowOut, belowIn: [Double]
  /// Per block, the sums over the other side, seen from the parent.
  private var aboveOut, aboveIn: [Double]

  init(
    _ term: RiverDecay.Term, of river: RiverNetwork, _ blocks: RiverBlocks, threads: Int
  ) async throws(GraphError) {
    share = term.share
    hangingOut = Array(repeating: 0, count: river.jointCount)
    hangingIn = hangingOut
    toMouth = Array(repeating: 1, count: river.jointCount)
    fromMouth = toMouth
    baseline = RiverBaseline(of: river)
    bridges = blocks.blocks.map { BridgeFactors($0, of: river, rate: term.rate) }
    belowOut = Array(repeating: 0, count: blocks.blocks.count)
    belowIn = belowOut
    aboveOut = belowOut
    aboveIn = belowOut
    for (index, block) in blocks.blocks.enumerated()
    where !block.reaches.isEmpty || !block.barriers.isEmpty {
      try addGraph(of: block, index, river, rate: term.rate)
    }
    for index in blocks.blocks.indices.reversed() { gather(index, blocks, river) }
    for (index, block) in blocks.blocks.enumerated() {
      let up = climb(index, block, river)
      let within = try await within(index, block, river, threads: threads)
      spread(block, blocks, up: up, within: within)
    }
  }

  private mutating func addGraph(
    of block: RiverBlocks.Block, _ index: Int, _ river: RiverNetwork, rate: Double
  ) throws(GraphError) {
    let graph = try BlockGraph(block, of: river, rate: rate)
    graphs[index] = graph
    var finder = try graph.finder(isReversed: false)
    fromRoot[index] = finder.distances(from: 0).map(Kernel.exponential.probability)
    toRoot[index] = fromRoot[index]
    guard river.isDirectional else { return }
    var reverse = try graph.finder(isReversed: true)
    toRoot[index] = reverse.distances(from: 0).map(Kernel.exponential.probability)
  }

  /// Sums what hangs on a block's joints, and with it what lies on its side of its bridge.
  private mutating func gather(_ index: Int, _ blocks: RiverBlocks, _ river: RiverNetwork) {
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

  /// Takes what comes over a block's bridge from its parent, and hangs it on the block's root.
  private mutating func climb(
    _ index: Int, _ block: RiverBlocks.Block, _ river: RiverNetwork
  ) -> (out: Double, into: Double) {
    guard block.bridge != nil else { return (0, 0) }
    let root = block.joints[0]
    let bridge = bridges[index]
    toMouth[root] = toMouth[block.parentJoint] * bridge.toParent
    fromMouth[root] = fromMouth[block.parentJoint] * bridge.fromParent
    addBridge(
      bridge, block, river, out: (belowOut[index], aboveOut[index]),
      into: (belowIn[index], aboveIn[index]))
    let up = (
      out: bridge.gift + bridge.toParent * aboveOut[index],
      into: bridge.gift + bridge.fromParent * aboveIn[index]
    )
    hangingOut[root] += up.out
    hangingIn[root] += up.into
    return up
  }

  /// For each node of a block what it reaches of the block's other nodes, and what of them reaches it.
  private mutating func within(
    _ index: Int, _ block: RiverBlocks.Block, _ river: RiverNetwork, threads: Int
  ) async throws(GraphError) -> [(out: Double, into: Double)] {
    guard let graph = graphs[index], let out = fromRoot[index], let into = toRoot[index] else {
      return [(0, 0)]
    }
    let root = block.joints[0]
    for (place, joint) in block.joints.enumerated().dropFirst() {
      toMouth[joint] = toMouth[root] * into[place]
      fromMouth[joint] = fromMouth[root] * out[place]
    }
    let within = try await sumsWithin(block, graph, river, threads: threads)
    addReaches(block, river, within, out: out, into: into)
    return within
  }

  /// Hands to each child of a block the sums over all that is not the child's.
  private mutating func spread(
    _ block: RiverBlocks.Block, _ blocks: RiverBlocks, up: (out: Double, into: Double),
    within: [(out: Double, into: Double)]
  ) {
    for (place, joint) in block.joints.enumerated() {
      let children = blocks.children[joint]
      let base = place == 0 ? up : (out: 0, into: 0)
      let out = Self.allButEach(
        children.map { bridges[$0].gift + bridges[$0].fromParent * belowOut[$0] })
      let into = Self.allButEach(
        children.map { bridges[$0].gift + bridges[$0].toParent * belowIn[$0] })
      for (number, child) in children.enumerated() {
        aboveOut[child] = within[place].out + base.out + out[number]
        aboveIn[child] = within[place].into + base.into + into[number]
      }
    }
  }
}
