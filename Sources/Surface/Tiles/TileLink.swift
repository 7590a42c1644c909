/// The cheapest way between two patches of those that begin in a tile.
public struct TileLink: Sendable, Hashable, Codable {
  /// The way.
  public let link: LeastCostLink
  /// What the way costs up to each of its cells.
  let costs: [Double]

  /// Whether this one counts, rather than another of the same pair.
  ///
  /// A search of the whole grid takes, of ways at one cost, the one that ends at the lower slot, and from
  /// the end on at each cell the cheaper way there, or else the step that comes first in the order of
  /// directions: the one from the higher slot. Ways that cost the same in the end may differ in the last
  /// bits before.
  func precedes(_ other: TileLink) -> Bool {
    if link.cost != other.link.cost { return link.cost < other.link.cost }
    guard let end = link.path.last, let otherEnd = other.link.path.last, end == otherEnd else {
      return (link.path.last ?? .max) < (other.link.path.last ?? .max)
    }
    let (own, others) = (
      zip(link.path, costs).reversed(), zip(other.link.path, other.costs).reversed()
    )
    for (cell, otherCell) in zip(own, others) {
      if cell.0 != otherCell.0 { return cell.0 > otherCell.0 }
      if cell.1 != otherCell.1 { return cell.1 < otherCell.1 }
    }
    return link.path.count < other.link.path.count
  }
}
