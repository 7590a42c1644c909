/// A surface with its patches and the least-cost links between them.
///
/// A link costs what the cheapest of all ways between its two patches costs, from any cell of the one to
/// any of the other, wherever it leads. A way may pass through other patches.
public struct LinkedSurface: Sendable {
  /// What the links run over.
  public let surface: CostSurface
  /// What they link.
  public let patches: PatchCells
  /// Which patches they link.
  public let rules: LinkRules
  /// The zones: per cell the nearest patch, and the cost to it.
  public let zones: CostField
  /// The links, by their patches.
  public let links: [LeastCostLink]
  /// All places where zones meet, sorted; none where all patches are linked.
  let meetings: [Meeting]
  /// Where the links of each patch to those after it begin in `links`; one more at the end.
  let firstLinks: [Int]

  /// Finds zones and links.
  ///
  /// - Parameters:
  ///   - surface: The surface.
  ///   - patches: The patches, on the same grid.
  ///   - rules: Which patches to link.
  ///   - threads: How many searches run at a time; what they find doesn't depend on it.
  ///   - progress: The part that is done, 0...1; called from any thread.
  public init(
    _ surface: CostSurface, patches: PatchCells, rules: LinkRules, threads: Int,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) async {
    precondition(surface.frame == patches.frame, "patches lie on the surface's grid")
    let surface = surface.rule == .fourNeighbours ? surface.free(in: patches) : surface
    self.surface = surface
    self.patches = patches
    self.rules = rules
    let zones = surface.zones(of: patches, within: rules.maximumCost)
    self.zones = zones
    progress(0.2)
    let meetings =
      rules.topology == .planar ? zones.meetings(over: surface, within: rules.maximumCost) : []
    self.meetings = meetings
    progress(0.25)
    let links = await Self.links(
      surface, patches, rules, zones, meetings.bestPerPair(), threads: max(1, threads)
    ) { progress(0.25 + 0.75 * $0) }
    self.links = links
    var first = [Int](repeating: 0, count: patches.count + 1)
    for link in links { first[link.from + 1] += 1 }
    for patch in 1..<first.count { first[patch] += first[patch - 1] }
    firstLinks = first
  }

  /// The links of all patches; each is found from its patch with the lower index.
  private static func links(
    _ surface: CostSurface, _ patches: PatchCells, _ rules: LinkRules, _ zones: CostField,
    _ meetings: [Meeting], threads: Int, progress: @escaping @Sendable (Double) -> Void
  ) async -> [LeastCostLink] {
    var byPatch = [[Meeting]](repeating: [], count: patches.count)
    for meeting in meetings { byPatch[Int(meeting.pair.from)].append(meeting) }
    let targets = byPatch
    return await withTaskGroup(of: [LeastCostLink].self) { group in
      for share in 0..<min(threads, patches.count) {
        group.addTask {
          var search = PatchSearch(surface, patches)
          var links: [LeastCostLink] = []
          for patch in stride(from: share, to: patches.count, by: threads) {
            if share == 0 { progress(Double(patch) / Double(patches.count)) }
            switch rules.topology {
            case .planar:
              links += search.links(
                from: patch, meeting: targets[patch], over: surface, zones: zones)
            case .complete:
              links += search.links(
                from: patch, over: surface, nearest: zones.cost, within: rules.maximumCost)
            }
          }
          return links
        }
      }
      var links: [LeastCostLink] = []
      for await part in group { links += part }
      return links.sorted { $0.pair < $1.pair }
    }
  }
}

extension PatchSearch {
  /// The links to the patches with higher indices whose zones meet that of a patch.
  mutating func links(
    from patch: Int, meeting: [Meeting], over surface: borrowing CostSurface, zones: CostField
  ) -> [LeastCostLink] {
    guard let limit = meeting.map(\.cost).max() else { return [] }
    let arrivals = arrivals(
      from: patch, over: surface, limit: limit, nearest: zones.cost)
    return meeting.map { meeting in
      let other = Int(meeting.pair.to)
      if let arrival = arrivals[other], arrival.cost < meeting.cost {
        return link(from: patch, to: other, arrival)
      }
      return meeting.link(in: zones, surface.steps)
    }
  }

  /// The links to all patches with higher indices within a cost.
  mutating func links(
    from patch: Int, over surface: borrowing CostSurface, nearest: [Double], within limit: Double
  ) -> [LeastCostLink] {
    arrivals(from: patch, over: surface, limit: limit, nearest: nearest)
      .filter { $0.key > patch && $0.value.cost <= limit }
      .map { link(from: patch, to: $0.key, $0.value) }
  }
}

extension CostSurface {
  /// The surface with patches through which animals move at no cost.
  func free(in patches: PatchCells) -> CostSurface {
    var free = self
    for patch in 0..<patches.count {
      for slot in patches[patch] { free.set(Int(slot), resistance: 0) }
    }
    return free
  }

  /// The zones of patches: per cell the nearest patch and the cost to it, up to a limit.
  public func zones(of patches: PatchCells, within limit: Double = .infinity) -> CostField {
    var search = CostSearch(self)
    for patch in 0..<patches.count {
      for slot in patches[patch] {
        search.begin(
          at: Int(slot), label: Int32(patch + 1), isInside: patches.isInside(Int(slot), steps))
      }
    }
    search.run(over: self, guide: WithinCost(limit: limit))
    return search.result()
  }
}

extension CostField {
  /// All meetings of zones up to a cost, sorted.
  func meetings(over surface: CostSurface, within limit: Double) -> [Meeting] {
    let (frame, resistance) = (surface.frame, surface.resistance.values)
    var meetings: [Meeting] = []
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      for slot in first..<first + frame.columns where label[slot] != 0 {
        self.meetings(of: slot, over: resistance, surface.steps) {
          if $0.cost <= limit { meetings.append($0) }
        }
      }
    }
    return meetings.sorted()
  }
}

extension [Meeting] {
  /// The cheapest meeting of each pair; the array is sorted.
  func bestPerPair() -> [Meeting] {
    var best: [Meeting] = []
    for meeting in self where best.last?.pair != meeting.pair { best.append(meeting) }
    return best
  }
}
