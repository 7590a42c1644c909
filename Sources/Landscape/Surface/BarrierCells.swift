/// What a barrier is to who steps on a cell of it.
struct CellBarrier: Sendable, Hashable {
  /// The segment; `added` for a barrier that a measure adds.
  var segment: Int32
  /// Whether what it costs is that of a structure, or of an added barrier, rather than of the segment.
  var isStructure = false
  /// Whether it is an area, whose permeability is per 100 m.
  var isAreal = false
  /// 0...1.
  var permeability: Double

  /// What stands for the segment of a barrier that a measure adds.
  static let added: Int32 = -1
}

/// The cells on which barriers lie.
struct BarrierCells: Sendable {
  /// Sorted; a cell of several barriers is there several times.
  private let slots: [UInt32]
  private let barriers: [CellBarrier]
  /// Per segment the slots of its cells, sorted.
  private let offsets: [Int]
  private let slotsBySegment: [UInt32]

  init(_ cells: [(slot: Int, barrier: CellBarrier)], segmentCount: Int) {
    let sorted = cells.sorted {
      ($0.slot, $0.barrier.segment) < ($1.slot, $1.barrier.segment)
    }
    slots = sorted.map { UInt32($0.slot) }
    barriers = sorted.map(\.barrier)
    var offsets = [Int](repeating: 0, count: segmentCount + 1)
    for cell in sorted { offsets[Int(cell.barrier.segment) + 1] += 1 }
    for segment in 0..<segmentCount { offsets[segment + 1] += offsets[segment] }
    var next = offsets
    var bySegment = [UInt32](repeating: 0, count: sorted.count)
    for cell in sorted {
      bySegment[next[Int(cell.barrier.segment)]] = UInt32(cell.slot)
      next[Int(cell.barrier.segment)] += 1
    }
    self.offsets = offsets
    slotsBySegment = bySegment
  }

  /// The same cells with other permeabilities.
  func withPermeability(_ permeability: (CellBarrier) -> Double) -> BarrierCells {
    BarrierCells(
      zip(slots, barriers).map { slot, barrier in
        var changed = barrier
        changed.permeability = permeability(barrier)
        return (Int(slot), changed)
      }, segmentCount: offsets.count - 1)
  }

  /// The barriers on a cell.
  subscript(slot: Int) -> ArraySlice<CellBarrier> {
    let first = slots.partitioningIndex { $0 >= slot }
    var end = first
    while end < slots.count, slots[end] == slot { end += 1 }
    return barriers[first..<end]
  }

  /// The cells of a segment.
  func slots(ofSegment segment: Int) -> ArraySlice<UInt32> {
    slotsBySegment[offsets[segment]..<offsets[segment + 1]]
  }

  /// Calls `body` for each cell that has barriers.
  func forEachCell(_ body: (Int, ArraySlice<CellBarrier>) -> Void) {
    var first = 0
    while first < slots.count {
      var end = first + 1
      while end < slots.count, slots[end] == slots[first] { end += 1 }
      body(Int(slots[first]), barriers[first..<end])
      first = end
    }
  }
}

extension Array {
  /// The first index whose element, as all after it, satisfies a condition.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
