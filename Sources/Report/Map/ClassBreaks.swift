import Foundation

/// Classes of a value for a map, from the lowest to the highest, with round bounds.
///
/// What importance and gains look like is very uneven: each class reaches about four times as high as
/// the one below it.
struct ClassBreaks: Sendable, Hashable {
  /// The lower bounds of all classes but the lowest, in rising order.
  let bounds: [Double]

  /// Classes for values of which the greatest is given.
  init(greatest: Double, count: Int = 5) {
    guard greatest > 0, greatest.isFinite else {
      bounds = []
      return
    }
    var bounds: [Double] = []
    var bound = greatest / 2
    while bounds.count < count - 1 {
      let round = Self.roundedDown(bound)
      bounds.append(round)
      bound = round / 3.9
    }
    self.bounds = bounds.reversed()
  }

  /// The class of a value; nothing for a value that is not above 0.
  func number(of value: Double?) -> Int? {
    guard let value, value > 0 else { return nil }
    return bounds.count { value >= $0 }
  }

  /// 1, 2 or 5 times a power of ten.
  private static func roundedDown(_ value: Double) -> Double {
    let power = pow(10, log10(value).rounded(.down))
    let lead = value / power
    // A power below 1 is the inverse of a whole number: 0.001, not 0.001000000002.
    let step = lead >= 5 ? 5.0 : lead >= 2 ? 2 : 1
    return power < 1 ? step / (1 / power).rounded() : step * power
  }
}
