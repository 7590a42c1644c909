/// Finds least costs from some cells to all others, and the ways there.
///
/// Of two ways at the same cost the one from the patch with the lower number counts, and of two from
/// one patch the one whose last step comes first in the order of directions: what is found doesn't
/// depend on the order in which cells are visited.
struct CostSearch: ~Copyable {
  private(set) var field: CostField
  /// The slots that changed since the last reset, some of them more than once; none where they aren't
  /// recorded.
  private(set) var touched: [UInt32] = []
  private let isRecording: Bool
  private var queue: BucketQueue
  private let steps: Steps
  private var seeds: [(cost: Double, slot: Int)] = []

  /// A search that knows no way yet; only one that records what it touches can be reset.
  init(_ surface: CostSurface, isRecording: Bool = true) {
    self.init(
      surface, continuing: CostField(slotCount: surface.frame.slotCount),
      isRecording: isRecording)
  }

  /// A search that goes on from what is known.
  init(_ surface: CostSurface, continuing field: CostField, isRecording: Bool = true) {
    self.field = field
    self.isRecording = isRecording
    steps = surface.steps
    queue = BucketQueue(cheapest: surface.cheapestStep, dearest: surface.dearestStep)
  }

  /// What was found, when no more is to be.
  consuming func result() -> CostField { field }

  /// Forgets what was found since the last reset.
  ///
  /// - Parameter known: What was known before, if anything.
  mutating func reset(to known: CostField? = nil) {
    precondition(isRecording, "what was found isn't known any more")
    takeOutWhatWaits()
    for slot in touched {
      if let known { field.copy(Int(slot), from: known) } else { field.clear(Int(slot)) }
    }
    touched.removeAll(keepingCapacity: true)
  }

  /// Ends a search that paused: what waits has a cost already.
  private mutating func takeOutWhatWaits() {
    queue.empty { touched.append($0) }
  }

  /// Makes the queue fit for a surface whose resistances changed.
  mutating func adapt(to surface: CostSurface) {
    takeOutWhatWaits()
    queue = BucketQueue(cheapest: surface.cheapestStep, dearest: surface.dearestStep)
  }

  /// Begins ways at a cell, at no cost.
  ///
  /// A cell whose neighbours all belong to the same patch leads nowhere, and needs no visit.
  mutating func begin(at slot: Int, label patch: Int32, isInside: Bool) {
    if isRecording { touched.append(UInt32(slot)) }
    field.cost[slot] = 0
    field.label[slot] = patch
    field.state[slot] = CostField.start | (isInside ? CostField.visited : 0)
    if !isInside { seeds.append((0, slot)) }
  }

  /// Visits a cell once more, as what surrounds it changed.
  mutating func revisit(_ slot: Int) {
    touched.append(UInt32(slot))
    field.state[slot] &= ~CostField.visited
    seeds.append((field.cost[slot], slot))
  }

  /// Forgets the way to a cell.
  mutating func forget(_ slot: Int) {
    touched.append(UInt32(slot))
    field.clear(slot)
  }

  /// Gives a cell the best way over its neighbours that have one.
  mutating func attach(_ slot: Int, over resistance: [Float]) {
    for (direction, offset) in steps.offsets.enumerated() {
      let previous = slot - offset
      let patch = field.label[previous]
      guard patch != 0 else { continue }
      let cost = field.cost[previous] + steps.cost(of: direction, from: previous, in: resistance)
      guard cost < .infinity, (cost, patch) < (field.cost[slot], bestLabel(slot)) else { continue }
      field.cost[slot] = cost
      field.label[slot] = patch
      field.state[slot] = UInt8(direction)
    }
    if field.label[slot] != 0 { seeds.append((field.cost[slot], slot)) }
  }

  private func bestLabel(_ slot: Int) -> Int32 {
    field.label[slot] == 0 ? .max : field.label[slot]
  }

