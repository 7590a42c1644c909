/// Finds what one tile has to tell about links.
struct TileSearch {
  let plan: TilePlan
  let core: GridWindow
  let window: GridWindow
  let surface: CostSurface
  let patches: PatchCells
  let zones: CostField
  /// Whether all cells of each patch of the window lie in it.
  let isWhole: [Bool]
  private let tile: Int
  /// The patches of the window by their numbers in the whole grid, sorted: their numbers here keep that order.
  private let names: [Int32]

  init(
    _ plan: TilePlan, tile: Int, _ patchSizes: [Int], _ content: TileContent
  ) throws(TileError) {
    self.plan = plan
    self.tile = tile
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
    let (names, patches) = (names, patches)
    isWhole = names.indices.map { patches[$0].count == patchSizes[Int(names[$0]) - 1] }
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

  /// What the tile has to tell.
  func findings() -> TileFindings {
    switch plan.rules.topology {
    case .planar:
      let known = KnownMeetings(self)
      return TileFindings(
        tile: tile, meetings: known.ofCore.sorted { $0.key < $1.key }.map(\.value),
        links: links { search, patch in
          let costs = known.costs(from: patch, within: plan.rules.maximumCost)
          return search.arrivals(
            from: patch, undercutting: costs, over: surface, nearest: zones.cost
          ).filter { other, arrival in arrival.cost < costs[other] ?? 0 }
            .map { search.link(from: patch, to: $0.key, $0.value) }
        })
    case .complete:
      return TileFindings(
        tile: tile, meetings: [],
        links: links { search, patch in
          search.links(
            from: patch, over: surface, nearest: zones.cost, within: plan.rules.maximumCost)
        })
    }
  }

  /// The links that begin at the tile's own cells of each patch.
  private func links(
    from patch: (inout PatchSearch, Int) -> [LeastCostLink]
  ) -> [TileLink] {
    let starts = cellsOfCore()
    var search = PatchSearch(surface, patches, startingAt: starts)
    var links: [TileLink] = []
    for index in 0..<patches.count where !starts[index].isEmpty {
      for link in patch(&search, index).sorted(by: { $0.pair < $1.pair }) {
        links.append(TileLink(link: global(link), costs: search.costs(along: link)))
      }
    }
    return links
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

  /// A link as it is in the whole grid.
  func global(_ link: LeastCostLink) -> LeastCostLink {
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
