/// What a tile knows of the places where zones meet, though it doesn't see the whole grid.
///
/// What a way from outside the window to a cell would cost at least is known: zones are those of the whole
/// grid wherever they cost less. A patch all of whose zone lies in such cells has no meetings but those here.
struct KnownMeetings {
  /// The cheapest per pair whose first cell is the tile's own.
  private(set) var ofCore: [PatchPair: TileMeeting] = [:]
  /// Per patch of the window what its cheapest known meeting with each later one costs.
  private var cheapest: [[Int: Double]]
  /// Per patch of the window whether it may have other meetings outside.
  private var isOpen: [Bool]

  init(_ search: TileSearch) {
    let (frame, zones, surface) = (search.surface.frame, search.zones, search.surface)
    let reach = WindowReach(search)
    cheapest = Array(repeating: [:], count: search.patches.count)
    isOpen = search.isWhole.map { !$0 }
    for row in 0..<frame.rows {
      for column in 0..<frame.columns {
        let slot = frame.slot(column: column, row: row)
        let label = zones.label[slot]
        if reach.isBorder(column: column, row: row) { open(label) }
        guard reach.isCertain(slot, column: column, row: row) else {
          // It may be in the zone of any patch, which zones beside it would meet.
          open(label)
          for offset in surface.steps.offsets { open(zones.label[slot + offset]) }
          continue
        }
        guard label > 0 else { continue }
        zones.meetings(of: slot, over: surface.resistance.values, surface.steps) { meeting in
          let next = meeting.sides(surface.steps).1
          let (nextColumn, nextRow) = frame.cell(ofSlot: next)
          guard meeting.cost <= search.plan.rules.maximumCost,
            reach.isCertain(next, column: nextColumn, row: nextRow)
          else { return }
          let (from, to) = (Int(meeting.pair.from), Int(meeting.pair.to))
          cheapest[from][to] = min(cheapest[from][to] ?? .infinity, meeting.cost)
          add(meeting, column: column, row: row, of: search)
        }
      }
    }
  }

  private mutating func open(_ label: Int32) {
    if label > 0 { isOpen[Int(label) - 1] = true }
  }

  /// Adds a meeting where it is the tile's own and the cheapest of its pair.
  private mutating func add(_ meeting: Meeting, column: Int, row: Int, of search: TileSearch) {
    let place = (
      column: column + search.window.columns.lowerBound, row: row + search.window.rows.lowerBound
    )
    guard search.core.columns.contains(place.column), search.core.rows.contains(place.row) else {
      return
    }
    let known = ofCore[meeting.pair]
    if let known, known.link.cost < meeting.cost { return }
    let found = TileMeeting(
      link: search.global(meeting.link(in: search.zones, search.surface.steps)),
      slot: UInt32(search.plan.frame.slot(column: place.column, row: place.row)),
      direction: meeting.direction)
    if let known, known.precedes(found) { return }
    ofCore[meeting.pair] = found
  }

  /// What a link from a patch to each later patch of the window must undercut to count, unless it is known
  /// that the two don't meet.
  func costs(from patch: Int, within limit: Double) -> [Int: Double] {
    var costs = cheapest[patch]
    guard isOpen[patch] else { return costs }
    for other in isOpen.indices.dropFirst(patch + 1) where isOpen[other] && costs[other] == nil {
      costs[other] = limit
    }
    return costs
  }
}

/// How far the ground outside a window is from its cells.
private struct WindowReach {
  private let frame: GridFrame
  private let zones: CostField
  private let resistance: [Float]
  /// What a step costs at least, and a zone at most.
  private let step, limit: Double
  private let hasMore: (west: Bool, east: Bool, north: Bool, south: Bool)

  init(_ search: TileSearch) {
    frame = search.surface.frame
    zones = search.zones
    resistance = search.surface.resistance.values
    // A bit less, as sums of steps are rounded.
    step = Double(search.plan.lowestResistance) * frame.cellSize * (1 - 1e-10)
    limit = search.plan.rules.maximumCost
    let (window, whole) = (search.window, search.plan.frame)
    hasMore = (
      window.columns.lowerBound > 0, window.columns.upperBound < whole.columns,
      window.rows.lowerBound > 0, window.rows.upperBound < whole.rows
    )
  }

  /// The number of steps from the nearest cell of the whole grid outside the window.
  private func steps(column: Int, row: Int) -> Int {
    min(
      hasMore.west ? column + 1 : .max, hasMore.east ? frame.columns - column : .max,
      hasMore.north ? row + 1 : .max, hasMore.south ? frame.rows - row : .max)
  }

  /// True for a cell with neighbours outside the window.
  func isBorder(column: Int, row: Int) -> Bool { steps(column: column, row: row) == 1 }

  /// True for a cell whose zone is that of the whole grid: no way from outside leads there at less.
  func isCertain(_ slot: Int, column: Int, row: Int) -> Bool {
    resistance[slot] == .infinity
      || min(zones.cost[slot], limit) < Double(steps(column: column, row: row)) * step
  }
}
