public import Connectivity
import Foundation

/// How the probability of reaching a place falls with the effective distance to it.
public struct Dispersal: Sendable, Hashable {
  /// Impedance per metre: `-ln(p0)/d0` for the exponential kernel.
  public let alpha: Double
  /// What turns impedance into probability.
  public let kernel: Kernel
  /// The longest straight link that is drawn, in metres.
  public let maximumDistance: Double
  /// The distance that the profile states, in metres: that of the known point of an exponential, the
  /// mean of a mixture's first part, the scale of a Weibull.
  public let distance: Double

  /// A kernel with its scale; without a longest link, that is where the probability falls to 5 %, and
  /// without a distance, that is `1 / alpha`.
  public init(
    alpha: Double, kernel: Kernel = .exponential, maximumDistance: Double? = nil,
    distance: Double? = nil
  ) {
    self.alpha = alpha
    self.kernel = kernel
    self.maximumDistance = maximumDistance ?? kernel.impedance(ofProbability: 0.05) / alpha
    self.distance = distance ?? 1 / alpha
  }

  /// The exponential kernel through one known point: probability `probability` at `distance` metres.
  public init(distance: Double, probability: Double, maximumDistance: Double? = nil) {
    self.init(
      alpha: -log(probability) / distance, maximumDistance: maximumDistance, distance: distance)
  }

  /// The same kernel stretched to another distance; links are as long as before, unless told otherwise.
  func withDistance(_ distance: Double, maximumDistance: Double? = nil) -> Dispersal {
    Dispersal(
      alpha: alpha * (self.distance / distance), kernel: kernel,
      maximumDistance: maximumDistance ?? self.maximumDistance, distance: distance)
  }

  /// The same kernel stretched to another distance, and the longest link in proportion.
  public func scaled(toDistance distance: Double) -> Dispersal {
    withDistance(distance, maximumDistance: maximumDistance * (distance / self.distance))
  }
}
