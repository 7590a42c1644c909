/// Finds the cheapest ways from one patch to others; it serves one task.
struct PatchSearch: ~Copyable {
  private var search: CostSearch
  private let patches: PatchCells
  private let starts: PatchCells
  private let steps: Steps

  /// Where a patch was reached.
  struct Arrival {
    var cost: Double
    var slot: Int
  }

  /// A search from all cells of a patch, or from those that are given.
  init(_ surface: CostSurface, _ patches: PatchCells, startingAt starts: PatchCells? = nil) {
    search = CostSearch(surface)
    self.patches = patches
    self.starts = starts ?? patches
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
    begin(patch)
    // Sums of the same steps in another order differ in their last bits: no way is lost by that.
    search.run(
      over: surface, guide: TowardsPatches(limit: limit * (1 + 1e-9), nearest: nearest))
    var arrivals: [Int: Arrival] = [:]
    var scanned = 0
    addArrivals(to: &arrivals, from: &scanned, leavingOut: patch)
    return arrivals
  }

  /// The patches that are reached from some cells, by their index, as far as these may be on cheaper ways.
  ///
  /// Those that cost more than the search had to go may have cheaper arrivals.
  mutating func arrivals(
    from slots: [Int], over surface: borrowing CostSurface, nearest: [Double],
    of ways: inout some CheaperWays
  ) -> [Int: Arrival] {
    search.reset()
    var arrivals: [Int: Arrival] = [:]
    var limit = ways.reach(arrivals, known: 0)
    var pause = (slots.map { nearest[$0] }.min() ?? .infinity) + surface.cheapestStep
    guard limit > 0, pause < .infinity else { return arrivals }
    for slot in slots { search.begin(at: slot, label: 1, isInside: false) }
    var scanned = 0
    var known = 0.0
    while limit > known {
      // Sums of the same steps in another order differ in their last bits: no way is lost by that.
      let isPaused = search.run(
        over: surface, guide: TowardsPatches(limit: limit * (1 + 1e-9), nearest: nearest),
        pause: pause)
      addArrivals(to: &arrivals, from: &scanned, leavingOut: nil)
      guard isPaused else { break }
      known = pause
      limit = ways.reach(arrivals, known: known)
      pause *= 1.25
    }
    return arrivals
  }

  /// Where the patches that a patch is to be linked with are reached, by their index; only ways that are
  /// cheaper than what is known of each count.
  ///
  /// The search ends where no such way is left: mostly long before the dearest of the costs known, which a
  /// way around some barrier undercuts.
  mutating func arrivals(
    from patch: Int, undercutting known: [Int: Double], over surface: borrowing CostSurface,
    nearest: [Double]
  ) -> [Int: Arrival] {
    search.reset()
    begin(patch)
    var open = known
    var arrivals: [Int: Arrival] = [:]
    var scanned = 0
    var pause = max(open.values.min() ?? 0, surface.cheapestStep)
    while let limit = open.values.max() {
      // Sums of the same steps in another order differ in their last bits: no way is lost by that.
      let isPaused = search.run(
        over: surface, guide: TowardsPatches(limit: limit * (1 + 1e-9), nearest: nearest),
        pause: pause)
      addArrivals(to: &arrivals, from: &scanned, leavingOut: patch)
      guard isPaused else { break }
      open = open.filter { other, cost in
        cost > pause && (arrivals[other]?.cost ?? .infinity) > pause
      }
      pause *= 1.1
    }
    return arrivals
  }

  private mutating func begin(_ patch: Int) {
    for slot in starts[patch] {
      search.begin(
        at: Int(slot), label: 1, isInside: patches.isInside(Int(slot), steps))
    }
  }

  /// Adds what was reached since `scanned` cells were touched.
  private func addArrivals(
    to arrivals: inout [Int: Arrival], from scanned: inout Int, leavingOut own: Int?
  ) {
    for touched in search.touched[scanned...] {
      let (slot, label) = (Int(touched), Int(patches.labels[Int(touched)]))
      guard label > 0, label - 1 != own else { continue }
      let cost = search.field.cost[slot]
      if let known = arrivals[label - 1], (known.cost, known.slot) <= (cost, slot) { continue }
      arrivals[label - 1] = Arrival(cost: cost, slot: slot)
    }
    scanned = search.touched.count
  }

  /// What the last search found the cells of a link to cost.
  func costs(along link: LeastCostLink) -> [Double] {
    link.path.map { search.field.cost[Int($0)] }
  }

  /// The link along the way that the last search found.
  func link(from patch: Int, to other: Int, _ arrival: Arrival) -> LeastCostLink {
    LeastCostLink(
      from: patch, to: other, cost: arrival.cost,
      path: search.field.way(to: arrival.slot, steps).map(UInt32.init))
  }
}
