/// The set that was chosen, and how good it can be at most.
public struct OptimalSet: Sendable {
  /// The candidates in the order in which they are best built: each time the one that wins most for its cost.
  public var members: [Member]
  /// ECA of each species with nothing chosen.
  public var ecas: [Double]
  /// What ECA of each species gains by the set.
  public var ecaGains: [Double]
  /// What the set is worth: what the aim of the problem counts.
  public var score: Double
  /// What no set that keeps the rules is worth more than.
  public var bound: Double
  /// What the members are worth each by itself, added up.
  public var sumOfScoresAlone: Double
  /// What each method found, in the order in which they ran.
  public var attempts: [Attempt]
  /// The best known sets of growing cost, the cheapest first: greedy ones, and what the methods found.
  public var curve: [CurvePoint]
  /// What a user should know.
  public var notices: [String]

  /// One of the candidates in the set.
  public struct Member: Sendable, Hashable {
    /// Its index among the candidates.
    public var candidate: Int
    /// What it adds to the score by itself, with what it needs.
    public var scoreAlone: Double
    /// When it is built, from 1; what only wins together is built together.
    public var step: Int
    /// What it adds to the score on top of the members before it; of those of one step the first has
    /// what they add together.
    public var score: Double
    /// What the set would lose without it, and without what needs it; nothing where there are too many
    /// candidates to find it for all members.
    public var scoreLast: Double?
  }

  /// What one method found.
  public struct Attempt: Sendable, Hashable {
    /// The method.
    public var method: String
    /// The candidates, ascending.
    public var set: [Int]
    /// What they are worth.
    public var score: Double
    /// How long it took, in seconds.
    public var seconds: Double
  }

  /// A set than which no cheaper one is known to win as much.
  public struct CurvePoint: Sendable, Hashable {
    /// The candidates that the set before has not.
    public var added: [Int]
    /// The candidates of the set before that this one has not.
    public var removed: [Int]
    /// What the set costs.
    public var cost: Double
    /// What ECA of each species gains by it.
    public var ecaGains: [Double]
    /// What it is worth.
    public var score: Double
  }

  /// The candidates, ascending.
  public var set: [Int] { members.map(\.candidate).sorted() }

  /// How much better another set could be at most, as a share of the bound; 0 for a proven optimum,
  /// 1 where no bound is known.
  public var gap: Double {
    guard bound < .infinity else { return 1 }
    return bound > 0 ? max(0, (bound - score) / bound) : 0
  }

  /// Whether no set is better, but for the solver's tolerance.
  public var isProven: Bool { gap <= Self.tolerance }

  /// Solvers tell sets apart whose scores differ by more than this share.
  public static let tolerance = 1e-6
}
