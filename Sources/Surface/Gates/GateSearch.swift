/// Finds the least costs between the gates of patches; it serves one task.
struct GateSearch: ~Copyable {
  private var search: CostSearch

  init(_ surface: CostSurface) { search = CostSearch(surface) }

  /// Makes the search fit for a surface whose resistances changed.
  mutating func adapt(to surface: CostSurface) { search.adapt(to: surface) }

  /// The gates of a patch at some slots, which ascend.
  mutating func gates(at slots: [UInt32], over surface: borrowing CostSurface) -> PatchGates {
    var costs: [Double] = []
    var window: GridWindow?
    for (place, slot) in slots.dropLast().enumerated() {
      let others = slots[(place + 1)...]
      costs += self.costs(from: slot, to: others, over: surface)
      let visited = GridWindow(around: search.touched.lazy.map(Int.init), on: surface.frame)
      window = visited.map { window?.union($0) ?? $0 } ?? window
    }
    // A way over a cell beside those that were visited may be cheaper once that cell is.
    return PatchGates(
      slots: slots, costs: costs, window: window?.grown(by: 1, on: surface.frame))
  }

  /// The least costs from a gate to others; the search ends when they are known for good.
  private mutating func costs(
    from gate: UInt32, to others: ArraySlice<UInt32>, over surface: borrowing CostSurface
  ) -> [Double] {
    search.reset()
    search.begin(at: Int(gate), label: 1, isInside: false)
    var pause = surface.cheapestStep
    while true {
      let isPaused = search.run(over: surface, guide: WithinCost(limit: .infinity), pause: pause)
      let costs = others.map { search.field.cost[Int($0)] }
      let farthest = costs.max() ?? 0
      guard isPaused, farthest > pause else { return costs }
      // What is reached is known for good once all that costs less is visited.
      pause = farthest < .infinity ? farthest : 1.25 * pause
    }
  }
}

extension CostSurface {
  /// The gates of patches, each at some slots, which ascend.
  ///
  /// - Parameters:
  ///   - slots: Per patch its gates.
  ///   - threads: How many searches run at a time; what they find doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  /// - Returns: The gates of each patch, with the costs between them.
  public func gates(
    at slots: [[UInt32]], threads: Int, progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async -> [PatchGates] {
    let shares = max(1, min(threads, slots.count))
    return await withTaskGroup(of: [(Int, PatchGates)].self) { group in
      for share in 0..<shares {
        group.addTask {
          var search = GateSearch(self)
          var found: [(Int, PatchGates)] = []
          for patch in stride(from: share, to: slots.count, by: shares) {
            if share == 0 { progress(Double(patch) / Double(slots.count)) }
            found.append((patch, search.gates(at: slots[patch], over: self)))
          }
          return found
        }
      }
      var found: [(Int, PatchGates)] = []
      for await part in group { found += part }
      return found.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
