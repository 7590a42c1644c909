import Connectivity
import Testing

@testable import Optimization

@Suite struct OptimizerTests {
  private static func settings(_ method: Optimizer.Method) -> Optimizer.Settings {
    var settings = Optimizer.Settings()
    // Proofs wait for one another, and for all other tests.
    settings.timeLimit = 86_400
    settings.method = method
    settings.threads = 2
    settings.memoryBudget = 1 << 26
    return settings
  }

  /// Every hundredth of the random instances has 12 measures, the others up to 8.
  private static func instance(_ seed: Int) throws -> RandomProblem {
    try RandomProblem(seed: UInt64(seed), count: seed % 10 == 9 ? 12 : nil)
  }

  @Test(arguments: 0..<100)
  func theExactSetIsTheBestOfAll(seed: Int) async throws {
    let instance = try Self.instance(seed)
    let oracle = Exhaustive(instance)
    let problem = try instance.problem()
    let result = try await Optimizer(problem, settings: Self.settings(.exact)).run()
    #expect(problem.allows(result.set))
    #expect(oracle.keepsTheRules(result.set))
    let gain = oracle.gain(of: result.set)
    #expect(abs(gain - oracle.best) <= 1e-7 * max(1, oracle.best), "\(result.set)")
    #expect(result.isProven, "gap \(result.gap)")
    // What is told of the set is what the oracle finds.
    let before = result.ecas[0]
    let eca = (before * before + gain).squareRoot() - before
    #expect(abs(result.ecaGains[0] - eca) <= 1e-9 * max(1, eca))
    #expect(result.bound >= result.score)
    var best = 0.0
    for attempt in result.attempts {
      #expect(problem.allows(attempt.set), "\(attempt.method)")
      best = max(best, attempt.score)
    }
    #expect(abs(best - result.score) <= 1e-9 * max(1, best))
  }

  /// No set that the rules allow is worth more than the bound of the routes.
  @Test(arguments: 0..<100)
  func theBoundHolds(seed: Int) async throws {
    let instance = try Self.instance(seed)
    let oracle = Exhaustive(instance)
    let result = try await Optimizer(
      try instance.problem(), settings: Self.settings(.local)
    ).run()
    let before = result.ecas[0]
    let eca = (before * before + oracle.best).squareRoot() - before
    #expect(result.bound >= eca * (1 - 1e-9), "\(result.bound) \(eca)")
    #expect(result.score <= eca * (1 + 1e-9))
  }

  /// The programme finds the best set by itself, without a good one to begin with.
  @Test(arguments: 0..<100)
  func theProgrammeNeedsNoStart(seed: Int) async throws {
    let instance = try Self.instance(seed)
    let oracle = Exhaustive(instance)
    let problem = try instance.problem()
    let valuer = await SetValuer(problem, memoryBudget: 1 << 26, threads: 1)
    let result = try await ExactSearch(valuer: valuer, threads: 1).run(
      from: problem.fixed, extremes: [try Extremes(problem, 0)], until: Deadline(seconds: 100))
    let gain = oracle.gain(of: try #require(result.set))
    #expect(abs(gain - oracle.best) <= 1e-6 * max(1, oracle.best))
    #expect(result.isProven)
    #expect(abs(result.bound - valuer.score([oracle.best])) <= 1e-6 * max(1, result.bound))
  }

  /// Exchanges never make a greedy set worse, and the sets of the curve cost and win ever more.
  @Test(arguments: 0..<20)
  func whatIsToldIsConsistent(seed: Int) async throws {
    let instance = try Self.instance(seed)
    let result = try await Optimizer(
      try instance.problem(), settings: Self.settings(.local)
    ).run()
    let byMethod = Dictionary(
      uniqueKeysWithValues: result.attempts.map { ($0.method, $0.score) })
    let local = try #require(byMethod["local search"])
    for (method, score) in byMethod { #expect(local >= score - 1e-9, "\(method)") }
    for (before, after) in zip(result.curve, result.curve.dropFirst()) {
      #expect(after.cost >= before.cost)
      #expect(after.score >= before.score)
    }
    // The members' gains one after the other add up to that of the set.
    let sum = result.members.reduce(0) { $0 + $1.score }
    #expect(abs(sum - result.score) <= 1e-9 * max(1, result.score))
    let oracle = Exhaustive(instance)
    let before = result.ecas[0]
    func eca(_ set: [Int]) -> Double { (before * before + oracle.gain(of: set)).squareRoot() }
    // What needs another goes with it, which the oracle does not know.
    for member in result.members where instance.rules.requirements.isEmpty {
      let left = result.set.filter { $0 != member.candidate }
      #expect(abs(eca(result.set) - eca(left) - (member.scoreLast ?? .nan)) <= 1e-9 * before)
      #expect(abs(eca([member.candidate]) - before - member.scoreAlone) <= 1e-9 * before)
    }
  }

  @Test func theResultDoesNotDependOnThreads() async throws {
    let problem = try Self.instance(9).problem()
    var results: [OptimalSet] = []
    for threads in [1, 3] {
      var settings = Self.settings(.exact)
      settings.threads = threads
      results.append(try await Optimizer(problem, settings: settings).run())
    }
    #expect(results[0].members == results[1].members)
    #expect(results[0].bound == results[1].bound)
    #expect(results[0].curve == results[1].curve)
  }
}
