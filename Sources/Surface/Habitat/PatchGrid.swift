/// Which patch each cell belongs to.
public struct PatchGrid: Sendable, Hashable {
  /// Where the cells lie.
  public let frame: GridFrame
  /// Per slot the number of its patch, from 1; 0 where there is none.
  public private(set) var labels: [Int32]
  /// The number of patches.
  public let count: Int

  /// A grid of patches numbered 1...count.
  public init(frame: GridFrame, labels: [Int32], count: Int) {
    precondition(labels.count == frame.slotCount, "one label per slot")
    self.frame = frame
    self.labels = labels
    self.count = count
  }
}
