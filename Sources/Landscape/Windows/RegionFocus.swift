/// The region that a window of a landscape is about.
///
/// Only movements that start in it count, wherever they end: those within the region, and those across
/// its border. So the numerators of the windows around all regions add up to that of the whole, as far
/// as the windows' margins hold all that is in reach.
public struct RegionFocus: Sendable, Hashable {
  /// The index of the region among those of the landscape.
  public var region: Int
  /// How far around the region the window goes, in metres.
  public var buffer: Double
  /// The indices of the barrier segments that lie in the region, at least in part.
  public var segments: [Int]
}

extension Landscape {
  /// Hectares of habitat, weighed by quality, from which movements count.
  public var startHabitat: Double { patches.reduce(0) { $0 + startWeight(of: $1) } }
}
