#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How the worth B of a pair of reaches falls with the distance d between their middles.
///
/// The forms are those of riverconn (Baldan et al. 2022), with distances along the river in metres.
public enum RiverDecay: Sendable, Hashable {
  /// B = 1: the dendritic connectivity index as Cote et al. (2009) have it.
  case none
  /// B = e^(-rate d).
  case exponential(rate: Double)
  /// B = share e^(-rate d) + (1 - share) e^(-tailRate d): a leptokurtic kernel, for a population in
  /// which few go far.
  case mixture(share: Double, rate: Double, tailRate: Double)
  /// B = 1 up to a distance, and 0 beyond it.
  case threshold(Double)

  /// The exponential decay that has a probability at a distance.
  public static func exponential(distance: Double, probability: Double) -> RiverDecay {
    .exponential(rate: -log(probability) / distance)
  }

  /// What a pair at a distance counts.
  public func worth(_ distance: Double) -> Double {
    switch self {
    case .none: 1
    case .exponential(let rate): exp(-rate * distance)
    case .mixture(let share, let rate, let tailRate):
      share * exp(-rate * distance) + (1 - share) * exp(-tailRate * distance)
    case .threshold(let limit): distance <= limit ? 1 : 0
    }
  }

  /// One of the exponentials that a decay is the sum of.
  struct Term: Sendable {
    let share: Double
    let rate: Double
  }

  /// The exponentials that the decay is the sum of; none for a threshold, which is no such sum.
  var terms: [Term]? {
    switch self {
    case .none: [Term(share: 1, rate: 0)]
    case .exponential(let rate): [Term(share: 1, rate: rate)]
    case .mixture(let share, let rate, let tailRate):
      [Term(share: share, rate: rate), Term(share: 1 - share, rate: tailRate)]
    case .threshold: nil
    }
  }

  var isValid: Bool {
    switch self {
    case .none: true
    case .exponential(let rate): rate >= 0 && rate < .infinity
    case .mixture(let share, let rate, let tailRate):
      (0...1).contains(share) && tailRate >= 0 && rate >= tailRate && rate < .infinity
    case .threshold(let limit): limit >= 0
    }
  }
}
