import Surface
import Testing

@Suite struct LinkTests {
  private static let rules = [
    LinkRules(topology: .planar), LinkRules(topology: .complete),
    LinkRules(topology: .planar, maximumCost: 60), LinkRules(topology: .complete, maximumCost: 60),
  ]

  @Test(arguments: 0..<200 as Range<UInt64>)
  func costsAreThoseOfTheNaiveSearch(seed: UInt64) async {
    for oblique in [true, false] {
      let naive = NaiveSurface.random(seed: seed, oblique: oblique)
      for rules in Self.rules {
        let linked = await LinkedSurface(
          naive.surface, patches: naive.patchCells, rules: rules, threads: 2)
        expectSame(linked.links, naive.links(rules), "seed \(seed), oblique \(oblique), \(rules)")
      }
    }
  }

  @Test(arguments: 0..<200 as Range<UInt64>)
  func pathsCostWhatTheirLinksSay(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: LinkRules(topology: .planar), threads: 1)
    let frame = naive.frame
    for link in linked.links {
      let cells = link.path.map { slot in
        let (column, row) = frame.cell(ofSlot: Int(slot))
        return row * naive.columns + column
      }
      #expect(naive.patches[cells[0]] == link.from + 1)
      #expect(naive.patches[cells[cells.count - 1]] == link.to + 1)
      let steps = zip(cells, cells.dropFirst()).map { from, to in
        naive.steps(from: from).first { $0.cell == to }?.cost ?? .nan
      }
      #expect(abs(steps.reduce(0, +) - link.cost) <= 1e-12 * link.cost, "seed \(seed)")
    }
  }

  @Test func threadsDontChangeTheLinks() async {
    let naive = NaiveSurface.random(seed: 77)
    let one = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules[0], threads: 1)
    let many = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules[0], threads: 7)
    #expect(one.links == many.links)
  }
}

func expectSame(
  _ links: [LeastCostLink], _ expected: [[Int]: Double], _ what: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let found = Dictionary(uniqueKeysWithValues: links.map { ([$0.from, $0.to], $0.cost) })
  #expect(
    Set(found.keys) == Set(expected.keys), "\(what)", sourceLocation: sourceLocation)
  for (pair, cost) in expected {
    guard let own = found[pair] else { continue }
    #expect(
      abs(own - cost) <= 1e-12 * cost, "\(what), pair \(pair)", sourceLocation: sourceLocation)
  }
}
