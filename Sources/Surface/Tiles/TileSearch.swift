/// Finds what one tile has to tell about links.
struct TileSearch {
  private let plan: TilePlan
  private let core: GridWindow
  private let window: GridWindow
  private let surface: CostSurface
  private let patches: PatchCells
  /// The patches of the window by their numbers in the whole grid, sorted: their numbers here keep that order.
  private let names: [Int32]
  private let zones: CostField

  init(_ plan: TilePlan, tile: Int, _ content: TileContent) throws(TileError) {
    self.plan = plan
    core = plan.core(ofTile: tile)
    window = plan.window(ofTile: tile)
    let frame = plan.frame.frame(of: window)
    var resistance = ResistanceGrid(impassable: frame)
    var labels = [Int32](repeating: 0, count: frame.slotCount)
    let isComplete =
      content.resistance.count == frame.cellCount && content.labels.count == frame.cellCount
    guard isComplete else {
      let counts = "\(content.resistance.count) resistances and \(content.labels.count) patches"
      throw .unreadable(window, reason: "there are \(counts) for \(frame.cellCount) cells")
    }
    names = Self.names(content.labels)
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        let (cell, slot) = (row * frame.columns + column, frame.slot(column: column, row: row))
        let value = content.resistance[cell]
        if value < plan.lowestResistance {
          throw .lowerResistance(
            value, column: window.columns.lowerBound + column,
            row: window.rows.lowerBound + row, planned: plan.lowestResistance)
        }
        resistance[slot] = value
        let label = content.labels[cell]
        if label > 0 {
          labels[slot] = Int32(names.partitioningIndex { $0 >= label } + 1)
        }
      }
    }
    surface = CostSurface(resistance)
    patches = PatchCells(frame: frame, labels: labels, count: names.count)
    zones = surface.zones(of: patches, within: plan.rules.maximumCost)
  }

  /// The patches of some cells, sorted.
  private static func names(_ labels: [Int32]) -> [Int32] {
    var names: Set<Int32> = []
    var last: Int32 = 0
    for label in labels where label > 0 && label != last {
      names.insert(label)
      last = label
    }
    return names.sorted()
  }

  /// The cheapest places per pair whose first cell is the tile's own.
  func meetings() -> [TileMeeting] {
    var cheapest: [PatchPair: TileMeeting] = [:]
    for row in core.rows {
      for column in core.columns {
        let slot = surface.frame.slot(
          column: column - window.columns.lowerBound, row: row - window.rows.lowerBound)
        zones.meetings(of: slot, over: surface.resistance.values, surface.steps) { meeting in
          guard meeting.cost <= plan.rules.maximumCost else { return }
          if let known = cheapest[meeting.pair], known.link.cost < meeting.cost { return }
          let found = TileMeeting(
            link: global(meeting.link(in: zones, surface.steps)),
            slot: UInt32(plan.frame.slot(column: column, row: row)), direction: meeting.direction)
          if let known = cheapest[meeting.pair], known.precedes(found) { return }
          cheapest[meeting.pair] = found
        }
      }
    }
    return cheapest.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The links that begin at the tile's own cells of each patch: of those that meet, the ones that undercut
  /// what is known of them; without `known`, all within the maximum cost.
  func links(undercutting known: [Int: [Int: Double]]?) -> [TileLink] {
    let starts = cellsOfCore()
    var search = PatchSearch(surface, patches, startingAt: starts)
    var links: [TileLink] = []
    for patch in 0..<patches.count where !starts[patch].isEmpty {
      var found: [LeastCostLink] = []
      if let known {
        let costs = targets(known[Int(names[patch]) - 1] ?? [:])
        let arrivals = search.arrivals(
          from: patch, undercutting: costs, over: surface, nearest: zones.cost)
        for (other, arrival) in arrivals where arrival.cost < costs[other] ?? 0 {
          found.append(search.link(from: patch, to: other, arrival))
        }
      } else {
        found = search.links(
          from: patch, over: surface, nearest: zones.cost, within: plan.rules.maximumCost)
      }
      for link in found.sorted(by: { $0.pair < $1.pair }) {
        links.append(TileLink(link: global(link), costs: search.costs(along: link)))
      }
    }
    return links
  }

  /// What is known of patches, by their indices here; one that isn't in the window can't be reached.
  private func targets(_ known: [Int: Double]) -> [Int: Double] {
    var targets: [Int: Double] = [:]
    for (other, cost) in known {
      if let index = index(of: other) { targets[index] = cost }
    }
    return targets
  }

  /// The cells of patches that are the tile's own.
  private func cellsOfCore() -> PatchCells {
    var labels = [Int32](repeating: 0, count: surface.frame.slotCount)
    for row in core.rows {
      for column in core.columns {
        let slot = surface.frame.slot(
          column: column - window.columns.lowerBound, row: row - window.rows.lowerBound)
        labels[slot] = patches.labels[slot]
      }
    }
    return PatchCells(frame: surface.frame, labels: labels, count: patches.count)
  }

  /// The index here of a patch by its index in the whole grid.
  private func index(of patch: Int) -> Int? {
    let index = names.partitioningIndex { Int($0) > patch }
    return index < names.count && Int(names[index]) == patch + 1 ? index : nil
  }

  /// A link as it is in the whole grid.
  private func global(_ link: LeastCostLink) -> LeastCostLink {
    LeastCostLink(
      from: Int(names[link.from]) - 1, to: Int(names[link.to]) - 1, cost: link.cost,
      path: link.path.map { slot in
        let (column, row) = surface.frame.cell(ofSlot: Int(slot))
        return UInt32(
          plan.frame.slot(
            column: column + window.columns.lowerBound, row: row + window.rows.lowerBound))
      })
  }
}
