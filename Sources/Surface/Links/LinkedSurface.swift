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
    let meetings: Meetings
    (self.surface, self.patches, self.rules) = (surface.ready(for: patches), patches, rules)
    (zones, meetings) = self.surface.zonesAndMeetings(of: patches, rules)
    self.meetings = meetings.all
    progress(0.25)
    let shares = max(1, min(threads, patches.count))
    let (ready, zones) = (self.surface, zones)
    let links = await withTaskGroup(of: [LeastCostLink].self) { group in
      for share in 0..<shares {
        group.addTask {
          ready.links(
            fromEach: stride(from: share, to: patches.count, by: shares), of: patches, rules, zones,
            meetings
          ) { if share == 0 { progress(0.25 + 0.75 * $0) } }
        }
      }
      var links: [LeastCostLink] = []
      for await part in group { links += part }
      return links
    }
    (self.links, firstLinks) = links.byPair(patchCount: patches.count)
  }

  /// Finds zones and links in this task alone.
  public init(_ surface: CostSurface, patches: PatchCells, rules: LinkRules) {
    let meetings: Meetings
    (self.surface, self.patches, self.rules) = (surface.ready(for: patches), patches, rules)
    (zones, meetings) = self.surface.zonesAndMeetings(of: patches, rules)
    self.meetings = meetings.all
    let links = self.surface.links(
      fromEach: stride(from: 0, to: patches.count, by: 1), of: patches, rules, zones, meetings
    ) { _ in }
    (self.links, firstLinks) = links.byPair(patchCount: patches.count)
  }
}

/// The places where zones meet: all, and per patch the cheapest with each patch after it.
private struct Meetings: Sendable {
  var all: [Meeting] = []
  var cheapest: [[Meeting]] = []
}

extension CostSurface {
  /// The surface as links run over it: through patches at no cost, where the rule says so.
  fileprivate func ready(for patches: PatchCells) -> CostSurface {
    precondition(frame == patches.frame, "patches lie on the surface's grid")
    return rule == .fourNeighbours ? free(in: patches) : self
  }

  fileprivate func zonesAndMeetings(
    of patches: PatchCells, _ rules: LinkRules
  ) -> (CostField, Meetings) {
    let zones = zones(of: patches, within: rules.maximumCost)
    guard rules.topology == .planar else { return (zones, Meetings()) }
    var meetings = Meetings(
      all: zones.meetings(over: self, within: rules.maximumCost),
      cheapest: Array(repeating: [], count: patches.count))
    for meeting in meetings.all.bestPerPair() {
      meetings.cheapest[Int(meeting.pair.from)].append(meeting)
    }
    return (zones, meetings)
  }

  /// The links of some patches to those after them.
  fileprivate func links(
    fromEach patchIndices: StrideTo<Int>, of patches: PatchCells, _ rules: LinkRules,
    _ zones: CostField, _ meetings: Meetings, progress: (Double) -> Void
  ) -> [LeastCostLink] {
    var search = PatchSearch(self, patches)
    var links: [LeastCostLink] = []
    for patch in patchIndices {
      progress(Double(patch) / Double(patches.count))
      switch rules.topology {
      case .planar:
        links += search.links(
          from: patch, meeting: meetings.cheapest[patch], over: self, zones: zones)
      case .complete:
        links += search.links(
          from: patch, over: self, nearest: zones.cost, within: rules.maximumCost)
      }
    }
    return links
  }
}

extension [LeastCostLink] {
  /// The links in the order of their patches, and where those of each patch begin; one more at the end.
  fileprivate func byPair(patchCount: Int) -> ([LeastCostLink], first: [Int]) {
    var first = [Int](repeating: 0, count: patchCount + 1)
    for link in self { first[link.from + 1] += 1 }
    for patch in stride(from: 1, through: patchCount, by: 1) { first[patch] += first[patch - 1] }
    return (sorted { $0.pair < $1.pair }, first)
  }
}

extension PatchSearch {
  /// The links to the patches with higher indices whose zones meet that of a patch.
  mutating func links(
    from patch: Int, meeting: [Meeting], over surface: borrowing CostSurface, zones: CostField
  ) -> [LeastCostLink] {
    let known = Dictionary(
      uniqueKeysWithValues: meeting.map { (Int($0.pair.to), $0.cost) })
    let arrivals = arrivals(
      from: patch, undercutting: known, over: surface, nearest: zones.cost)
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
    var search = CostSearch(self, isRecording: false)
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
