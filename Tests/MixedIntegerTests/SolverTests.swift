import MixedInteger
import Testing

@Suite struct SolverTests {
  /// A knapsack: the most valuable of the subsets that weigh no more than the limit.
  private func knapsack(values: [Double], weights: [Double], limit: Double) -> MixedIntegerProgram {
    var program = MixedIntegerProgram()
    for value in values { program.addColumn(cost: -value, in: 0...1, isInteger: true) }
    program.addRow(weights.enumerated().map { .init($0, $1) }, in: -.infinity...limit)
    return program
  }

  @Test func findsTheBestKnapsack() throws {
    let values = [10.0, 13, 18, 31, 7, 15]
    let weights = [2.0, 3, 4, 5, 1, 4]
    var best = 0.0
    for set in 0..<64 {
      let chosen = (0..<6).filter { set >> $0 & 1 == 1 }
      guard chosen.reduce(0, { $0 + weights[$1] }) <= 10 else { continue }
      best = max(best, chosen.reduce(0) { $0 + values[$1] })
    }
    let program = knapsack(values: values, weights: weights, limit: 10)
    let solution = try Solver(program).solve(start: [(3, 1), (4, 1)])
    #expect(abs(solution.objective + best) < 1e-6)
    #expect(abs(solution.bound + best) < 1e-6)
    #expect(solution.isOptimal)
    let chosen = try #require(solution.values).enumerated().filter { $1 > 0.5 }.map(\.offset)
    #expect(chosen.reduce(0) { $0 + weights[$1] } <= 10)
  }

  @Test func solvesALinearProgram() throws {
    var program = MixedIntegerProgram()
    let x = program.addColumn(cost: -1, in: 0...(.infinity))
    let y = program.addColumn(cost: -2, in: 0...3)
    program.addRow([.init(x, 1), .init(y, 1)], in: -.infinity...4)
    let solution = try Solver(program).solve()
    #expect(abs(solution.objective + 7) < 1e-9)
    #expect(try #require(solution.values) == [1, 3])
  }

  @Test func tellsThatNothingFits() throws {
    var program = MixedIntegerProgram()
    let x = program.addColumn(cost: 1, in: 0...1, isInteger: true)
    program.addRow([.init(x, 1)], in: 2...3)
    let solver = try Solver(program)
    #expect(throws: MixedIntegerError.infeasible) { try solver.solve() }
  }

  @Test func refusesWhatIsNoNumber() {
    var program = MixedIntegerProgram()
    program.addColumn(cost: 1, in: 0...1)
    program.addRow([.init(1, 1)], in: 0...1)
    #expect(throws: MixedIntegerError.input("row 0 has a term of column 1, which there is not")) {
      try Solver(program)
    }
    var other = MixedIntegerProgram()
    other.addColumn(cost: .nan, in: 0...1)
    #expect(throws: MixedIntegerError.input("a cost is not a finite number")) { try Solver(other) }
  }

  /// A knapsack that takes long to prove: the time is kept, and the bound is on the right side.
  @Test func stopsInTime() throws {
    let weights = (0..<50).map { Double(1_000_003 + ($0 * 7919) % 104_729) }
    let program = knapsack(
      values: weights, weights: weights, limit: (weights.reduce(0, +) / 2).rounded(.down) - 0.5)
    let clock = ContinuousClock()
    var solution: MixedIntegerSolution?
    let time = try clock.measure { solution = try Solver(program).solve(seconds: 2) }
    #expect(time < .seconds(20))
    let found = try #require(solution)
    #expect(found.bound <= found.objective + 1e-6 * abs(found.objective))
  }
}
