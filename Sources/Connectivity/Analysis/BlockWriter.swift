/// Writes numbers as bytes, little-endian.
struct BlockWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: some FixedWidthInteger) {
    for shift in stride(from: 0, to: number.bitWidth, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  mutating func write(_ number: Double) { write(number.bitPattern) }

  /// Writes the values other than 0, each after its index: most sources reach few nodes.
  mutating func write(sparse values: [Double]) {
    write(UInt32(values.count { $0 != 0 }))
    for (index, value) in values.enumerated() where value != 0 {
      write(UInt32(index))
      write(value)
    }
  }
}
