/// What a link gains where a cell is lowered.
public struct CellGain: Sendable, Hashable {
  /// The cell.
  public let slot: Int
  /// How much less the link costs, in resistance times metres.
  public let gain: Double
}

extension PairSearch {
  /// The gains of a link from the patch whose costs were found first, by slot.
  mutating func gains(
    of link: LeastCostLink, over surface: borrowing CostSurface, lowering resistance: Float
  ) -> [CellGain] {
    precondition(resistance >= 0, "a resistance is not negative")
    // Either part of a cheaper way costs less than the link.
    findSecond(from: link.to, over: surface, guide: WithinCost(limit: link.cost))
    let cells = slotsAroundSecond()
    let ends = LoweredCell(surface: surface, resistance: resistance)
    let (one, other) = (first, second)
    var gains: [CellGain] = []
    for cell in cells {
      let slot = Int(cell)
      guard ends.isLowered(slot) else { continue }
      // What is less than this is rounding: sums of the same steps in another order.
      let mostUseful = link.cost * (1 - 1e-9)
      let behind = ends.cost(of: slot, from: other, isStart: isPatch(link.to, slot))
      guard behind < mostUseful else { continue }
      let cost = ends.cost(of: slot, from: one, isStart: isPatch(link.from, slot)) + behind
      if cost < mostUseful { gains.append(CellGain(slot: slot, gain: link.cost - cost)) }
    }
    return gains.sorted { $0.slot < $1.slot }
  }
}

/// What it costs to get to a cell that was lowered.
private struct LoweredCell {
  private let values: [Float]
  private let steps: Steps
  private let frame: GridFrame
  private let resistance: Float

  init(surface: borrowing CostSurface, resistance: Float) {
    values = surface.resistance.values
    steps = surface.steps
    frame = surface.frame
    self.resistance = resistance
  }

  /// Whether lowering changes a cell; the rim stays what it is.
  func isLowered(_ slot: Int) -> Bool {
    guard values[slot] > resistance else { return false }
    guard values[slot] == .infinity else { return true }
    let (column, row) = frame.cell(ofSlot: slot)
    return 0..<frame.columns ~= column && 0..<frame.rows ~= row
  }

  /// The least cost over its neighbours.
  func cost(of slot: Int, from costs: [Double], isStart: Bool) -> Double {
    if isStart { return 0 }
    var least = Double.infinity
    for (direction, offset) in steps.offsets.enumerated() {
      let neighbour = slot + offset
      let step = steps.halfLengths[direction] * (Double(values[neighbour]) + Double(resistance))
      least = min(least, costs[neighbour] + step)
    }
    return least
  }
}
