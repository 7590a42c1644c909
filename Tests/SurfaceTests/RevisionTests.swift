import Surface
import TestSupport
import Testing

@Suite struct RevisionTests {
  private static let rules = [
    LinkRules(topology: .planar), LinkRules(topology: .complete),
    LinkRules(topology: .planar, maximumCost: 80), LinkRules(topology: .complete, maximumCost: 80),
  ]

  /// One revision is asked for several changes, so that what one leaves behind would show in the next.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func changesAreThoseOfFindingAllLinksAnew(seed: UInt64) async {
    for rules in Self.rules {
      let before = NaiveSurface.random(seed: seed, oblique: seed % 3 != 0)
      let linked = await LinkedSurface(
        before.surface, patches: before.patchCells, rules: rules, threads: 1)
      var revision = SurfaceRevision(linked)
      var random = RandomSource(seed: seed &+ 1000)
      for round in 0..<4 {
        var after = before
        let values: [Double] =
          round == 0 ? [0.5, 1] : round == 1 ? [50, .infinity] : [0, 0.5, 1, 3, 50, .infinity]
        let cells = Set(
          (0..<Int.random(in: 1...5, using: &random)).map { _ in
            Int.random(in: before.resistance.indices, using: &random)
          })
        for cell in cells.sorted() {
          after.resistance[cell] = values.randomElement(using: &random) ?? 1
        }
        let changes = revision.links(
          changing: cells.map {
            CellChange(slot: before.slot($0), resistance: Float(after.resistance[$0]))
          })
        expectSame(
          linked.links(with: changes), after.links(rules), "seed \(seed), round \(round), \(rules)")
        let anew = await LinkedSurface(
          after.surface, patches: after.patchCells, rules: rules, threads: 1)
        let costs = linked.links(with: changes).map(\.cost)
        #expect(costs == anew.links.map(\.cost), "seed \(seed), round \(round), \(rules)")
      }
    }
  }

  @Test func nothingChangesWhereResistanceStaysTheSame() async {
    let naive = NaiveSurface.random(seed: 5)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: Self.rules[0], threads: 1)
    var revision = SurfaceRevision(linked)
    let same = naive.resistance.indices.map {
      CellChange(slot: naive.slot($0), resistance: Float(naive.resistance[$0]))
    }
    #expect(revision.links(changing: same) == LinkChanges())
  }
}

extension LinkedSurface {
  fileprivate func links(with changes: LinkChanges) -> [LeastCostLink] {
    let changed = Set(changes.changed.map { [$0.from, $0.to] })
    let kept = links.enumerated().filter { index, link in
      !changes.lost.contains(index) && !changed.contains([link.from, link.to])
    }.map(\.element)
    return (kept + changes.changed).sorted { ($0.from, $0.to) < ($1.from, $1.to) }
  }
}
