import Connectivity
import Testing

@testable import Optimization

@Suite struct SetProblemTests {
  private func problem(
    _ rules: SetRules, costs: [Double] = [1, 2, 3, 4], objectives: Int = 1, weight: Double = 1,
    choices: Int? = nil
  ) throws -> SetProblem {
    let network = try Network(graph: Graph(nodeCount: 2, links: []), weights: NodeWeights([1, 1]))
    return try SetProblem(
      candidates: costs.enumerated().map { Candidate(name: "m\($0)", cost: $1, length: 1) },
      rules: rules,
      objectives: try (0..<objectives).map { _ in
        Objective(
          name: "newt",
          network: try ConditionalNetwork(network, links: [], choiceCount: choices ?? costs.count),
          weight: weight)
      })
  }

  @Test func rulesDecideWhatIsAllowed() throws {
    let rules = SetRules(
      budget: 6, maximumLength: 2, exclusions: [[0, 1]], requirements: [.init(2, needs: 0)],
      forbidden: [3])
    let problem = try problem(rules)
    #expect(problem.allows([Int]()))
    #expect(problem.allows([0, 2]))
    #expect(!problem.allows([2]))
    #expect(!problem.allows([0, 1]))
    #expect(!problem.allows([3]))
    #expect(problem.bundle(adding: [2], to: problem.marks([])) == [0, 2])
    #expect(problem.bundle(adding: [2], to: problem.marks([0])) == [2])
    #expect(problem.bundle(adding: [2], to: problem.marks([1])) == nil)
    #expect(problem.bundle(adding: [1, 2], to: problem.marks([])) == nil)
    #expect(problem.removal(of: 0, from: problem.marks([0, 2])) == [0, 2])
    #expect(problem.removal(of: 2, from: problem.marks([0, 2])) == [2])
  }

  @Test func circlesOfRequirementsGoTogether() throws {
    let problem = try problem(
      SetRules(requirements: [.init(0, needs: 1), .init(1, needs: 0)], fixed: [0]))
    #expect(problem.fixed == [0, 1])
    #expect(problem.removal(of: 1, from: problem.marks([0, 1])) == nil)
    #expect(!problem.allows([2]))
  }

  @Test(arguments: [
    (SetRules(budget: 1, fixed: [1]), "they cost 2.0, more than the budget of 1.0"),
    (SetRules(maximumLength: 1, fixed: [0, 1]), "they are 2.0 km long, more than the 1.0 km"),
    (SetRules(exclusions: [[0, 1]], fixed: [0, 1]), "'m0' and 'm1' exclude each other"),
    (SetRules(fixed: [2], forbidden: [2]), "'m2' is ruled out"),
  ])
  func saysWhyFixedMeasuresCannotBe(rules: SetRules, reason: String) throws {
    let error = #expect(throws: OptimizationError.self) { try problem(rules) }
    #expect(error?.description.contains("the fixed measures cannot be chosen together") == true)
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func refusesWhatMakesNoSense() throws {
    #expect(throws: OptimizationError.candidate(name: "m0", value: -1, of: "cost")) {
      try problem(SetRules(), costs: [-1])
    }
    #expect(throws: OptimizationError.candidate(name: "m0", value: .infinity, of: "cost")) {
      try problem(SetRules(), costs: [.infinity])
    }
    #expect(throws: OptimizationError.limit(-1, of: "budget")) {
      try problem(SetRules(budget: -1))
    }
    #expect(throws: OptimizationError.unknownCandidate(9, count: 4)) {
      try problem(SetRules(fixed: [9]))
    }
    #expect(throws: OptimizationError.objective("no species to choose measures for")) {
      try problem(SetRules(), objectives: 0)
    }
    for (error, text) in [
      (OptimizationError.candidate(name: "a", value: -1, of: "cost"), "the cost of 'a' is -1.0"),
      (.limit(-1, of: "budget"), "the budget is -1.0: give a number, 0 or more"),
      (.unknownCandidate(9, count: 4), "candidate 9, but they are 0..<4"),
      (.solver("x"), "the solver failed: x"), (.network("y"), "y"),
    ] {
      #expect(error.description.contains(text))
    }
    let weight = #expect(throws: OptimizationError.self) { try problem(SetRules(), weight: 0) }
    #expect(weight?.description == "the weight of newt is 0.0: give a number above 0")
    let count = #expect(throws: OptimizationError.self) { try problem(SetRules(), choices: 3) }
    #expect(count?.description.contains("newt has 3 choices for 4 candidates") == true)
  }
}
