/// A habitat area: a node of the graph with a weight.
public struct Patch: Sendable, Hashable {
  /// Its number, from 1, in the landscape that its study has as a whole.
  public var number: Int
  /// Hectares.
  public var area: Double
  /// Quality, 0...1: the mean over its parts by area.
  public var quality: Double
  /// The name of its largest named part.
  public var name: String?
  /// The share, 0...1, of the patch in each region of the landscape.
  public var regionShares: [Double]
  /// The share, 0...1, of the patch in each zone of the landscape; empty where there are none.
  public var zoneShares: [Double] = []
  /// The single reserves that it consists of where it is one of a graph of reserves; empty for habitat.
  public var reserves: [Reserve] = []
  /// Its polygons in the study's system, as WKB.
  public var wkb: [UInt8]
  /// The number of input polygons, or pieces of them, that it was made of.
  public var partCount: Int

  /// `area` x `quality`: what the patch weighs in every index, in hectares.
  public var weight: Double { area * quality }
}

/// A region between which connectivity is told apart.
public struct Region: Sendable, Hashable {
  /// Its name.
  public var name: String
  /// Hectares; nothing where only the patches' tags say what belongs to it.
  public var area: Double?
  /// Its polygons in the study's system, as WKB; nothing where only tags say what belongs to it.
  public var wkb: [UInt8]?
}
