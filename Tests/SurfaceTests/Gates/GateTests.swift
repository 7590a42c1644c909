import Surface
import TestSupport
import Testing

@Suite struct GateTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func costsAreThoseOfTheNaiveSearch(seed: UInt64) async {
    for oblique in [true, false] {
      let naive = NaiveSurface.random(seed: seed, oblique: oblique)
      let linked = await LinkedSurface(
        naive.surface, patches: naive.patchCells, rules: LinkRules(topology: .planar), threads: 2)
      let slots = naive.randomGates(seed: seed) + linked.gateSlots
      let gates = await linked.surface.gates(at: slots, threads: 2)
      #expect(gates.map(\.slots) == slots)
      for own in gates {
        #expect(own.costs.count == own.slots.count * (own.slots.count - 1) / 2)
        var next = 0
        for (place, one) in own.slots.enumerated() {
          let costs = naive.costs(from: naive.patches.indices.map { naive.slot($0) == one })
          for other in own.slots[(place + 1)...] {
            let cost = costs[naive.cell(ofSlot: other)]
            #expect(
              own.costs[next] == cost || abs(own.costs[next] - cost) <= 1e-12 * cost,
              "seed \(seed), oblique \(oblique)")
            next += 1
          }
        }
        let passable = own.costs.count { $0 < .infinity }
        #expect(own.edges.count == passable)
      }
    }
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func gatesAreWhereLinksEnd(seed: UInt64) async {
    let naive = NaiveSurface.random(seed: seed)
    let linked = await LinkedSurface(
      naive.surface, patches: naive.patchCells, rules: LinkRules(topology: .planar), threads: 1)
    let gates = linked.gateSlots
    #expect(gates.count == naive.patchCount)
    for (patch, slots) in gates.enumerated() {
      let ends = linked.links.flatMap { link in
        (link.from == patch ? [link.path.first] : [])
          + (link.to == patch ? [link.path.last] : [])
      }.compactMap(\.self)
      #expect(slots == Set(ends).sorted())
      for slot in slots { #expect(naive.patches[naive.cell(ofSlot: slot)] == patch + 1) }
    }
  }

  /// One revision is asked for several changes, so that what one leaves behind would show in the next.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func changesAreThoseOfFindingAllAnew(seed: UInt64) async {
    let before = NaiveSurface.random(seed: seed)
    let surface = before.surface
    let slots = before.randomGates(seed: seed)
    let base = await surface.gates(at: slots, threads: 1)
    var revision = GateRevision(base, on: surface)
    var random = RandomSource(seed: seed &+ 1000)
    for round in 0..<4 {
      var after = before
      let values: [Double] =
        round == 0 ? [0.5, 1] : round == 1 ? [50, .infinity] : [0, 0.5, 1, 3, 50, .infinity]
      let cells = Set(
        (0..<Int.random(in: 1...3, using: &random)).map { _ in
          Int.random(in: before.resistance.indices, using: &random)
        })
      for cell in cells.sorted() {
        after.resistance[cell] = values.randomElement(using: &random) ?? 1
      }
      // Some patches get other gates, and one is new.
      var other = slots
      if round % 2 == 1 {
        other[0] = before.randomGates(seed: seed &+ 1)[0]
        other.append(before.randomGates(seed: seed &+ 2)[0])
      }
      let found = revision.gates(
        at: other,
        changing: cells.map {
          CellChange(slot: before.slot($0), resistance: Float(after.resistance[$0]))
        })
      let anew = await after.surface.gates(at: other, threads: 1)
      #expect(found.map(\.slots) == anew.map(\.slots))
      #expect(found.map(\.costs) == anew.map(\.costs), "seed \(seed), round \(round)")
    }
  }

  @Test func threadsDontChangeTheGates() async {
    let naive = NaiveSurface.random(seed: 77)
    let slots = naive.randomGates(seed: 77)
    let one = await naive.surface.gates(at: slots, threads: 1)
    let many = await naive.surface.gates(at: slots, threads: 7)
    #expect(one == many)
  }
}

extension NaiveSurface {
  func cell(ofSlot slot: UInt32) -> Int {
    let (column, row) = frame.cell(ofSlot: Int(slot))
    return row * columns + column
  }

  /// Some cells, also such as nothing leads to, for each of a few patches.
  fileprivate func randomGates(seed: UInt64) -> [[UInt32]] {
    var random = RandomSource(seed: seed &+ 500)
    return (0..<4).map { count in
      Set(
        (0..<count).compactMap { _ in resistance.indices.randomElement(using: &random) }
      ).map { UInt32(slot($0)) }.sorted()
    }
  }
}
