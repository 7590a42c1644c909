import Foundation

/// How the chance of crossing a road falls with its traffic.
///
/// Crossing succeeds when a gap of the traffic is long enough. With Poisson traffic of `aadt` vehicles
/// a day that is `exp(-k aadt)`, `k` the exposure of one crossing as a fraction of the day
/// (van Langevelde & Jaarsma 2004).
public struct TrafficResponse: Sendable, Hashable {
  /// `k`: what one vehicle a day adds to `-ln` of the probability of crossing.
  public var lossPerVehicle: Double
  /// The share of animals that try to cross at all, whatever the traffic.
  public var attempts: Double

  /// A response of `lossPerVehicle` per vehicle a day, and a share of animals that try.
  public init(lossPerVehicle: Double, attempts: Double = 1) {
    self.lossPerVehicle = lossPerVehicle
    self.attempts = attempts
  }

  /// The permeability of a road with `aadt` vehicles a day, at most 1.
  public func permeability(aadt: Double) -> Double {
    min(1, attempts * exp(-lossPerVehicle * aadt))
  }
}
