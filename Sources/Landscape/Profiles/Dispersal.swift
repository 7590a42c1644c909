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

  /// A kernel with its scale; without a longest link, that is where the probability falls to 5 %.
  public init(alpha: Double, kernel: Kernel = .exponential, maximumDistance: Double? = nil) {
    self.alpha = alpha
    self.kernel = kernel
    self.maximumDistance = maximumDistance ?? kernel.impedance(ofProbability: 0.05) / alpha
  }

  /// The exponential kernel through one known point: probability `probability` at `distance` metres.
  public init(distance: Double, probability: Double, maximumDistance: Double? = nil) {
    self.init(alpha: -log(probability) / distance, maximumDistance: maximumDistance)
  }
}
