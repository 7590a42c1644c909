import Connectivity

/// Chooses the set of candidates that wins most.
public struct Optimizer: Sendable {
  /// How hard to search.
  public enum Method: String, Sendable, CaseIterable {
    /// One measure after the other.
    case greedy
    /// Greedy, and then exchanges of members.
    case local
    /// Greedy, exchanges, and a mixed-integer programme however large.
    case exact
    /// Greedy, exchanges, and a mixed-integer programme where it fits.
    case auto
  }

  /// The settings of a search.
  public struct Settings: Sendable {
    /// How hard to search.
    public var method = Method.auto
    /// The seconds that the search may take, about.
    public var timeLimit = 600.0
    /// About how many bytes the kept distances may take, and after them the tables of a bound.
    public var memoryBudget = 2_000_000_000
    /// How many tasks work at the same time; the result does not depend on it.
    public var threads = Parallelism.available
    /// Whether to find a bound and the sets of growing cost beside the set.
    public var isThorough = true

    /// The usual settings.
    public init() {}
  }

  let problem: SetProblem
  let settings: Settings
  let progress: @Sendable (String) -> Void

  /// A search for the best set of a problem.
  ///
  /// - Parameters:
  ///   - problem: The problem.
  ///   - settings: How to search.
  ///   - progress: Told what is being done.
  public init(
    _ problem: SetProblem, settings: Settings = Settings(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.problem = problem
    self.settings = settings
    self.progress = progress
  }

  /// With more candidates, only the greedy search by gain per cost is made.
  static let portfolioLimit = 100

  /// Searches.
  ///
  /// - Returns: The best set that was found.
  /// - Throws: What is wrong with a network, or with the solver.
  public func run() async throws(OptimizationError) -> OptimalSet {
    let deadline = Deadline(seconds: settings.timeLimit)
    progress("computing best paths")
    let valuer = await SetValuer(
      problem, memoryBudget: settings.memoryBudget, threads: settings.threads)
    var search = SearchLog(valuer: valuer)
    search.notices = problem.contradictions
    try await greedy(&search, valuer, deadline)
    if settings.method != .greedy {
      progress("exchanging measures")
      let (first, pairs) = (search.best.set, search.pairs)
      try await search.attempt("local search") { () throws(OptimizationError) in
        let found = try await LocalSearch(valuer: valuer, deadline: deadline, pairs: pairs)
          .improve(first)
        return (found.set, found.isCutShort)
      }
    }
    let bound =
      settings.isThorough ? try await self.bound(&search, valuer, deadline) : .infinity
    progress("telling what each measure wins")
    return try await summary(of: search, bound: bound, valuer)
  }

  /// The greedy searches.
  private func greedy(
    _ search: inout SearchLog, _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) {
    let start = try await valuer.state(of: problem.fixed)
    progress("trying pairs of measures")
    let pairs = try await OpeningPairs(valuer: valuer, deadline: deadline).pairs(on: start)
    search.pairs = pairs
    let isSmall = problem.candidates.count <= Self.portfolioLimit
    if !isSmall {
      search.notices.append(
        "more than \(Self.portfolioLimit) measures: of the greedy searches only that by gain per"
          + " cost was made")
    }
    for preference in isSmall ? [.gainPerCost, .gain] : [GreedyAddition.Preference.gainPerCost] {
      let name = preference == .gain ? "greedy by gain" : "greedy by gain per cost"
      progress(name)
      var path = SetPath()
      try await search.attempt(name) { () throws(OptimizationError) in
        var state = start
        path = try await GreedyAddition(
          valuer: valuer, preference: preference, deadline: deadline, pairs: pairs
        ).run(from: &state)
        return (state.set, path.isCutShort)
      }
      if preference == .gainPerCost { search.path = path }
    }
    if isSmall {
      progress("greedy by removal")
      try await search.attempt("greedy by removal") { () throws(OptimizationError) in
        let set = try await GreedyRemoval(valuer: valuer, deadline: deadline).run()
        return (set, set == nil)
      }
    }
  }
}
