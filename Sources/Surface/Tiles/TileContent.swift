/// What is read for a tile: resistances and patches of the cells of a window.
public struct TileContent: Sendable, Hashable {
  /// The resistance of each cell, row by row; infinite or not a number where nothing passes.
  public var resistance: [Float]
  /// The patch of each cell, row by row, counted from 1 over the whole grid; 0 where there is none.
  public var labels: [Int32]

  /// The content of a window.
  public init(resistance: [Float], labels: [Int32]) {
    self.resistance = resistance
    self.labels = labels
  }
}
