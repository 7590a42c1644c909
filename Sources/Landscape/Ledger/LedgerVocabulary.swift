/// What the words in the fields of a ledger mean, in the languages that it may be written in.
public struct LedgerVocabulary: Sendable {
  /// The status of a word.
  public var status: @Sendable (_ word: String) -> MeasureStatus?
  /// The goal of a word.
  public var goal: @Sendable (_ word: String) -> CommitmentGoal?
  /// The answer, yes or no, of a word.
  public var answer: @Sendable (_ word: String) -> Bool?
  /// What to write instead of a word that means nothing, given those that are known.
  public var remedy: @Sendable (_ word: String, _ known: [String]) -> String

  /// A vocabulary.
  public init(
    status: @escaping @Sendable (_ word: String) -> MeasureStatus?,
    goal: @escaping @Sendable (_ word: String) -> CommitmentGoal?,
    answer: @escaping @Sendable (_ word: String) -> Bool?,
    remedy: @escaping @Sendable (_ word: String, _ known: [String]) -> String
  ) {
    self.status = status
    self.goal = goal
    self.answer = answer
    self.remedy = remedy
  }
}
