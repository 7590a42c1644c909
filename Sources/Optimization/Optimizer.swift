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
    /// About how many bytes the kept distances may take.
    public var memoryBudget = 2_000_000_000
    /// How many tasks work at the same time; the result does not depend on it.
    public var threads = Parallelism.available
    /// Whether to find a bound and the greedy sets of growing cost beside the set.
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
    var bound = Double.infinity
    if settings.isThorough {
      progress("bounding what any set can win")
      let extremes = try extremes()
      bound = try await routeBound(search.best.set, extremes, valuer)
      if settings.method == .exact || settings.method == .auto {
        progress("solving the mixed-integer programme")
        bound = min(bound, try await exact(&search, extremes, valuer, deadline))
      }
    }
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

  private func extremes() throws(OptimizationError) -> [Extremes] {
    var extremes: [Extremes] = []
    for species in problem.objectives.indices {
      extremes.append(try Extremes(problem, species))
    }
    return extremes
  }

  /// What no set is worth more than, by the routes that candidates open.
  private func routeBound(
    _ set: [Int], _ extremes: [Extremes], _ valuer: SetValuer
  ) async throws(OptimizationError) -> Double {
    var gains = try await valuer.gains(of: [problem.fixed])[0]
    for (species, extremes) in extremes.enumerated() {
      gains[species] += try await RouteBound(problem, extremes, threads: settings.threads)
        .bound(by: [[], set])
    }
    return valuer.score(gains)
  }

  /// Solves the programme; the bound that it gives.
  private func exact(
    _ search: inout SearchLog, _ extremes: [Extremes], _ valuer: SetValuer, _ deadline: Deadline
  ) async throws(OptimizationError) -> Double {
    let start = ContinuousClock.now
    do throws(ExactSearch.Obstacle) {
      let result = try await ExactSearch(valuer: valuer, threads: settings.threads).run(
        from: search.best.set, extremes: extremes, seconds: max(1, deadline.secondsLeft))
      search.notices.append(
        "the mixed-integer programme has \(result.size.columns) variables and \(result.size.rows)"
          + " conditions")
      if let set = result.set { try await record(set, &search, since: start) }
      if !result.isProven {
        search.notices.append(
          "the time was over before the set was proven the best: the gap says how much better"
            + " another could be")
      }
      return result.bound
    } catch {
      switch error {
      case .kernel:
        search.notices.append(
          "no mixed-integer programme: its flows need a kernel that is exponential or a mixture of"
            + " exponentials")
      case .size(let columns):
        search.notices.append(
          "no mixed-integer programme: it would have more than \(columns) variables; the bound is"
            + " that of the routes which measures open")
      case .failed(.solver(let reason)):
        search.notices.append(
          "the mixed-integer programme was not solved, as \(reason); the bound is that of the routes"
            + " which measures open")
      case .failed(let error): throw error
      }
      return .infinity
    }
  }

  private func record(
    _ set: [Int], _ search: inout SearchLog, since start: ContinuousClock.Instant
  ) async throws(ExactSearch.Obstacle) {
    do {
      try await search.record("exact", set, seconds: ContinuousClock.now - start)
    } catch {
      throw .failed(error)
    }
  }
}
