#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the probability p of a movement falls with its impedance w.
///
/// Best paths minimise w whatever the kernel. Only the exponential makes the probability of a path
/// the product of the probabilities of its links.
public enum Kernel: Sendable, Hashable {
  /// p = e^-w.
  case exponential
  /// p = share e^-w + (1 - share) e^(-tailRate w), with 0 < tailRate < 1: a fat tail.
  case mixture(share: Double, tailRate: Double)
  /// p = exp(-w^shape), with shape > 0; a shape below 1 makes a fat tail.
  case weibull(shape: Double)

  /// The probability of a movement, 0 for an infinite impedance.
  public func probability(_ impedance: Double) -> Double {
    switch self {
    case .exponential: exp(-impedance)
    case .mixture(let share, let tailRate):
      share * exp(-impedance) + (1 - share) * exp(-tailRate * impedance)
    case .weibull(let shape): exp(-pow(impedance, shape))
    }
  }

  /// The impedance at which a movement has the given probability: 0 from probability 1 on,
  /// infinity from 0 down.
  public func impedance(ofProbability probability: Double) -> Double {
    guard probability < 1 else { return 0 }
    guard probability > 0 else { return .infinity }
    let exponent = -log(probability)
    switch self {
    case .exponential: return exponent
    case .weibull(let shape): return pow(exponent, 1 / shape)
    case .mixture(_, let tailRate):
      // The mixture lies between its two parts, so their inverses enclose its inverse.
      var (low, high) = (exponent, exponent / tailRate)
      while true {
        let middle = low + (high - low) / 2
        guard middle > low, middle < high else { return low }
        if self.probability(middle) < probability { high = middle } else { low = middle }
      }
    }
  }

  /// Whether probabilities start at 1 and fall towards 0.
  var isValid: Bool {
    switch self {
    case .exponential: true
    case .mixture(let share, let tailRate):
      share >= 0 && share <= 1 && tailRate > 0 && tailRate < 1
    case .weibull(let shape): shape > 0 && shape < .infinity
    }
  }
}
