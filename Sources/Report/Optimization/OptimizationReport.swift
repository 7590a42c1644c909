public import Landscape
public import Optimization

/// The best set of measures for a budget.
public struct OptimizationReport: StudyReport {
  /// What the landscape consists of, of the first species where there are several.
  public let landscape: LandscapeSummary
  /// The set; ECA in hectares, costs in euros.
  public let optimum: SetSummary
  /// What becomes of it when the profile's numbers are drawn from their ranges; nothing without draws.
  public let robustness: Robustness?
  /// What a user should know.
  public let notices: [String]

  /// What draws say of the set.
  public struct Robustness: Sendable, Encodable {
    /// The number of draws.
    public let draws: Int
    /// What the draws were made from.
    public let seed: UInt64
    /// What the set is worth: the mean, and the 5th and the 95th percentile.
    public let scoreMean, scoreP5, scoreP95: Double
    /// The mean of what the set reaches of the score of each draw's own best set, in percent.
    public let shareOfBestPercent: Double
    /// For each measure, in how many of the draws it is in the best set, in percent; the most frequent first.
    public let measures: [MeasureShare]
  }

  /// How often a measure is in the best set of a draw.
  public struct MeasureShare: Sendable, Encodable {
    /// Its place among all that could be chosen, from 0; several may have one name.
    public let candidate: Int
    /// Its name.
    public let measure: String
    /// Whether it is in the set that was chosen.
    public let isChosen: Bool
    /// The share of the draws.
    public let inBestSetPercent: Double
  }

  /// The report of an optimisation.
  ///
  /// - Parameters:
  ///   - result: The set that was chosen.
  ///   - problem: What it was chosen for.
  ///   - draws: What draws say of it, and what they were made from.
  ///   - model: The landscape, of the first species where there are several.
  ///   - study: The study's name.
  ///   - notices: What a user should know beside what the result says.
  public init(
    _ result: OptimalSet, of problem: SetProblem, draws: (SetDraws, seed: UInt64)?,
    in model: Landscape, study: String, notices: [String]
  ) {
    landscape = LandscapeSummary(model, study: study)
    optimum = SetSummary(result, of: problem)
    self.notices = model.notices + notices + result.notices
    robustness = draws.flatMap { draws, seed in
      guard draws.count > 0 else { return nil }
      let scores = draws.scores.sorted()
      return Robustness(
        draws: draws.count, seed: seed,
        scoreMean: scores.reduce(0, +) / Double(draws.count),
        scoreP5: Self.quantile(0.05, scores), scoreP95: Self.quantile(0.95, scores),
        shareOfBestPercent: 100 * draws.shares.reduce(0, +) / Double(draws.count),
        measures: draws.chosen.indices.filter { draws.chosen[$0] > 0 || result.set.contains($0) }
          .sorted { (draws.chosen[$1], $0) < (draws.chosen[$0], $1) }
          .map {
            MeasureShare(
              candidate: $0, measure: problem.candidates[$0].name,
              isChosen: result.set.contains($0),
              inBestSetPercent: 100 * Double(draws.chosen[$0]) / Double(draws.count))
          })
    }
  }

  /// The quantile of sorted numbers, linear between the two nearest: type 7 of Hyndman & Fan (1996).
  private static func quantile(_ share: Double, _ numbers: [Double]) -> Double {
    let position = share * Double(numbers.count - 1)
    let below = Int(position)
    guard below + 1 < numbers.count else { return numbers[numbers.count - 1] }
    return numbers[below] + (position - Double(below)) * (numbers[below + 1] - numbers[below])
  }
}
