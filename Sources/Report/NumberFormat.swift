import Foundation

/// A number with a fixed count of decimals; very small ones keep three significant digits.
func number(_ value: Double, decimals: Int) -> String {
  if value != 0, abs(value) < 0.5 * pow(10, -Double(decimals)) {
    return String(format: "%.2e", value)
  }
  return String(format: "%.\(decimals)f", value)
}

/// Hectares as people write them: one decimal, three for less than a hectare.
func hectares(_ value: Double) -> String {
  "\(number(value, decimals: abs(value) < 1 ? 3 : 1)) ha"
}
