/// A checksum of numbers and bytes: FNV-1a with 64 bits (Fowler, Noll & Vo).
///
/// It tells damage and mix-ups, not forgery, and is the same on every machine.
struct Checksum {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func add(byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) {
      add(byte: UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  mutating func add(_ number: Double) { add(number.bitPattern) }
}
