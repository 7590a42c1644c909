/// A stay of a line in a cell.
public struct LineCell: Sendable, Hashable {
  /// The cell.
  public let slot: Int
  /// How many metres along the line it enters the cell.
  public let from: Double
  /// How many metres along the line it leaves the cell; the same as `from` where it only touches it.
  public let to: Double

  /// A stay by its cell and its limits in metres along the line.
  public init(slot: Int, from: Double, to: Double) {
    self.slot = slot
    self.from = from
    self.to = to
  }
}
