import Connectivity

extension Kernel {
  /// What the report says of the kernel: results hold for the one that was used.
  var title: String {
    switch self {
    case .exponential: "exponential"
    case .mixture(let share, let tailRate):
      "mixture of two exponentials (share \(share), tail \(number(1 / tailRate, decimals: 1)) times as far)"
    case .weibull(let shape): "Weibull (shape \(shape))"
    }
  }
}
