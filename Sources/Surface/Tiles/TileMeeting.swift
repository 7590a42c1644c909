/// The cheapest place in a tile where the zones of two patches meet.
public struct TileMeeting: Sendable, Hashable, Codable {
  /// The way over that place.
  public let link: LeastCostLink
  /// The slot of the place in the whole grid, and the direction of the step there: of several places at
  /// one cost the first counts, in whichever tile it lies.
  let slot: UInt32
  let direction: UInt8

  /// Whether this one counts, rather than another of the same pair.
  func precedes(_ other: TileMeeting) -> Bool {
    (link.cost, slot, direction) < (other.link.cost, other.slot, other.direction)
  }
}