  /// Finds all ways that a guide admits, from the cells where they begin or go on.
  ///
  /// With `pause`, no ways that cost more are followed for now: what costs no more is known for good, and
  /// another run goes on from there.
  ///
  /// - Returns: Whether cells wait for another run.
  @discardableResult
  mutating func run(
    over surface: borrowing CostSurface, guide: some SearchGuide, pause: Double = .infinity
  ) -> Bool {
    seeds.sort { ($0.cost, $0.slot) < ($1.cost, $1.slot) }
    var nextSeed = 0
    var isPaused = false
    while !isPaused, nextSeed < seeds.count || queue.place.count > 0 {
      if queue.entries.count - queue.place.count <= steps.count { queue.grow() }
      isPaused = Self.spread(
        &field.cost, &field.label, &field.state, from: seeds, &nextSeed,
        over: surface.resistance.values, steps, guide, pause, &queue.place, &queue.heads,
        &queue.entries, &touched, isRecording)
    }
    precondition(nextSeed == seeds.count || !isPaused, "a pause leaves no cell unbegun")
    seeds.removeAll(keepingCapacity: true)
    return isPaused
  }

  /// Visits cells until none waits, until all that wait cost more than `pause`, or until the queue has to
  /// grow.
  ///
  /// - Returns: Whether what waits costs more than `pause`.
  private static func spread(
    _ cost: inout [Double], _ label: inout [Int32], _ state: inout [UInt8],
    from seeds: [(cost: Double, slot: Int)], _ nextSeed: inout Int,
    over resistance: [Float], _ steps: Steps, _ guide: some SearchGuide, _ pause: Double,
    _ queue: inout BucketQueue.Place, _ heads: inout [UInt32],
    _ entries: inout [BucketQueue.Entry], _ touched: inout [UInt32], _ isRecording: Bool
  ) -> Bool {
    let resistance = resistance.span
    let (offsets, halfLengths) = (steps.offsets.span, steps.halfLengths.span)
    var cost = cost.mutableSpan
    var label = label.mutableSpan
    var state = state.mutableSpan
    var heads = heads.mutableSpan
    var entries = entries.mutableSpan
    var place = queue
    defer { queue = place }
    let directions = offsets.count
    let mostWaiting = entries.count - directions
    let lastBucket = place.lastBucket(within: pause)
    while true {
      while nextSeed < seeds.count, place.count < mostWaiting, place.accepts(seeds[nextSeed].cost) {
        place.push(seeds[nextSeed].slot, cost: seeds[nextSeed].cost, &heads, &entries)
        nextSeed += 1
      }
      guard place.count > 0, place.count < mostWaiting else { return false }
      place.turn(&heads)
      if place.current > lastBucket { return true }
      let slot = place.pop(&heads, &entries)
      if state[slot] & CostField.visited != 0 { continue }
      state[slot] |= CostField.visited
      if isRecording { touched.append(UInt32(truncatingIfNeeded: slot)) }
      let (here, patch, own) = (cost[slot], label[slot], Double(resistance[slot]))
      // First all directions without a branch, as what comes out can't be foreseen; then those that count.
      var useful = UInt32(0)
      var direction = 0
      while direction < directions {
        let next = slot &+ offsets[direction]
        let there = here + halfLengths[direction] * (own + Double(resistance[next]))
        useful |= (there <= cost[next] ? 1 : 0) &<< UInt32(truncatingIfNeeded: direction)
        direction &+= 1
      }
      while useful != 0 {
        direction = useful.trailingZeroBitCount
        useful &= useful &- 1
        let next = slot &+ offsets[direction]
        let there = here + halfLengths[direction] * (own + Double(resistance[next]))
        let step = UInt8(truncatingIfNeeded: direction)
        if there < cost[next] {
          if guide.admits(next, cost: there) {
            cost[next] = there
            label[next] = patch
            state[next] = step
            place.push(next, cost: there, &heads, &entries)
          }
        } else if there < .infinity, state[next] & CostField.start == 0 {
          if patch < label[next] {
            label[next] = patch
            state[next] = step
            place.push(next, cost: there, &heads, &entries)
          } else if patch == label[next], here < there, step < state[next] & CostField.direction {
            // A step that costs nothing could close a circle of ways.
            state[next] = state[next] & ~CostField.direction | step
            if isRecording { touched.append(UInt32(truncatingIfNeeded: next)) }
          }
        }
      }
    }
  }
}
