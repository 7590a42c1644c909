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
  /// The barriers on each cell, in the order of their segments.
  let byCell: SparseCells<CellBarrier>
  /// Per segment the slots of its cells, sorted.
  private let offsets: [Int]
  private let slotsBySegment: [UInt32]

  init(_ cells: [(slot: Int, value: CellBarrier)], segmentCount: Int) {
    let sorted = cells.sortedByCell()
    byCell = SparseCells(sorted: sorted)
    var offsets = [Int](repeating: 0, count: segmentCount + 1)
    for cell in sorted { offsets[Int(cell.value.segment) + 1] += 1 }
    for segment in 0..<segmentCount { offsets[segment + 1] += offsets[segment] }
    var next = offsets
    var bySegment = [UInt32](repeating: 0, count: sorted.count)
    for cell in sorted {
      bySegment[next[Int(cell.value.segment)]] = UInt32(cell.slot)
      next[Int(cell.value.segment)] += 1
    }
    self.offsets = offsets
    slotsBySegment = bySegment
  }

  /// The barriers on a cell.
  subscript(slot: Int) -> ArraySlice<CellBarrier> { byCell[slot] }

  /// The cells of a segment.
  func slots(ofSegment segment: Int) -> ArraySlice<UInt32> {
    slotsBySegment[offsets[segment]..<offsets[segment + 1]]
  }
}

extension [(slot: Int, value: CellBarrier)] {
  /// In the order of cells, on each cell in that of segments.
  func sortedByCell() -> Self {
    sorted { ($0.slot, $0.value.segment) < ($1.slot, $1.value.segment) }
  }
}
