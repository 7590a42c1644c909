/// A resistance grid with a rule for steps: what searches run over.
public struct CostSurface: Sendable {
  /// What a metre costs in each cell.
  public private(set) var resistance: ResistanceGrid
  /// How animals step.
  public let rule: StepRule
  let steps: Steps
  /// The lowest and the highest positive resistance so far.
  private var range: ClosedRange<Float>
  /// Whether any cell costs nothing, or did.
  private var hasFreeCells: Bool

  /// A surface on a grid.
  public init(_ resistance: ResistanceGrid, rule: StepRule = .eightNeighbours) {
    self.resistance = resistance
    self.rule = rule
    steps = Steps(rule, on: resistance.frame)
    var (lowest, highest) = (Float.infinity, Float(0))
    for value in resistance.values where value > 0 && value < .infinity {
      lowest = min(lowest, value)
      highest = max(highest, value)
    }
    range = highest > 0 ? lowest...highest : 1...1
    hasFreeCells = resistance.values.contains(0)
  }

  /// Where the cells lie.
  public var frame: GridFrame { resistance.frame }

  /// Gives a cell another resistance.
  public mutating func set(_ slot: Int, resistance value: Float) {
    resistance[slot] = value
    if value == 0 { hasFreeCells = true }
    guard value > 0, value < .infinity else { return }
    range = min(range.lowerBound, value)...max(range.upperBound, value)
  }

  /// The lowest resistance that any cell has or had, but for 0.
  public var lowestResistance: Float { range.lowerBound }

  /// A bound from below on what a way costs per cell of the distance between its ends.
  var cheapestCell: Double { hasFreeCells ? 0 : Double(range.lowerBound) * frame.cellSize }

  /// A bound from below on what a step costs, unless it costs nothing: one between a cell without
  /// resistance and another costs half of what it does between two others.
  var cheapestStep: Double { Double(range.lowerBound) * frame.cellSize / 2 }
  /// A bound from above on what a step costs.
  var dearestStep: Double { Double(range.upperBound) * frame.cellSize * 2.0.squareRoot() }
}
