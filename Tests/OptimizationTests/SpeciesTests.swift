import Connectivity
import Testing

@testable import Optimization

/// Two species for which the same measures do different things.
@Suite struct SpeciesTests {
  private func species(_ seed: Int) throws -> [RandomProblem] {
    let first = try RandomProblem(seed: UInt64(seed), count: 7)
    var second = try RandomProblem(seed: UInt64(seed) + 1000, count: 7)
    second.candidates = first.candidates
    second.rules = first.rules
    return [first, second]
  }

  /// All sets that keep the rules, with what each species' ECA gains.
  private func sets(_ species: [RandomProblem]) -> [(set: [Int], gains: [Double], ecas: [Double])] {
    let oracles = species.map { Exhaustive($0) }
    let ecas = zip(species, oracles).map { $1.present.squareRoot() }
    return (0..<(1 << 7)).map { bits in (0..<7).filter { bits >> $0 & 1 == 1 } }
      .filter(oracles[0].keepsTheRules).map { set in
        let gains = zip(oracles, ecas).map { oracle, eca in
          (eca * eca + oracle.gain(of: set)).squareRoot() - eca
        }
        return (set, gains, ecas)
      }
  }

  private func optimum(
    _ species: [RandomProblem], _ aim: Objective.Aim, _ weights: [Double]
  ) async throws -> OptimalSet {
    let problem = try SetProblem(
      candidates: species[0].candidates, rules: species[0].rules,
      objectives: zip(species, weights).enumerated().map { index, part in
        Objective(
          name: "species \(index)", network: try part.0.conditional(), weight: part.1)
      }, aim: aim)
    var settings = Optimizer.Settings()
    // Proofs wait for one another, and for all other tests.
    settings.timeLimit = 86_400
    settings.method = .exact
    settings.threads = 1
    return try await Optimizer(problem, settings: settings).run()
  }

  @Test(arguments: 0..<30)
  func theWeightedSumIsTheGreatest(seed: Int) async throws {
    let species = try species(seed)
    let weights = [1.0, 0.25 + Double(seed % 4)]
    let best =
      sets(species).map { zip($0.gains, weights).reduce(0) { $0 + $1.0 * $1.1 } }.max() ?? 0
    let result = try await optimum(species, .weighted, weights)
    #expect(abs(result.score - best) <= 1e-7 * max(1, best))
    // Tangents stand for the roots: the bound is close, not equal.
    #expect(result.bound >= best * (1 - 1e-6))
    #expect(result.bound <= best * 1.02 + 1e-6, "\(result.bound) \(best)")
  }

  @Test(arguments: 0..<30)
  func theWorstOffWinsMost(seed: Int) async throws {
    let species = try species(seed)
    let best =
      sets(species).map { set in
        zip(set.gains, set.ecas).map { 100 * $0 / $1 }.min() ?? 0
      }.max() ?? 0
    let result = try await optimum(species, .worst, [1, 1])
    #expect(abs(result.score - best) <= 1e-6 * max(1, best), "\(result.attempts)")
    #expect(result.bound >= best * (1 - 1e-6))
    #expect(result.isProven, "\(result.bound) \(best)")
  }
}
