/// A network as a forest of blocks, joined by bridges: what has cycles lies within blocks.
///
/// A block is a joint, or several with ways round between them. Blocks come parents first, from the mouths up; each
/// but the first of a piece has one bridge to its parent.
struct RiverBlocks: Sendable {
  /// One block.
  struct Block: Sendable {
    /// Its joints, the one nearest to the mouth first.
    var joints: [Int]
    /// The reaches and barriers within it.
    var reaches: [Int] = []
    var barriers: [Int] = []
    /// The bridge to its parent: a reach, or a barrier counted on from the reaches; nothing for the first block.
    var bridge: Int?
    /// The joint where the bridge leaves the parent.
    var parentJoint = 0
  }

  private(set) var blocks: [Block] = []
  /// The blocks whose bridges leave a joint for above.
  private(set) var children: [[Int]]
  /// The block that a barrier lies in; nothing for one that is a bridge.
  private(set) var blockOfBarrier: [Int?]

  /// - Complexity: O(n).
  init(_ network: RiverNetwork) {
    let ends =
      network.reaches.map { ($0.from, $0.to) } + network.barriers.map { ($0.from, $0.to) }
    let neighbours = JointEdges(jointCount: network.jointCount, ends: ends)
    let isBridge = Bridges(
      jointCount: network.jointCount, ends: ends, neighbours: neighbours
    ).isBridge
    children = Array(repeating: [], count: network.jointCount)
    blockOfBarrier = Array(repeating: nil, count: network.barriers.count)
    var blockOf = [Int](repeating: -1, count: network.jointCount)
    for piece in network.pieces {
      var next = blocks.count
      blocks.append(Block(joints: [piece.outlet]))
      while next < blocks.count {
        blockOf[blocks[next].joints[0]] = next
        var place = 0
        while place < blocks[next].joints.count {
          let joint = blocks[next].joints[place]
          for edge in neighbours.edges(at: joint) {
            let edge = Int(edge)
            let other = ends[edge].0 == joint ? ends[edge].1 : ends[edge].0
            guard isBridge[edge] else {
              if blockOf[other] < 0 {
                blockOf[other] = next
                blocks[next].joints.append(other)
              }
              continue
            }
            guard edge != blocks[next].bridge else { continue }
            children[joint].append(blocks.count)
            blocks.append(Block(joints: [other], bridge: edge, parentJoint: joint))
          }
          place += 1
        }
        next += 1
      }
    }
    for (edge, isBridge) in isBridge.enumerated() where !isBridge {
      let block = blockOf[ends[edge].0]
      if edge < network.reaches.count {
        blocks[block].reaches.append(edge)
      } else {
        blocks[block].barriers.append(edge - network.reaches.count)
        blockOfBarrier[edge - network.reaches.count] = block
      }
    }
  }
}
