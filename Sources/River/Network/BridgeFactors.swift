#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the bridge from a block to its parent does to a sum; see ``ForestTerm``.
struct BridgeFactors: Sendable {
  /// The bridge's own weight as it is seen from an end of it; 0 for a barrier.
  var gift = 0.0
  /// What it takes to travel from the parent, and to it.
  var fromParent = 1.0
  var toParent = 1.0
  /// What half of it takes; 1 for a barrier.
  var half = 1.0

  init(_ block: RiverBlocks.Block, of river: RiverNetwork, rate: Double) {
    guard let bridge = block.bridge else { return }
    if bridge < river.reaches.count {
      let reach = river.reaches[bridge]
      half = exp(-rate * reach.length / 2)
      gift = reach.weight * half
      fromParent = half * half
      toParent = fromParent
    } else {
      let barrier = river.barriers[bridge - river.reaches.count]
      let factors = river.factors(barrier.passability)
      let leadsToParent = barrier.to == block.parentJoint
      toParent = leadsToParent ? factors.down : factors.up
      fromParent = leadsToParent ? factors.up : factors.down
    }
  }
}
