public import Landscape

extension LedgerVocabulary {
  /// The words in Dutch, French and English, whatever their case, accents and separators.
  public static var common: LedgerVocabulary {
    let statuses = Vocabulary<MeasureStatus>()
    let goals = Vocabulary<CommitmentGoal>()
    return LedgerVocabulary(
      status: { statuses.kind(of: $0) }, goal: { goals.kind(of: $0) },
      answer: { answers[SimpleWord.of($0)] },
      remedy: { word, known in
        Suggestion.remedy(meant(by: word, known), known: known)
      })
  }

  /// The known word that is nearest, also by its translations.
  private static func meant(by word: String, _ known: [String]) -> String? {
    if let own = Suggestion.closest(to: word, among: known) { return own }
    let statuses = MeasureStatus.synonyms.flatMap { kind, words in
      words.map { ($0, kind.rawValue) }
    }
    let goals = CommitmentGoal.synonyms.flatMap { kind, words in
      words.map { ($0, kind.rawValue) }
    }
    let translations = (statuses + goals).filter { known.contains($0.1) }
    guard let near = Suggestion.closest(to: word, among: translations.map(\.0)) else { return nil }
    return translations.first { $0.0 == near }?.1
  }

  private static let answers: [String: Bool] = {
    let yes = ["yes", "y", "true", "t", "1", "ja", "j", "waar", "oui", "o", "vrai"]
    let no = ["no", "n", "false", "f", "0", "nee", "neen", "onwaar", "non", "faux"]
    return Dictionary(yes.map { ($0, true) } + no.map { ($0, false) }) { first, _ in first }
  }()
}
