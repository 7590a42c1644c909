import Surface
import Testing

@Suite struct CorridorTests {
  private static let widths = [0, 0.1, 0.5, 3].map { CorridorWidth(share: $0) }
  private static let rules = [
    LinkRules(topology: .planar), LinkRules(topology: .complete),
    LinkRules(topology: .complete, maximumCost: 60),
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func excessesAreThoseOfTheNaiveSearch(seed: UInt64) async {
    for oblique in [true, false] {
      let naive = NaiveSurface.random(seed: seed, oblique: oblique)
      let costs = (0...naive.patchCount).map { $0 == 0 ? [] : naive.costs(from: $0) }
      let rules = Self.rules[Int(seed % 3)]
      let linked = await LinkedSurface(
        naive.surface, patches: naive.patchCells, rules: rules, threads: 1)
      for width in Self.widths {
        for (index, link) in linked.links.enumerated() {
          let corridor = linked.corridor(ofLink: index, width: width)
          let expected = naive.corridor(
            costs[link.from + 1], costs[link.to + 1], link.cost, width.share)
          let what: Comment = "seed \(seed), oblique \(oblique), \(rules), \(width), \(index)"
          #expect(corridor.slots.map(Int.init) == expected.map(\.slot), what)
          #expect(corridor.cost == link.cost && corridor.from == link.from, what)
          for (own, naive) in zip(corridor.excess, expected) {
            #expect(abs(own - naive.excess) <= 1e-11 * link.cost, what)
          }
        }
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func theMosaicIsTheLeastOfItsCorridors(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed, oblique: seed % 3 != 0)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules[0], threads: 1)
    let width = Self.widths[2]
    let mosaic = await linked.corridors(width: width, threads: 1)
    var excess = [Float](repeating: .infinity, count: naive.frame.slotCount)
    var share = excess
    var counts = [Int32](repeating: 0, count: excess.count)
    for (index, link) in linked.links.enumerated() {
      let corridor = linked.corridor(ofLink: index, width: width)
      for (place, slot) in corridor.slots.enumerated() {
        excess[Int(slot)] = min(excess[Int(slot)], Float(corridor.excess[place]))
        let part = link.cost == 0 ? 0 : corridor.excess[place] / link.cost
        share[Int(slot)] = min(share[Int(slot)], Float(part))
        counts[Int(slot)] += 1
      }
    }
    #expect(mosaic.excess == excess, "seed \(seed)")
    #expect(mosaic.share == share, "seed \(seed)")
    #expect(mosaic.linkCount == counts, "seed \(seed)")
    #expect(await linked.corridors(width: width, threads: 5) == mosaic, "seed \(seed)")
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func aPathLiesInItsCorridor(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules[1], threads: 1)
    for (index, link) in linked.links.enumerated() {
      let corridor = linked.corridor(ofLink: index, width: Self.widths[0])
      #expect(Set(link.path).isSubset(of: corridor.slots), "seed \(seed)")
    }
  }
}

extension NaiveSurface {
  /// The cells over which a way costs at most so much more than the cheapest, by slot.
  fileprivate func corridor(
    _ one: [Double], _ other: [Double], _ cost: Double, _ share: Double
  ) -> [(slot: Int, excess: Double)] {
    // Sums of the same steps in another order differ in their last bits.
    let limit = cost * (1 + share) * (1 + 1e-9)
    return patches.indices.filter { one[$0] + other[$0] <= limit }
      .map { (slot($0), max(0, one[$0] + other[$0] - cost)) }
  }
}
