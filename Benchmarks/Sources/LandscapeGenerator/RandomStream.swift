import Foundation

/// Random numbers from a seed, SplitMix64: the same on every run, machine and version of Swift.
struct RandomStream {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to below 1.
  mutating func unit() -> Double { Double(next() >> 11) * 0x1p-53 }

  /// A whole number from 0 to below `bound`.
  mutating func index(below bound: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A number of the standard normal distribution (Box and Muller 1958).
  mutating func normal() -> Double {
    let radius = (-2 * log(1 - unit())).squareRoot()
    return radius * cos(2 * .pi * unit())
  }

  /// `count` different numbers below `bound`, in the order in which they are drawn.
  mutating func distinct(_ count: Int, below bound: Int) -> [Int] {
    var seen: Set<Int> = []
    var drawn: [Int] = []
    while drawn.count < min(count, bound) {
      let index = index(below: bound)
      if seen.insert(index).inserted { drawn.append(index) }
    }
    return drawn
  }
}
