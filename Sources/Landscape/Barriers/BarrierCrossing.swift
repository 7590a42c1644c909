import Foundation

/// A place where a link crosses a barrier; parallel lines of one barrier are one crossing.
public struct BarrierCrossing: Sendable, Hashable {
  /// The segment that is crossed.
  public var segment: Int
  /// Metres from the link's start.
  public var position: Double
  /// 0...1; for an areal barrier per 100 m.
  public var permeability: Double
  /// Metres crossed of an areal barrier, 0 of a line.
  public var extent: Double

  /// The probability of getting across.
  public var probability: Double { extent > 0 ? pow(permeability, extent / 100) : permeability }
}
