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
  /// The numbers, from 1, that the window's nodes have in the landscape as a whole.
  public var nodeNumbers: [Int]
  /// How many nodes the landscape as a whole has; those that measures add are numbered on from there.
  public var wholeNodeCount: Int
  /// The indices of the barrier segments that lie in the region, at least in part.
  public var segments: [Int]
}

extension Landscape {
  /// The number of a node, from 1, in the landscape that its study has as a whole.
  public func number(ofNode node: Int) -> Int {
    guard let focus else { return node + 1 }
    let added = node - focus.nodeNumbers.count
    return added < 0 ? focus.nodeNumbers[node] : focus.wholeNodeCount + added + 1
  }

  /// Hectares of habitat, weighed by quality, from which movements count.
  public var startHabitat: Double { patches.reduce(0) { $0 + startWeight(of: $1) } }
}
