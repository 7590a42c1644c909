/// The known word that a mistyped one was probably meant to be.
enum Suggestion {
  /// The candidate nearest to `word`, if it is near enough to be a slip of the keyboard.
  static func closest(to word: String, among candidates: some Sequence<String>) -> String? {
    let tolerance = max(1, word.count / 3)
    let scored = candidates.map { (distance(word.lowercased(), $0.lowercased()), $0) }
    guard let best = scored.min(by: { $0 < $1 }), best.0 <= tolerance else { return nil }
    return best.1
  }

  /// What a message says on an unknown word: the one that was meant, and all that are known.
  static func remedy(_ guess: String?, known: [String]) -> String {
    let known = "known are \(known.joined(separator: ", "))"
    return guess.map { "did you mean \($0)? \(known)" } ?? known
  }

  /// The Levenshtein distance: insertions, deletions and substitutions from `a` to `b`.
  static func distance(_ a: String, _ b: String) -> Int {
    let columns = Array(b)
    var row = Array(0...columns.count)
    for (i, letter) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in columns.enumerated() {
        let substituted = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[columns.count]
  }
}
