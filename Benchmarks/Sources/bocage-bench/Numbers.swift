import Foundation

extension Double {
  /// The number with so many significant digits, with commas between thousands.
  func digits(_ count: Int) -> String {
    guard isFinite, self != 0 else { return isFinite ? "0" : "\(self)" }
    let decimals = max(0, count - 1 - Int(log10(abs(self)).rounded(.down)))
    let rounded = String(format: "%.\(decimals)f", self)
    guard abs(self) >= 1000 else { return rounded }
    return Int(self.rounded()).grouped
  }
}

extension Int {
  /// The number with commas between thousands.
  var grouped: String {
    var text = String(magnitude)
    var end = text.endIndex
    while let comma = text.index(end, offsetBy: -3, limitedBy: text.startIndex),
      comma > text.startIndex
    {
      text.insert(",", at: comma)
      end = comma
    }
    return self < 0 ? "-" + text : text
  }
}
