/// How much cheaper links would be if one cell resisted less, for each cell.
///
/// After McRae et al. 2012 (PLoS ONE 7:e52604), who take it as a measure of where a barrier does most harm.
/// Each cell is lowered by itself, all others stay as they are, and what the links then cost is exact: a
/// way over the lowered cell enters it from one neighbour and leaves it to another, and its two parts are
/// the cheapest from either patch. Cells that nothing passes count like others. A barrier wider than one cell
/// isn't opened by any one of them.
public struct BarrierMap: Sendable, Hashable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// The resistance that each cell is lowered to.
  public let resistance: Float
  /// Per slot the sum of what all links gain, in resistance times metres.
  public private(set) var gain: [Double]
  /// Per slot the most that a link gains, in resistance times metres.
  public private(set) var largestGain: [Float]
  /// Per slot the most that a link gains, as a share of its cost.
  public private(set) var largestShare: [Float]
  /// Per slot the number of links that gain.
  public private(set) var linkCount: [Int32]

  /// A map without gains.
  init(_ frame: GridFrame, resistance: Float) {
    self.frame = frame
    self.resistance = resistance
    gain = Array(repeating: 0, count: frame.slotCount)
    largestGain = Array(repeating: 0, count: frame.slotCount)
    largestShare = Array(repeating: 0, count: frame.slotCount)
    linkCount = Array(repeating: 0, count: frame.slotCount)
  }

  mutating func add(_ gains: [CellGain], of link: LeastCostLink) {
    for one in gains {
      gain[one.slot] += one.gain
      largestGain[one.slot] = max(largestGain[one.slot], Float(one.gain))
      largestShare[one.slot] = max(largestShare[one.slot], Float(one.gain / link.cost))
      linkCount[one.slot] += 1
    }
  }
}

extension LinkedSurface {
  /// The gains of one link from each cell that is lowered by itself.
  ///
  /// - Parameters:
  ///   - index: The link's place in `links`.
  ///   - resistance: What cells are lowered to; those that resist less stay as they are.
  /// - Returns: The cells with a gain, by slot.
  public func gains(ofLink index: Int, lowering resistance: Float) -> [CellGain] {
    var search = PairSearch(surface, patches)
    let link = links[index]
    search.findFirst(from: link.from, over: surface, guide: WithinCost(limit: link.cost))
    return search.gains(of: link, over: surface, lowering: resistance)
  }

  /// The gains of all links from each cell that is lowered by itself.
  ///
  /// - Parameters:
  ///   - resistance: What cells are lowered to, the lowest of the surface that isn't 0 if nothing is said;
  ///     cells that resist less stay as they are.
  ///   - threads: How many searches run at a time; what they find doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: The gains, summed over links in their order.
  public func barrierMap(
    lowering resistance: Float? = nil, threads: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async -> BarrierMap {
    let resistance = resistance ?? surface.lowestResistance
    return await perPatch(
      into: BarrierMap(surface.frame, resistance: resistance), threads: threads, progress
    ) { search, links in
      let limit = links.reduce(0) { max($0, $1.cost) }
      search.findFirst(
        from: links[links.startIndex].from, over: surface, guide: WithinCost(limit: limit))
      return links.map { ($0, search.gains(of: $0, over: surface, lowering: resistance)) }
    } combine: { map, parts in
      for (link, gains) in parts { map.add(gains, of: link) }
    }
  }
}
