/// The numbers that a setting can take.
enum NumberRange: String {
  case share = "a number from 0 to 1"
  case openShare = "a number between 0 and 1, both excluded"
  case positive = "a number above 0"
  case nonNegative = "a number of at least 0"

  func contains(_ number: Double) -> Bool {
    switch self {
    case .share: number >= 0 && number <= 1
    case .openShare: number > 0 && number < 1
    case .positive: number > 0
    case .nonNegative: number >= 0
    }
  }
}
