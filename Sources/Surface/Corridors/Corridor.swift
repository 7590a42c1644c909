/// The cells over which a way between two patches costs little more than the cheapest.
///
/// The excess of a cell is what the cheapest way over it costs more than the cheapest of all: the sum of
/// its costs from both patches, less the link's cost. McRae & Kavanagh 2011 call that the normalised
/// least-cost corridor.
public struct Corridor: Sendable, Hashable {
  /// The patch with the lower index.
  public let from: Int
  /// The other patch.
  public let to: Int
  /// What the cheapest way costs: resistance times metres.
  public let cost: Double
  /// The slots of the cells, sorted.
  public let slots: [UInt32]
  /// What a way over each of them costs more, 0 on a cheapest way; in the order of `slots`.
  public let excess: [Double]
}

/// How much more than the cheapest way the ways of a corridor may cost.
public struct CorridorWidth: Sendable, Hashable {
  /// The most that a way costs more, as a share of the cheapest: 0.1 for 10 %.
  public let share: Double

  /// A width as a share of the cost of the cheapest way, 0 or more.
  public init(share: Double) {
    precondition(share >= 0 && share < .infinity, "a corridor has a width")
    self.share = share
  }

  /// The most that a way costs where the cheapest costs so much.
  ///
  /// Sums of the same steps in another order differ in their last bits: no cheapest way is lost by that.
  func limit(of cost: Double) -> Double { cost * (1 + share) * (1 + 1e-9) }
}

extension LinkedSurface {
  /// The corridor of a link.
  ///
  /// - Parameters:
  ///   - index: The link's place in `links`.
  ///   - width: How much more than the cheapest its ways may cost.
  /// - Returns: The cells of the corridor.
  public func corridor(ofLink index: Int, width: CorridorWidth) -> Corridor {
    var search = PairSearch(surface, patches)
    let link = links[index]
    search.findFirst(
      from: link.from, over: surface, guide: guide(within: width.limit(of: link.cost)))
    return search.corridor(of: link, over: surface, width: width)
  }

  /// A guide for ways from the first patch: what is left of them costs at least as much as the way to the
  /// nearest patch, and more than the most that zones reach where they don't.
  private func guide(within limit: Double) -> Within {
    Within(limit: limit, rest: zones.cost, most: rules.maximumCost)
  }

  /// The corridors of all links, laid over one another.
  ///
  /// - Parameters:
  ///   - width: How much more than the cheapest the ways of each may cost.
  ///   - threads: How many searches run at a time; what they find doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: Per cell the least excess.
  public func corridors(
    width: CorridorWidth, threads: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async -> CorridorMosaic {
    await perPatch(into: CorridorMosaic(surface.frame), threads: threads, progress) {
      search, links in
      search.findFirst(
        from: links[links.startIndex].from, over: surface,
        guide: guide(within: width.limit(of: links.reduce(0) { max($0, $1.cost) })))
      return links.map { search.corridor(of: $0, over: surface, width: width) }
    } combine: { mosaic, corridors in
      for corridor in corridors { mosaic.add(corridor) }
    }
  }
}

extension PairSearch {
  /// The corridor of a link from the patch whose costs were found first.
  mutating func corridor(
    of link: LeastCostLink, over surface: borrowing CostSurface, width: CorridorWidth
  ) -> Corridor {
    let limit = width.limit(of: link.cost)
    findSecond(from: link.to, over: surface, throughFirstWithin: limit)
    let (one, other) = (first, second)
    let slots = slotsOfSecond().filter { one[Int($0)] + other[Int($0)] <= limit }.sorted()
    return Corridor(
      from: link.from, to: link.to, cost: link.cost, slots: slots,
      excess: slots.map { max(0, one[Int($0)] + other[Int($0)] - link.cost) })
  }
}
