/// A single reserve: what one name holds together.
///
/// Reserves that touch are one patch of the graph of reserves; the single ones are kept, because the
/// connectivity within reserves is told apart from that between neighbours.
public struct Reserve: Sendable, Hashable, Codable {
  /// Its name; nothing where the layer gives none.
  public var name: String?
  /// Hectares; where reserves overlap, each has its whole area.
  public var area: Double
  /// The share, 0...1, of the reserve in each region of the landscape.
  public var regionShares: [Double]
}
