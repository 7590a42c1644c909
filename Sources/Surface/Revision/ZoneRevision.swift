/// The zones of a surface while some of its cells have other resistances; it serves one task.
struct ZoneRevision: ~Copyable {
  private var search: CostSearch
  private let base: LinkedSurface
  /// Per slot whether its cost, zone or way may differ from the base.
  private(set) var isTouched: [Bool]

  init(_ base: LinkedSurface) {
    self.base = base
    search = CostSearch(base.surface, continuing: base.zones)
    isTouched = Array(repeating: false, count: base.surface.frame.slotCount)
  }

  var field: CostField { search.field }
  var touched: [UInt32] { search.touched }

  /// Finds the zones of a surface that differs from the base in some cells.
  ///
  /// Ways over these cells are forgotten, and found again from around; what gets nearer than before
  /// spreads from there.
  mutating func update(to surface: borrowing CostSurface, changed: [Int]) {
    search.adapt(to: surface)
    let steps = surface.steps
    var lost: [Int] = []
    for slot in changed {
      if search.field.isStart(slot) {
        lost += children(of: slot, steps)
        search.revisit(slot)
      } else {
        lost.append(slot)
      }
    }
    var forgotten: [Int] = []
    while let slot = lost.popLast() {
      guard !isTouched[slot] else { continue }
      isTouched[slot] = true
      lost += children(of: slot, steps)
      search.forget(slot)
      forgotten.append(slot)
    }
    forgotten.sort()
    for slot in forgotten { search.attach(slot, over: surface.resistance.values) }
    search.run(over: surface, guide: WithinCost(limit: base.rules.maximumCost))
    for slot in search.touched { isTouched[Int(slot)] = true }
  }

  /// The slots whose way comes over this one.
  private func children(of slot: Int, _ steps: Steps) -> [Int] {
    steps.offsets.map { slot + $0 }.filter { search.field.previous($0, steps) == slot }
  }

  /// Goes back to the base.
  mutating func reset() {
    for slot in search.touched { isTouched[Int(slot)] = false }
    search.reset(to: base.zones)
  }
}
