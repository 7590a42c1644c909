/// Groups of nodes, between which sums over pairs are told apart: the regions, then the zones. A node lies
/// in groups of both kinds.
extension Landscape {
  var groupCount: Int { regions.count + zones.count }

  /// Per group the share of each node that lies in it, as the core wants it.
  var groupShares: [[Double]] { regionShares + zoneShares }

  /// The sums between regions, [start][end], of those between groups.
  ///
  /// The core parts each start among all regions that its patch lies in. In a window only movements from
  /// the region in focus count, and have that region's part as their weight: all rows are its own.
  public func betweenRegions(_ groups: [[Double]]) -> [[Double]] {
    let sums = groups.prefix(regions.count).map { Array($0.prefix(regions.count)) }
    guard let focus else { return sums }
    var own = sums.map { $0.map { _ in 0.0 } }
    for row in sums {
      for (end, value) in row.enumerated() { own[focus.region][end] += value }
    }
    return own
  }

  /// The sums between zones, [start][end], of those between groups.
  public func betweenZones(_ groups: [[Double]]) -> [[Double]] {
    groups.dropFirst(regions.count).map { Array($0.dropFirst(regions.count)) }
  }
}
