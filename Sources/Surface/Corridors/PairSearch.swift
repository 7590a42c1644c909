/// Finds least costs from the two patches of a link, around it; it serves one task.
struct PairSearch: ~Copyable {
  private var search: CostSearch
  private let patches: PatchCells
  private let steps: Steps
  /// Per slot the cost from the first patch, infinite beyond where it was looked for.
  private(set) var first: [Double]
  /// Where that isn't infinite.
  private var reached: [UInt32] = []
  /// Per slot whether it was seen; all false between two calls.
  private var isSeen: [Bool]

  init(_ surface: CostSurface, _ patches: PatchCells) {
    search = CostSearch(surface)
    self.patches = patches
    steps = surface.steps
    first = Array(repeating: .infinity, count: surface.frame.slotCount)
    isSeen = Array(repeating: false, count: surface.frame.slotCount)
  }

  /// Per slot the cost from the second patch, infinite beyond where it was looked for.
  var second: [Double] { search.field.cost }

  /// The slots with a cost from the second patch, in no order.
  mutating func slotsOfSecond() -> [UInt32] {
    var slots: [UInt32] = []
    for slot in search.touched where !isSeen[Int(slot)] {
      isSeen[Int(slot)] = true
      slots.append(slot)
    }
    for slot in slots { isSeen[Int(slot)] = false }
    return slots
  }

  /// The slots with a cost from the second patch and their neighbours, in no order.
  mutating func slotsAroundSecond() -> [UInt32] {
    var slots: [UInt32] = []
    for slot in search.touched {
      for offset in [0] + steps.offsets where !isSeen[Int(slot) + offset] {
        isSeen[Int(slot) + offset] = true
        slots.append(UInt32(Int(slot) + offset))
      }
    }
    for slot in slots { isSeen[Int(slot)] = false }
    return slots
  }

  /// Whether a cell belongs to a patch.
  func isPatch(_ patch: Int, _ slot: Int) -> Bool { Int(patches.labels[slot]) == patch + 1 }

  /// Finds the costs from a first patch.
  mutating func findFirst(
    from patch: Int, over surface: borrowing CostSurface, guide: some SearchGuide
  ) {
    find(from: patch, over: surface, guide: guide)
    for slot in reached { first[Int(slot)] = .infinity }
    reached.removeAll(keepingCapacity: true)
    for slot in search.touched {
      first[Int(slot)] = search.field.cost[Int(slot)]
      reached.append(slot)
    }
  }

  /// Finds the costs from a second patch.
  mutating func findSecond(
    from patch: Int, over surface: borrowing CostSurface, guide: some SearchGuide
  ) {
    find(from: patch, over: surface, guide: guide)
  }

  /// Finds the costs from a second patch where a way between both may cost up to a limit.
  mutating func findSecond(
    from patch: Int, over surface: borrowing CostSurface, throughFirstWithin limit: Double
  ) {
    find(from: patch, over: surface, guide: Within(limit: limit, rest: first, most: .infinity))
  }

  private mutating func find(
    from patch: Int, over surface: borrowing CostSurface, guide: some SearchGuide
  ) {
    search.reset()
    for slot in patches[patch] {
      search.begin(at: Int(slot), label: 1, isInside: patches.isInside(Int(slot), steps))
    }
    search.run(over: surface, guide: guide)
  }
}

/// Where a whole way can cost up to a limit, as what is left of it costs at least so much.
struct Within: SearchGuide {
  let limit: Double
  /// Per slot the least that the rest of a way costs; infinite where it costs more than `most`.
  let rest: [Double]
  let most: Double

  @inline(__always)
  func admits(_ slot: Int, cost: Double) -> Bool { cost + min(rest[slot], most) <= limit }
}
