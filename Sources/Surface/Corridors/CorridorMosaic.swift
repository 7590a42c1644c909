/// The corridors of all links laid over one another: per cell the least of their excesses.
///
/// McRae & Kavanagh 2011 (Linkage Mapper) take the minimum of normalised corridors, so that cells of a long
/// link count as much as those of a short one.
public struct CorridorMosaic: Sendable, Hashable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// Per slot the least excess, in resistance times metres; infinite outside all corridors.
  public private(set) var excess: [Float]
  /// Per slot the least excess as a share of its link's cost; infinite outside all corridors.
  public private(set) var share: [Float]
  /// Per slot the number of links in whose corridors it lies.
  public private(set) var linkCount: [Int32]

  /// A mosaic without corridors.
  init(_ frame: GridFrame) {
    self.frame = frame
    excess = Array(repeating: .infinity, count: frame.slotCount)
    share = Array(repeating: .infinity, count: frame.slotCount)
    linkCount = Array(repeating: 0, count: frame.slotCount)
  }

  mutating func add(_ corridor: Corridor) {
    for (slot, more) in zip(corridor.slots, corridor.excess) {
      let slot = Int(slot)
      excess[slot] = min(excess[slot], Float(more))
      // A way that costs nothing has a corridor of such ways alone.
      share[slot] = min(share[slot], corridor.cost > 0 ? Float(more / corridor.cost) : 0)
      linkCount[slot] += 1
    }
  }
}
