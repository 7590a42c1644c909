import Optimization

/// Rules for choosing measures that name them.
public struct NamedRules: Sendable, Hashable {
  /// The greatest sum of costs.
  public var budget: Double
  /// The greatest sum of lengths, in kilometres.
  public var maximumLength = Double.infinity
  /// Groups of measures of which at most one may be chosen.
  public var exclusions: [[String]] = []
  /// Lists of a measure and what it requires.
  public var requirements: [[String]] = []
  /// Measures that are chosen in any case.
  public var fixed: [String] = []

  /// Rules with a budget and nothing else.
  public init(budget: Double) { self.budget = budget }

  /// The rules for the measures of these names.
  ///
  /// - Parameters:
  ///   - names: The names of the measures.
  ///   - source: Where the rules are written, for messages.
  /// - Returns: The rules.
  /// - Throws: A name that no measure has, or that several have.
  func rules(for names: [String], source: String) throws(StudyError) -> SetRules {
    func index(_ name: String) throws(StudyError) -> Int {
      let found = names.indices.filter { names[$0] == name }
      guard let index = found.first else {
        throw StudyError(
          .configuration, subject: source, problem: "there is no measure '\(name)'",
          remedy: Suggestion.remedy(Suggestion.closest(to: name, among: names), known: names))
      }
      guard found.count == 1 else {
        throw StudyError(
          .configuration, subject: source,
          problem: "\(found.count) measures have the name '\(name)'",
          remedy: "give each a name of its own")
      }
      return index
    }
    func indices(_ names: [String]) throws(StudyError) -> [Int] {
      try names.map { name throws(StudyError) in try index(name) }
    }
    var rules = SetRules(budget: budget, maximumLength: maximumLength)
    rules.fixed = Set(try indices(fixed))
    for group in exclusions { rules.exclusions.append(try indices(group)) }
    for list in requirements {
      let members = try indices(list)
      guard let first = members.first else { continue }
      rules.requirements += members.dropFirst().map { .init(first, needs: $0) }
    }
    return rules
  }
}
