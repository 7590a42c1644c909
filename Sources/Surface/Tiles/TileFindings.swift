/// What one tile has to tell about links: a value that another machine can send.
public struct TileFindings: Sendable, Hashable, Codable {
  /// The number of the tile.
  public let tile: Int
  /// The cheapest places of the tile where zones meet, per pair; none where all patches are linked.
  let meetings: [TileMeeting]
  /// The cheapest ways that begin in the tile, per pair, as far as the tile doesn't know that they don't
  /// count.
  let links: [TileLink]
}
