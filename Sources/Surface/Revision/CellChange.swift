/// A cell that gets another resistance.
public struct CellChange: Sendable, Hashable {
  /// The cell.
  public var slot: Int
  /// Its new resistance; infinite where nothing passes any more.
  public var resistance: Float

  /// A change of one cell.
  public init(slot: Int, resistance: Float) {
    self.slot = slot
    self.resistance = resistance
  }
}

/// What a change of cells does to the links.
public struct LinkChanges: Sendable, Hashable {
  /// The links that are new, or run elsewhere, or cost more or less, by their patches.
  public var changed: [LeastCostLink] = []
  /// The links that are no more, as indices of the links before.
  public var lost: [Int] = []

  /// No change.
  public init() {}
}
