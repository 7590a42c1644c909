/// Text as XML has it.
enum XMLText {
  /// A text that may stand in an attribute or an element.
  ///
  /// What XML 1.0 forbids altogether, such as most control characters, is left out.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      // An attribute's plain line breaks and tabs would be read as spaces.
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case "\u{20}"..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default: continue
      }
    }
    return result
  }
}
