/// A small generator of random numbers, SplitMix64, whose streams are the same on every machine.
struct SplitMix64: Sendable {
  private var state: UInt64

  /// The stream of one draw: streams of neighbouring seeds and draws have nothing in common.
  init(seed: UInt64, stream: Int) {
    self.init(state: Self.mixed(seed &+ Self.mixed(UInt64(stream) &+ Self.increment)))
  }

  init(state: UInt64) { self.state = state }

  private static let increment: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The next number, from 0 to below 1, a multiple of 2^-53.
  mutating func nextUnit() -> Double {
    state &+= Self.increment
    return Double(Self.mixed(state) >> 11) * 0x1p-53
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var z = value
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
