/// Finds the cheapest ways from one patch to others; it serves one task.
struct PatchSearch: ~Copyable {
  private var search: CostSearch
  private let patches: PatchCells
  private let steps: Steps

  /// Where a patch was reached.
  struct Arrival {
    var cost: Double
    var slot: Int
  }

  init(_ surface: CostSurface, _ patches: PatchCells) {
    search = CostSearch(surface)
    self.patches = patches
    steps = surface.steps
  }

  /// Makes the search fit for a surface whose resistances changed.
  mutating func adapt(to surface: CostSurface) { search.adapt(to: surface) }

  /// The other patches that can be reached from a patch for less than a limit, by their index.
  ///
  /// `nearest` has the cost from each cell to the patch nearest to it. Ways stay known until the next search.
  mutating func arrivals(
    from patch: Int, over surface: borrowing CostSurface, limit: Double, nearest: [Double]
  ) -> [Int: Arrival] {
    search.reset()
    for slot in patches[patch] {
      search.begin(
        at: Int(slot), label: 1, isInside: patches.isInside(Int(slot), steps))
    }
    return run(over: surface, limit: limit, nearest: nearest, leavingOut: patch)
  }

  /// The patches that can be reached from some cells for less than a limit, by their index.
  mutating func arrivals(
    from slots: [Int], over surface: borrowing CostSurface, limit: Double, nearest: [Double]
  ) -> [Int: Arrival] {
    search.reset()
    for slot in slots { search.begin(at: slot, label: 1, isInside: false) }
    return run(over: surface, limit: limit, nearest: nearest, leavingOut: nil)
  }

  private mutating func run(
    over surface: borrowing CostSurface, limit: Double, nearest: [Double], leavingOut own: Int?
  ) -> [Int: Arrival] {
    // Sums of the same steps in another order differ in their last bits: no way is lost by that.
    search.run(
      over: surface, guide: TowardsPatches(limit: limit * (1 + 1e-9), nearest: nearest))
    var arrivals: [Int: Arrival] = [:]
    for touched in search.touched {
      let (slot, label) = (Int(touched), Int(patches.labels[Int(touched)]))
      guard label > 0, label - 1 != own else { continue }
      let cost = search.field.cost[slot]
      if let known = arrivals[label - 1], (known.cost, known.slot) <= (cost, slot) { continue }
      arrivals[label - 1] = Arrival(cost: cost, slot: slot)
    }
    return arrivals
  }

  /// The link along the way that the last search found.
  func link(from patch: Int, to other: Int, _ arrival: Arrival) -> LeastCostLink {
    LeastCostLink(
      from: patch, to: other, cost: arrival.cost,
      path: search.field.way(to: arrival.slot, steps).map(UInt32.init))
  }
}
