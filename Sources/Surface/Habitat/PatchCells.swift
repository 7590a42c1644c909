/// The cells of each patch.
public struct PatchCells: Sendable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// Per slot the number of its patch, from 1; 0 where there is none.
  public let labels: [Int32]
  /// The slots of all patches, one patch after the other, each in the order of slots.
  private let slots: [UInt32]
  /// Where the slots of each patch begin; one more at the end.
  private let offsets: [Int]

  /// The cells of patches that are given by the number of each slot's patch, 1...count, or 0.
  public init(frame: GridFrame, labels: [Int32], count: Int) {
    precondition(labels.count == frame.slotCount, "one label per slot")
    self.frame = frame
    self.labels = labels
    var offsets = [Int](repeating: 0, count: count + 1)
    for label in labels where label > 0 { offsets[Int(label)] += 1 }
    for patch in stride(from: 1, through: count, by: 1) { offsets[patch] += offsets[patch - 1] }
    var next = offsets
    var slots = [UInt32](repeating: 0, count: offsets[count])
    for (slot, label) in labels.enumerated() where label > 0 {
      slots[next[Int(label) - 1]] = UInt32(slot)
      next[Int(label) - 1] += 1
    }
    self.slots = slots
    self.offsets = offsets
  }

  /// The cells of patches that are given by runs of cells.
  public init(_ patches: PatchRuns, on frame: GridFrame) {
    var labels = [Int32](repeating: 0, count: frame.slotCount)
    for row in 0..<frame.rows {
      let first = frame.slot(column: 0, row: row)
      for run in patches.labels[row] {
        for column in run.columns { labels[first + column] = run.label }
      }
    }
    self.init(frame: frame, labels: labels, count: patches.count)
  }

  /// The number of patches.
  public var count: Int { offsets.count - 1 }

  /// The number of cells of all patches.
  public var cellCount: Int { slots.count }

  /// The slots of a patch, by its index from 0.
  public subscript(patch: Int) -> ArraySlice<UInt32> { slots[offsets[patch]..<offsets[patch + 1]] }

  /// True for a cell whose neighbours all belong to the same patch.
  func isInside(_ slot: Int, _ steps: Steps) -> Bool {
    let own = labels[slot]
    return steps.offsets.allSatisfy { labels[slot + $0] == own }
  }
}
