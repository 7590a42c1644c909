/// What becomes of a set of measures when uncertain numbers are drawn again and again.
public struct SetDraws: Sendable {
  /// The number of draws.
  public private(set) var count = 0
  /// For each candidate in how many draws it is in the set that the search of the draw finds.
  public private(set) var chosen: [Int]
  /// What the set that is looked at is worth in each draw.
  public private(set) var scores: [Double] = []
  /// In each draw, what share of the score of the draw's own set the set that is looked at has, 0 to 1.
  public private(set) var shares: [Double] = []
  private let set: [Int]
  private var settings: Optimizer.Settings

  /// No draws yet.
  ///
  /// - Parameters:
  ///   - set: The set that is looked at.
  ///   - candidateCount: The number of candidates.
  ///   - settings: How to search in each draw; it is not proven there how good a set is.
  public init(of set: [Int], candidateCount: Int, settings: Optimizer.Settings) {
    self.set = set
    chosen = Array(repeating: 0, count: candidateCount)
    self.settings = settings
    self.settings.isThorough = false
  }

  /// Searches for the best set of a draw.
  ///
  /// - Parameter problem: The same candidates and rules, with the numbers of the draw.
  /// - Throws: What is wrong with the problem.
  public mutating func add(_ problem: SetProblem) async throws(OptimizationError) {
    let own = try await Optimizer(problem, settings: settings).run()
    let valuer = await SetValuer(
      problem, memoryBudget: settings.memoryBudget, threads: settings.threads)
    let score = valuer.score(try await valuer.gains(of: [set])[0])
    // The searches are heuristics: where the set that is looked at is better, it is the best known.
    let best = isMore(score, than: own.score) ? set : own.set
    for candidate in best { chosen[candidate] += 1 }
    scores.append(score)
    let most = max(score, own.score)
    shares.append(most > 0 ? score / most : 1)
    count += 1
  }
}
