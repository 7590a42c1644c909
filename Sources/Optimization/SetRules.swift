/// Which sets of candidates may be chosen.
public struct SetRules: Sendable, Hashable {
  /// The greatest sum of costs.
  public var budget: Double
  /// The greatest sum of lengths, in kilometres.
  public var maximumLength: Double
  /// Groups of candidates of which at most one may be chosen.
  public var exclusions: [[Int]]
  /// Candidates that take another one with them.
  public var requirements: [Requirement]
  /// Candidates that are chosen in any case.
  public var fixed: Set<Int>
  /// Candidates that are not chosen in any case.
  public var forbidden: Set<Int>

  /// A candidate that is of no use without another.
  public struct Requirement: Sendable, Hashable {
    /// The candidate.
    public var candidate: Int
    /// What must be chosen with it.
    public var needs: Int

    /// A candidate and what it needs.
    public init(_ candidate: Int, needs: Int) {
      self.candidate = candidate
      self.needs = needs
    }
  }

  /// Rules; without limits and conditions where none are given.
  public init(
    budget: Double = .infinity, maximumLength: Double = .infinity, exclusions: [[Int]] = [],
    requirements: [Requirement] = [], fixed: Set<Int> = [], forbidden: Set<Int> = []
  ) {
    self.budget = budget
    self.maximumLength = maximumLength
    self.exclusions = exclusions
    self.requirements = requirements
    self.fixed = fixed
    self.forbidden = forbidden
  }
}
