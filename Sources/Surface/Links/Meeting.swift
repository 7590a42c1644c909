/// A step at which the zones of two patches touch.
///
/// The zone of a patch is what is nearer to it, in cost, than to any other patch.
struct Meeting: Comparable {
  let pair: PatchPair
  /// What the way from patch to patch over this step costs.
  let cost: Double
  let slot: UInt32
  /// The direction of the step from the slot.
  let direction: UInt8

  static func < (a: Meeting, b: Meeting) -> Bool {
    (a.pair, a.cost, a.slot, a.direction) < (b.pair, b.cost, b.slot, b.direction)
  }

  /// The slots on both sides.
  func sides(_ steps: Steps) -> (Int, Int) {
    (Int(slot), Int(slot) + steps.offsets[Int(direction)])
  }

  /// The link along both ways from this step back to the patches.
  func link(in field: CostField, _ steps: Steps) -> LeastCostLink {
    let (one, other) = sides(steps)
    let startsAtFrom = field.label[one] == pair.from + 1
    let head = field.way(to: startsAtFrom ? one : other, steps)
    let tail = field.way(to: startsAtFrom ? other : one, steps)
    return LeastCostLink(
      from: Int(pair.from), to: Int(pair.to), cost: cost,
      path: (head + tail.reversed()).map(UInt32.init))
  }
}

extension CostField {
  /// The meetings of a slot with those of its neighbours that come after it.
  func meetings(of slot: Int, over resistance: [Float], _ steps: Steps, _ found: (Meeting) -> Void)
  {
    for direction in steps.count / 2..<steps.count {
      if let meeting = meeting(of: slot, direction, over: resistance, steps) { found(meeting) }
    }
  }

  /// The meeting at one step; nothing where it stays in one zone, or can't be taken.
  func meeting(
    of slot: Int, _ direction: Int, over resistance: [Float], _ steps: Steps
  ) -> Meeting? {
    let next = slot + steps.offsets[direction]
    let (own, other) = (label[slot], label[next])
    guard own != other, own != 0, other != 0 else { return nil }
    let cost =
      cost[slot] + steps.cost(of: direction, from: slot, in: resistance) + cost[next]
    guard cost < .infinity else { return nil }
    return Meeting(
      pair: PatchPair(Int(own) - 1, Int(other) - 1), cost: cost, slot: UInt32(slot),
      direction: UInt8(direction))
  }
}
