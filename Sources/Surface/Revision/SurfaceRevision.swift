/// Finds what changes of cells do to the links of a surface; it serves one task.
///
/// Only what can change is found again: the zones around the changed cells, links over places where zones
/// no longer meet as before, links that ran over a changed cell, and links for which a way over a cell that
/// got cheaper may be the best. The result is that of finding all links anew.
public struct SurfaceRevision: ~Copyable {
  private let base: LinkedSurface
  private var surface: CostSurface
  private var zones: ZoneRevision
  private var search: PatchSearch
  private var isChanged: [Bool]
  /// The cells around each patch.
  private let boxes: [GridWindow?]

  /// A revision of a surface.
  public init(_ base: LinkedSurface) {
    self.base = base
    surface = base.surface
    zones = ZoneRevision(base)
    search = PatchSearch(base.surface, base.patches)
    isChanged = Array(repeating: false, count: base.surface.frame.slotCount)
    boxes = (0..<base.patches.count).map {
      GridWindow(around: base.patches[$0].lazy.map(Int.init), on: base.surface.frame)
    }
  }

  /// The links that cells with other resistances change; the surface itself stays as it is.
  ///
  /// - Parameter changes: The cells, each once.
  /// - Returns: The links that are new, others or lost.
  public mutating func links(changing changes: [CellChange]) -> LinkChanges {
    // Patches stay free of cost where the rule says so.
    let changes = changes.filter { change in
      change.resistance != surface.resistance[change.slot]
        && !(surface.rule == .fourNeighbours && base.patches.labels[change.slot] > 0)
    }
    if changes.isEmpty { return LinkChanges() }
    let lowered = changes.filter { $0.resistance < surface.resistance[$0.slot] }.map(\.slot)
    for change in changes {
      surface.set(change.slot, resistance: change.resistance)
      isChanged[change.slot] = true
    }
    zones.update(to: surface, changed: changes.map(\.slot))
    search.adapt(to: surface)
    let result = linkChanges(lowered: lowered)
    zones.reset()
    for change in changes {
      surface.set(change.slot, resistance: base.surface.resistance[change.slot])
      isChanged[change.slot] = false
    }
    return result
  }

  private mutating func linkChanges(lowered: [Int]) -> LinkChanges {
    // For each pair that may change, the link that it has if no search finds a cheaper way.
    var candidates: [PatchPair: LeastCostLink?] = [:]
    for link in base.links where link.path.contains(where: { isChanged[Int($0)] }) {
      candidates[link.pair] = .some(nil)
    }
    if base.rules.topology == .planar {
      let (pairs, meetings) = otherMeetings()
      for pair in pairs.union(candidates.keys) {
        candidates[pair] = .some(link(over: meetings[pair], of: pair))
      }
    }
    var sources = Set(candidates.keys.map { Int($0.from) })
    for pair in pairsWithCheaperWays(over: lowered) {
      if base.rules.topology == .complete {
        sources.insert(Int(pair.from))
      } else if candidates[pair] == nil, let known = index(of: pair) {
        candidates[pair] = base.links[known]
        sources.insert(Int(pair.from))
      }
    }
    var result = LinkChanges()
    for patch in sources.sorted() {
      switch base.rules.topology {
      case .planar: compare(planarLinks(from: patch, candidates), of: candidates, &result)
      case .complete: compareAll(from: patch, &result)
      }
    }
    result.changed.sort { $0.pair < $1.pair }
    result.lost.sort()
    return result
  }

  /// The place of a pair's link among those of the base.
  private func index(of pair: PatchPair) -> Int? {
    let own = base.firstLinks[Int(pair.from)]..<base.firstLinks[Int(pair.from) + 1]
    return own.first { base.links[$0].to == pair.to }
  }
}

// MARK: Planar links

extension SurfaceRevision {
  /// The pairs of which some place where their zones meet is no more, is new, or costs another sum; and
  /// per pair the cheapest of the places that may be new.
  private func otherMeetings() -> (pairs: Set<PatchPair>, cheapest: [PatchPair: Meeting]) {
    var pairs: Set<PatchPair> = []
    var cheapest: [PatchPair: Meeting] = [:]
    let limit = base.rules.maximumCost
    forEachTouchedStep { slot, direction in
      let before = base.zones.meeting(
        of: slot, direction, over: base.surface.resistance.values, surface.steps)
      let after = zones.field.meeting(
        of: slot, direction, over: surface.resistance.values, surface.steps)
      if let after, after.cost <= limit {
        cheapest[after.pair] = min(cheapest[after.pair] ?? after, after)
      }
      guard before != after else { return }
      for meeting in [before, after] {
        if let meeting, meeting.cost <= limit { pairs.insert(meeting.pair) }
      }
    }
    return (pairs, cheapest)
  }

