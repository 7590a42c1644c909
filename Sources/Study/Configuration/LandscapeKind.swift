/// One of the vocabularies that study files, profiles and layers share.
protocol LandscapeKind: YAMLKey, Sendable {
  /// What one word of the vocabulary is: "kind of barrier".
  static var noun: String { get }
  /// Names, lower case, of fields of well-known layers that hold such a word, the likeliest first.
  static var fieldNames: [String] { get }
  /// What layers in Dutch, French and English, and OpenStreetMap, call each kind.
  static var synonyms: [(kind: Self, words: [String])] { get }
}

extension LandscapeKind {
  /// What to write instead of a word that is not in the vocabulary.
  static func remedy(for word: String) -> String {
    let known = allCases.map(\.rawValue)
    let guess =
      Suggestion.closest(to: word, among: known) ?? Vocabulary<Self>().kind(of: word)?.rawValue
    return Suggestion.remedy(guess, known: known)
  }
}
