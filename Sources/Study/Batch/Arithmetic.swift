import Foundation

/// What the machine's mathematical functions give, to the last bit.
///
/// Results of several machines are only put together where these agree: the same library may choose other
/// variants of `exp` and `pow` on another processor, which differ in the last digit.
enum Arithmetic {
  /// A hash of many values of the functions that results depend on, such as `9f86d081`.
  static var fingerprint: String {
    var bytes: [UInt8] = []
    for step in 1...2000 {
      let x = Double(step) * 0.0137
      for value in [exp(-x), log(x), pow(x, 0.6)] {
        bytes += (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> (8 * $0)) }
      }
    }
    var hash = SHA256()
    hash.update(bytes)
    return String(hash.finish().prefix(8))
  }
}
