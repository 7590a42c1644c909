import Foundation

/// How a language writes numbers.
struct NumberStyle: Sendable, Hashable, Encodable {
  /// What parts the whole number from its decimals.
  let decimal: String
  /// What parts thousands.
  let group: String

  init(_ language: MapLanguage) {
    switch language {
    case .nl: (decimal, group) = (",", ".")
    case .fr: (decimal, group) = (",", "\u{202F}")
    case .en: (decimal, group) = (".", ",")
    }
  }

  /// A number with a fixed count of decimals: `1.234,5`.
  func text(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let plain = String(format: "%.\(decimals)f", abs(value))
    let parts = plain.split(separator: ".")
    var whole = ""
    for (place, digit) in parts[0].reversed().enumerated() {
      if place > 0, place.isMultiple(of: 3) { whole = group + whole }
      whole = String(digit) + whole
    }
    let number = parts.count > 1 ? whole + decimal + parts[1] : whole
    let isZero = !plain.contains { $0 != "0" && $0 != "." }
    return value < 0 && !isZero ? "−" + number : number
  }

  /// A number as short as it can be said in about three digits, for legends and axes.
  func short(_ value: Double) -> String {
    let size = abs(value)
    var decimals = size >= 100 || size == 0 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3
    if size > 0, size < 0.01 { decimals = min(9, 1 - Int(log10(size).rounded(.down))) }
    var shown = String(format: "%.\(decimals)f", value)
    while decimals > 0, shown.hasSuffix("0") {
      shown.removeLast()
      decimals -= 1
    }
    return text(value, decimals: decimals)
  }
}