  /// Calls `body` for each step from or to a touched slot, as one from its lower slot.
  private func forEachTouchedStep(_ body: (Int, Int) -> Void) {
    let steps = surface.steps
    for touched in zones.touched {
      for direction in 0..<steps.count / 2 {
        body(Int(touched) + steps.offsets[direction], steps.count - 1 - direction)
      }
      for direction in steps.count / 2..<steps.count { body(Int(touched), direction) }
    }
  }

  /// The link over the cheapest place where the zones of two patches meet now: one that may be new, or
  /// the cheapest of those left from before.
  private func link(over new: Meeting?, of pair: PatchPair) -> LeastCostLink? {
    var best = new
    var index = base.meetings.partitioningIndex { !($0.pair < pair) }
    while index < base.meetings.count, base.meetings[index].pair == pair {
      let (one, other) = base.meetings[index].sides(surface.steps)
      if !zones.isTouched[one], !zones.isTouched[other] {
        best = min(best ?? base.meetings[index], base.meetings[index])
        break
      }
      index += 1
    }
    return best?.link(in: zones.field, surface.steps)
  }

  private mutating func planarLinks(
    from patch: Int, _ candidates: [PatchPair: LeastCostLink?]
  ) -> [(pair: PatchPair, link: LeastCostLink?)] {
    let own = candidates.filter { $0.key.from == patch }.sorted { $0.key < $1.key }
    let known = own.compactMap { pair, link in link.map { (Int(pair.to), $0.cost) } }
    let arrivals = search.arrivals(
      from: patch, undercutting: Dictionary(uniqueKeysWithValues: known), over: surface,
      nearest: zones.field.cost)
    return own.map { pair, fallback in
      guard let fallback else { return (pair, nil) }
      if let arrival = arrivals[Int(pair.to)], arrival.cost < fallback.cost {
        return (pair, search.link(from: patch, to: Int(pair.to), arrival))
      }
      return (pair, fallback)
    }
  }

  private func compare(
    _ links: [(pair: PatchPair, link: LeastCostLink?)],
    of candidates: [PatchPair: LeastCostLink?], _ result: inout LinkChanges
  ) {
    for (pair, link) in links {
      let known = index(of: pair)
      if let link {
        if known.map({ base.links[$0] != link }) ?? true { result.changed.append(link) }
      } else if let known {
        result.lost.append(known)
      }
    }
  }
}

// MARK: Complete links

extension SurfaceRevision {
  private mutating func compareAll(from patch: Int, _ result: inout LinkChanges) {
    let links = search.links(
      from: patch, over: surface, nearest: zones.field.cost, within: base.rules.maximumCost)
    let now = Dictionary(uniqueKeysWithValues: links.map { ($0.to, $0) })
    var known: Set<Int> = []
    for index in base.firstLinks[patch]..<base.firstLinks[patch + 1] {
      let link = base.links[index]
      known.insert(link.to)
      guard let other = now[link.to] else {
        result.lost.append(index)
        continue
      }
      if other != link { result.changed.append(other) }
    }
    result.changed += links.filter { !known.contains($0.to) }
  }

  /// The pairs that may have a cheaper way over some cells than they had.
  private mutating func pairsWithCheaperWays(over lowered: [Int]) -> [PatchPair] {
    guard !lowered.isEmpty else { return [] }
    switch base.rules.topology {
    case .planar:
      let (place, cheapest) = (GridWindow(around: lowered, on: surface.frame), surface.cheapestCell)
      var ways = CheaperLinks(of: base.links) { patch in
        guard let place, let box = boxes[patch] else { return 0 }
        return cheapest * box.distance(to: place)
      }
      let arrivals = search.arrivals(
        from: lowered, over: surface, nearest: zones.field.cost, of: &ways)
      return ways.links(arrivals).map { base.links[$0].pair }
    case .complete:
      var ways = WaysWithin(limit: base.rules.maximumCost)
      let arrivals = search.arrivals(
        from: lowered, over: surface, nearest: zones.field.cost, of: &ways)
      return ways.pairs(arrivals)
    }
  }
}
