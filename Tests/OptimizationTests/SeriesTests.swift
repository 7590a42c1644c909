import Connectivity
import Testing

@testable import Optimization

/// Measures that win only together.
@Suite struct SeriesTests {
  /// Two woods, and so many crossings in a row between them; beside them a pair of small woods that
  /// one cheap crossing joins.
  private func problem(crossings: Int, fixed: Set<Int> = []) throws -> SetProblem {
    let far = crossings
    let (near, other) = (crossings + 1, crossings + 2)
    var weights = [Double](repeating: 0, count: crossings + 3)
    (weights[0], weights[far]) = (10, 10)
    (weights[near], weights[other]) = (1, 1)
    let network = try Network(
      graph: Graph(nodeCount: weights.count, links: []), weights: NodeWeights(weights))
    let links =
      (0..<crossings).map {
        ConditionalLink(Link(from: $0, to: $0 + 1, impedance: 0.1), needs: [$0])
      } + [ConditionalLink(Link(from: near, to: other, impedance: 0.1), needs: [crossings])]
    let cost = 10.0
    return try SetProblem(
      candidates: (0..<crossings).map { Candidate(name: "c\($0)", cost: cost, length: 0) }
        + [Candidate(name: "small", cost: 1, length: 0)],
      rules: SetRules(budget: cost * Double(crossings) + 1, fixed: fixed),
      objectives: [
        Objective(
          name: "species",
          network: try ConditionalNetwork(network, links: links, choiceCount: crossings + 1))
      ])
  }

  private func optimum(
    _ problem: SetProblem, _ change: (inout Optimizer.Settings) -> Void = { _ in }
  ) async throws -> OptimalSet {
    var settings = Optimizer.Settings()
    // Proofs wait for one another, and for all other tests.
    settings.timeLimit = 86_400
    settings.method = .exact
    settings.threads = 1
    change(&settings)
    return try await Optimizer(problem, settings: settings).run()
  }

  @Test(arguments: [2, 3], [Set<Int>(), [0]])
  func whatWinsOnlyTogetherIsToldTogether(crossings: Int, fixed: Set<Int>) async throws {
    let result = try await optimum(try problem(crossings: crossings, fixed: fixed))
    #expect(result.set == Array(0...crossings))
    #expect(result.isProven)
    let sum = result.members.reduce(0) { $0 + $1.score }
    #expect(abs(sum - result.score) <= 1e-9 * result.score)
    let steps = Set(result.members.filter { $0.candidate < crossings }.map(\.step))
    #expect(steps.count == 1, "\(result.members)")
    #expect(result.members.count { $0.score > 0 } == 2)
    let small = try #require(result.members.first { $0.candidate == crossings })
    #expect(!steps.contains(small.step))
    let last = try #require(result.curve.last)
    #expect(abs(last.score - result.score) <= 1e-9 * result.score)
    #expect(last.cost == 10 * Double(crossings) + 1)
    for (before, after) in zip(result.curve, result.curve.dropFirst()) {
      #expect(before.cost < after.cost && before.score < after.score)
    }
    // The rows of the curve lead to its last set.
    var set: Set<Int> = []
    for point in result.curve { set = set.union(point.added).subtracting(point.removed) }
    #expect(set.sorted() == result.set)
  }

  @Test func withoutMemoryThereIsNoBound() async throws {
    let result = try await optimum(try problem(crossings: 2)) { $0.memoryBudget = 1 }
    #expect(result.score > 0)
    #expect(result.bound == .infinity)
    #expect(result.gap == 1)
    #expect(!result.isProven)
    for what in ["no bound by the routes which measures open", "no mixed-integer programme"] {
      #expect(
        result.notices.contains {
          $0.hasPrefix("\(what): its tables would take about 1 MB, more than the 1 MB allowed")
        }, "\(result.notices)")
    }
  }

  @Test func withoutTimeThereIsNoBound() async throws {
    let result = try await optimum(try problem(crossings: 2)) { $0.timeLimit = 0 }
    #expect(!result.isProven)
    #expect(result.bound == .infinity)
    for notice in [
      "no bound by the routes which measures open: the time was over before it was found",
      "no mixed-integer programme: the time was over before it was set up",
    ] {
      #expect(result.notices.contains(notice), "\(result.notices)")
    }
  }

  /// Each species needs a measure of its own; a fourth measure helps the first species alone.
  @Test(arguments: [Optimizer.Method.greedy, .local])
  func theWorstOffOfThreeIsHelped(method: Optimizer.Method) async throws {
    let count = 3
    let graph = try Graph(nodeCount: 3, links: [])
    let objectives = try (0..<count).map { species in
      let network = try Network(graph: graph, weights: NodeWeights([4, 4, 1]))
      var links = [ConditionalLink(Link(from: 0, to: 1, impedance: 0.5), needs: [species])]
      if species == 0 {
        links.append(ConditionalLink(Link(from: 1, to: 2, impedance: 0.5), needs: [count]))
      }
      return Objective(
        name: "s\(species)",
        network: try ConditionalNetwork(network, links: links, choiceCount: count + 1))
    }
    let problem = try SetProblem(
      candidates: (0...count).map { Candidate(name: "m\($0)", cost: 1, length: 0) },
      rules: SetRules(budget: 4), objectives: objectives, aim: .worst)
    let result = try await optimum(problem) { $0.method = method }
    #expect(result.set == [0, 1, 2])
    for attempt in result.attempts where attempt.method.hasPrefix("greedy by gain") {
      #expect(attempt.set == [0, 1, 2], "\(attempt)")
    }
    // 33 grows by 2 x 16 x exp(-0.5).
    let gain = 100 * ((1 + 32 * 0.6065306597126334 / 33).squareRoot() - 1)
    #expect(abs(result.score - gain) < 1e-9)
    let sum = result.members.reduce(0) { $0 + $1.score }
    #expect(abs(sum - gain) < 1e-9)
  }
}
