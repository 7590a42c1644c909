import Foundation

/// Classes of about equally many values, with round limits: what a map's legend tells.
///
/// Only values above 0 are graded. Those of less than a ten-thousandth of the largest are as good as
/// nothing: on a map they would take the colours from what matters.
struct QuantileClasses: Sendable, Equatable {
  /// The limits of a class: above the one, up to the other.
  struct Class: Sendable, Equatable {
    let above: Double
    let upTo: Double

    /// Whether a value is in the class.
    func contains(_ value: Double?) -> Bool {
      value.map { $0 > above && $0 <= upTo } ?? false
    }
  }

  /// The classes, the lowest first; none where no value is above 0.
  let classes: [Class]
  /// What is not above it counts as nothing.
  let floor: Double
  /// Whether there are values of nothing, values between that and the floor, and values below 0.
  let hasZeros, hasTraces, hasLosses: Bool

  /// Classes of values; those that are missing or no numbers are left out.
  init(of values: some Sequence<Double?>, count: Int = 5) {
    let values = values.compactMap(\.self).filter(\.isFinite)
    hasZeros = values.contains(0)
    hasLosses = values.contains { $0 < 0 }
    let largest = values.max() ?? 0
    let floor = largest > 0 ? Self.rounded(largest / 10_000, digits: 1) : 0
    self.floor = floor
    hasTraces = values.contains { $0 > 0 && $0 <= floor }
    let graded = values.filter { $0 > floor }.sorted()
    guard !graded.isEmpty else {
      classes = []
      return
    }
    // Two digits unless they throw values together that are few and near each other.
    let wanted = min(count, Set(graded).count) - 1
    var limits = Self.limits(of: graded, count: count, digits: 2)
    if limits.count < wanted { limits = Self.limits(of: graded, count: count, digits: 3) }
    let ends = limits + [Self.rounded(largest, digits: 3, up: true)]
    classes = zip([floor] + limits, ends).map(Class.init)
  }

  private static func limits(of graded: [Double], count: Int, digits: Int) -> [Double] {
    var limits: [Double] = []
    var counted = 0
    for step in 1..<count {
      let limit = rounded(
        graded[(graded.count * step + count - 1) / count - 1], digits: digits, up: true)
      // Ties, and rounding, may leave a class without values: it is none then.
      let upTo = graded.prefix { $0 <= limit }.count
      guard upTo > counted, upTo < graded.count else { continue }
      limits.append(limit)
      counted = upTo
    }
    return limits
  }

  /// A number of so many digits; by way of its decimal form, hence the same everywhere.
  static func rounded(_ value: Double, digits: Int, up: Bool = false) -> Double {
    guard value != 0, value.isFinite else { return value }
    let text = String(format: "%.\(digits - 1)e", value)
    guard let near = Double(text) else { return value }
    guard up, near < value, let exponent = text.split(separator: "e").last else { return near }
    let step = Double("1e\(exponent)").map { $0 / pow(10, Double(digits - 1)) } ?? 0
    return Double(String(format: "%.\(digits - 1)e", near + step)) ?? value
  }

  /// A limit as a legend has it: no more digits than it has.
  static func text(_ limit: Double) -> String {
    let text = String(format: "%.6g", limit)
    return text.contains("e") ? String(format: "%.1e", limit) : text
  }
}
