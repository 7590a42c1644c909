/// Where a search goes: it doesn't give a cell a cost that its guide refuses.
protocol SearchGuide {
  func admits(_ slot: Int, cost: Double) -> Bool
}

/// Everywhere up to a cost.
struct WithinCost: SearchGuide {
  let limit: Double

  @inline(__always)
  func admits(_ slot: Int, cost: Double) -> Bool { cost <= limit }
}

/// Where a path to another patch can be cheaper than `limit`.
///
/// What is left of such a path costs at least as much as the way to the nearest patch of all.
struct TowardsPatches: SearchGuide {
  let limit: Double
  /// Per slot the cost to the nearest patch.
  let nearest: [Double]

  @inline(__always)
  func admits(_ slot: Int, cost: Double) -> Bool { cost + nearest[slot] < limit }
}
