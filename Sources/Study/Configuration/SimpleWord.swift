import Foundation

/// A word as look-ups compare it: lower case, without accents, with `-` between its parts.
enum SimpleWord {
  static func of(_ text: String) -> String {
    let parts = withoutAccents(text.lowercased()).split { !$0.isLetter && !$0.isNumber }
    return parts.joined(separator: "-")
  }

  static func withoutAccents(_ text: String) -> String {
    text.folding(options: .diacriticInsensitive, locale: nil)
  }
}
