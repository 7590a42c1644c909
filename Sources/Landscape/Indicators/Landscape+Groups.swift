/// Groups of nodes, between which gains are told apart: the regions, then the zones. A node lies in
/// groups of both kinds.
extension Landscape {
  var groupCount: Int { regions.count + zones.count }

  /// Per group the share of each node that lies in it, as the core wants it.
  var groupShares: [[Double]] { regionShares + zoneShares }
}
