import Surface
import TestSupport
import Testing

@Suite struct BarrierMapTests {
  private static let rules = LinkRules(topology: .complete)

  /// Every cell is lowered by itself, and all links are found again the slow way.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func gainsAreThoseOfFindingLinksAgain(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed, oblique: seed % 3 != 0)
    let resistance: Float = [0, 0.5, 1, 3][Int(seed % 4)]
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules, threads: 1)
    let gains = linked.links.indices.map {
      Dictionary(
        uniqueKeysWithValues: linked.gains(ofLink: $0, lowering: resistance)
          .map { ($0.slot, $0.gain) })
    }
    var random = RandomSource(seed: seed)
    let cells = naive.resistance.indices.shuffled(using: &random).prefix(15)
    for cell in cells {
      var lowered = naive
      lowered.resistance[cell] = min(naive.resistance[cell], Double(resistance))
      let costs = lowered.links(Self.rules)
      for (index, link) in linked.links.enumerated() {
        let expected = link.cost - (costs[[link.from, link.to]] ?? .nan)
        let own = gains[index][naive.slot(cell)] ?? 0
        #expect(abs(own - expected) <= 1e-8 * link.cost, "seed \(seed), cell \(cell), \(index)")
        #expect((gains[index][naive.slot(cell)] != nil) == (own > 0), "seed \(seed)")
      }
    }
  }

  /// The same for each cell, by the search that other tests check.
  @Test(arguments: 0..<12 as Range<UInt64>)
  func theMapSumsWhatAFullRebuildGains(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed, oblique: seed % 3 != 0)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules, threads: 1)
    let map = await linked.barrierMap(threads: 3)
    #expect(map.resistance == naive.surface.lowestResistance)
    for cell in naive.resistance.indices {
      var surface = naive.surface
      let slot = naive.slot(cell)
      surface.set(slot, resistance: min(surface.resistance[slot], map.resistance))
      let anew = await LinkedSurface(
        surface, patches: naive.patchCells, rules: Self.rules, threads: 1)
      let costs = Dictionary(uniqueKeysWithValues: anew.links.map { ([$0.from, $0.to], $0.cost) })
      let gains = linked.links.map {
        (gain: $0.cost - (costs[[$0.from, $0.to]] ?? .nan), of: $0.cost)
      }
      .filter { $0.gain > 1e-9 * $0.of }
      let sum = gains.reduce(0) { $0 + $1.gain }
      #expect(abs(map.gain[slot] - sum) <= 1e-8 * max(sum, 1), "seed \(seed), cell \(cell)")
      #expect(Int(map.linkCount[slot]) == gains.count, "seed \(seed), cell \(cell)")
      let largest = gains.map(\.gain).max() ?? 0
      #expect(abs(Double(map.largestGain[slot]) - largest) <= 1e-6 * max(largest, 1))
      let share = gains.map { $0.gain / $0.of }.max() ?? 0
      #expect(abs(Double(map.largestShare[slot]) - share) <= 1e-6)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func threadsDontChangeTheMap(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: LinkRules(topology: .planar), threads: 1)
    let one = await linked.barrierMap(lowering: 0.25, threads: 1)
    #expect(await linked.barrierMap(lowering: 0.25, threads: 6) == one)
  }

  @Test func aGapInAWallIsWorthTheWayAround() async {
    // Two patches of one cell on either side of a wall with a gap far down.
    var naive = NaiveSurface(
      columns: 3, rows: 9, cellSize: 10, resistance: Array(repeating: 1, count: 27),
      patches: Array(repeating: 0, count: 27))
    for row in 0..<8 { naive.resistance[3 * row + 1] = .infinity }
    naive.patches[0] = 1
    naive.patches[2] = 2
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules, threads: 1)
    let around = linked.links[0].cost
    let map = await linked.barrierMap(threads: 1)
    #expect(map.gain[naive.slot(1)] == around - 20)
    #expect(map.linkCount[naive.slot(1)] == 1)
    // Open country gains nothing.
    #expect(map.linkCount[naive.slot(3)] == 0)
  }
}
