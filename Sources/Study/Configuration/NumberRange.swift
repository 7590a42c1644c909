/// The numbers that a setting can take.
enum NumberRange: String {
  case share = "a number from 0 to 1"
  case openShare = "a number between 0 and 1, both excluded"
  case positiveShare = "a number above 0 and at most 1"
  case positive = "a number above 0"
  case resistance = "a number from 0.000001 to 1000000000"
  case nonNegative = "a number of at least 0"

  func contains(_ number: Double) -> Bool {
    switch self {
    case .share: number >= 0 && number <= 1
    case .openShare: number > 0 && number < 1
    case .positiveShare: number > 0 && number <= 1
    case .positive: number > 0
    case .resistance: number >= 1e-6 && number <= 1e9
    case .nonNegative: number >= 0
    }
  }

  /// Why a text is not a number of the range, and what to write.
  struct Problem: Error {
    let problem: String
    let remedy: String
  }

  /// The number that a text in a file stands for.
  func number(in text: String) throws(Problem) -> Double {
    if let number = Double(text), number.isFinite {
      if contains(number) { return number }
      throw Problem(problem: "\(text) is out of range", remedy: "write \(rawValue)")
    }
    // A decimal comma, as Dutch and French write it.
    let pointed = text.replacing(",", with: ".")
    let isComma = pointed != text && Double(pointed) != nil
    throw Problem(
      problem: "\"\(text)\" is not a number", remedy: "write \(isComma ? pointed : rawValue)")
  }
}
