/// The sums of any subset of up to 64 values, from tables of the sums of eight values each.
enum SubsetSums {
  /// The number of sums of one set of values.
  static let size = 8 * 256

  /// The sums of the subsets of values 0..<8, then of 8..<16, and so on.
  static func table(of values: [Double]) -> [Double] {
    var table = [Double](repeating: 0, count: size)
    for (index, value) in values.enumerated() {
      let (first, bit) = (index / 8 * 256, 1 << (index % 8))
      for subset in 0..<bit { table[first + bit + subset] = table[first + subset] + value }
    }
    return table
  }

  /// The sum of the values whose bits are set, from the table that begins at `first`.
  @inline(__always)
  static func sum(of bits: UInt64, _ table: Span<Double>, at first: Int) -> Double {
    @inline(__always)
    func part(_ byte: Int) -> Double {
      table[first &+ byte &* 256 &+ Int(truncatingIfNeeded: bits &>> UInt64(8 &* byte) & 0xFF)]
    }
    return ((part(0) + part(1)) + (part(2) + part(3)))
      + ((part(4) + part(5)) + (part(6) + part(7)))
  }
}
