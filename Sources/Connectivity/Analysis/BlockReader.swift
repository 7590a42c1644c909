/// Reads back what `BlockWriter` wrote; throws where that does not fit.
struct BlockReader {
  private let bytes: ArraySlice<UInt8>
  private var next: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    next = bytes.startIndex
  }

  /// The number of bytes that are left.
  var left: Int { bytes.endIndex - next }

  mutating func read<Number: FixedWidthInteger>(_: Number.Type) throws(GraphError) -> Number {
    let size = Number.bitWidth / 8
    guard left >= size else { throw .damagedBlock }
    var number: Number = 0
    for place in 0..<size {
      number |= Number(truncatingIfNeeded: bytes[next + place]) << (8 * place)
    }
    next += size
    return number
  }

  /// A sum: a number that is not negative.
  mutating func readSum() throws(GraphError) -> Double {
    let value = Double(bitPattern: try read(UInt64.self))
    guard value >= 0 else { throw .damagedBlock }
    return value
  }

  /// Sums for a known number of places, of which only those other than 0 were written.
  mutating func readSparse(count: Int) throws(GraphError) -> [Double] {
    var values = [Double](repeating: 0, count: count)
    var free = 0
    for _ in 0..<(try read(UInt32.self)) {
      let index = Int(try read(UInt32.self))
      guard index >= free, index < count else { throw .damagedBlock }
      values[index] = try readSum()
      free = index + 1
    }
    return values
  }
}
