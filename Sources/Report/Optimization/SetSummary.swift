public import Optimization

/// A set of measures that was chosen, for people and programs; ECA is in the unit of the weights.
public struct SetSummary: Sendable, Encodable {
  /// What the set may cost at most; nothing without a limit.
  public let budget: Double?
  /// How long it may be at most; nothing without a limit.
  public let maximumKm: Double?
  /// What it costs.
  public let cost: Double
  /// How long it is.
  public let km: Double
  /// How the gains of several species make one score: `weighted` or `worst`; nothing for one species, whose
  /// score is what its ECA gains.
  public let objective: String?
  /// What each species gains.
  public let species: [Species]
  /// What the set is worth.
  public let score: Double
  /// What no set that keeps the rules is worth more than; nothing where no bound is known.
  public let bound: Double?
  /// How much better another set could be at most, in percent of the bound; nothing without one.
  public let gapPercent: Double?
  /// Whether no set is better, but for the solver's tolerance.
  public let isProvenBest: Bool
  /// The sum of what the measures are worth each by itself.
  public let sumOfScoresAlone: Double
  /// The measures, in the order in which they are best built.
  public let measures: [MeasureRow]
  /// The best known sets of growing cost.
  public let curve: [CurveRow]
  /// What each method found.
  public let methods: [MethodRow]

  /// What one species gains.
  public struct Species: Sendable, Encodable {
    /// Its profile.
    public let profile: String
    /// What a unit of its ECA counts beside that of others.
    public let weight: Double
    /// ECA as it is.
    public let eca: Double
    /// What the set adds to it.
    public let ecaGain: Double
    /// The same in percent.
    public let ecaGainPercent: Double
  }

  /// One measure of the set.
  public struct MeasureRow: Sendable, Encodable {
    /// Its place among all that could be chosen, from 0; several may have one name.
    public let candidate: Int
    /// Its name.
    public let measure: String
    /// When it is built, from 1; what only wins together is built together.
    public let step: Int
    /// What it costs.
    public let cost: Double
    /// How long it is.
    public let km: Double
    /// What it adds to the score by itself, with what it requires.
    public let scoreAlone: Double
    /// What it adds on top of the measures before it; the first of a step has what they add together.
    public let score: Double
    /// What the set would lose without it; nothing where there were too many to choose among.
    public let scoreLast: Double?
  }

  /// A set than which no cheaper one is known to win as much.
  public struct CurveRow: Sendable, Encodable {
    /// The measures that the set before has not.
    public let measures: [String]
    /// The measures of the set before that this one has not.
    public let without: [String]
    /// What the set costs with them.
    public let cost: Double
    /// What it is worth.
    public let score: Double
    /// What ECA of each species gains by it.
    public let ecaGains: [Double]
  }

  /// What one method found.
  public struct MethodRow: Sendable, Encodable {
    /// The method.
    public let method: String
    /// The number of measures.
    public let measures: Int
    /// What they cost.
    public let cost: Double
    /// What they are worth.
    public let score: Double
    /// How long it took.
    public let seconds: Double
  }

  /// The summary of a set that was chosen for a problem.
  public init(_ result: OptimalSet, of problem: SetProblem) {
    func finite(_ limit: Double) -> Double? { limit < .infinity ? limit : nil }
    func names(_ set: [Int]) -> [String] { set.map { problem.candidates[$0].name } }
    budget = finite(problem.rules.budget)
    maximumKm = finite(problem.rules.maximumLength)
    cost = problem.cost(of: result.set)
    km = problem.length(of: result.set)
    objective = problem.objectives.count > 1 ? problem.aim.rawValue : nil
    species = problem.objectives.enumerated().map { index, objective in
      let (eca, gain) = (result.ecas[index], result.ecaGains[index])
      return Species(
        profile: objective.name, weight: objective.weight, eca: eca, ecaGain: gain,
        ecaGainPercent: eca > 0 ? 100 * gain / eca : 0)
    }
    score = result.score
    bound = finite(result.bound)
    gapPercent = bound == nil ? nil : 100 * result.gap
    isProvenBest = result.isProven
    sumOfScoresAlone = result.sumOfScoresAlone
    measures = result.members.map { member in
      let candidate = problem.candidates[member.candidate]
      return MeasureRow(
        candidate: member.candidate, measure: candidate.name, step: member.step,
        cost: candidate.cost, km: candidate.length, scoreAlone: member.scoreAlone,
        score: member.score, scoreLast: member.scoreLast)
    }
    curve = result.curve.map {
      CurveRow(
        measures: names($0.added), without: names($0.removed), cost: $0.cost, score: $0.score,
        ecaGains: $0.ecaGains)
    }
    methods = result.attempts.map {
      MethodRow(
        method: $0.method, measures: $0.set.count, cost: problem.cost(of: $0.set),
        score: $0.score, seconds: $0.seconds)
    }
  }
}
