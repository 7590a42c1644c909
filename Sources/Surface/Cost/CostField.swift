/// Least costs from patches, or from a place, and the last step of each way there.
public struct CostField: Sendable {
  /// Per slot the least cost, infinite where no way leads.
  public internal(set) var cost: [Double]
  /// Per slot the number of the patch that the way comes from; 0 where no way leads.
  public internal(set) var label: [Int32]
  /// Per slot the last step of the way, with marks.
  var state: [UInt8]

  /// In `state`: the cell was visited at its present cost.
  static let visited: UInt8 = 0x80
  /// In `state`: the way begins here.
  static let start: UInt8 = 0x40
  /// In `state`: the direction of the last step.
  static let direction: UInt8 = 0x0f

  init(slotCount: Int) {
    cost = Array(repeating: .infinity, count: slotCount)
    label = Array(repeating: 0, count: slotCount)
    state = Array(repeating: 0, count: slotCount)
  }

  mutating func clear(_ slot: Int) {
    cost[slot] = .infinity
    label[slot] = 0
    state[slot] = 0
  }

  mutating func copy(_ slot: Int, from other: CostField) {
    cost[slot] = other.cost[slot]
    label[slot] = other.label[slot]
    state[slot] = other.state[slot]
  }

  func isStart(_ slot: Int) -> Bool { state[slot] & Self.start != 0 }

  /// The slot before this one on its way; nothing where the way begins, or none leads here.
  func previous(_ slot: Int, _ steps: Steps) -> Int? {
    guard label[slot] != 0, !isStart(slot) else { return nil }
    return slot - steps.offsets[Int(state[slot] & Self.direction)]
  }

  /// The slots of the way to a cell, from where it begins.
  func way(to slot: Int, _ steps: Steps) -> [Int] {
    var way = [slot]
    while let previous = previous(way[way.count - 1], steps) { way.append(previous) }
    return way.reversed()
  }
}
