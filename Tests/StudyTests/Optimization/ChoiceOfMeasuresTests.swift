import Connectivity
import Landscape
import Optimization
import Testing

@testable import Study

@Suite struct ChoiceOfMeasuresTests {
  private func choice(
    _ study: SchematicChoice, _ measures: [Measure], budget: Double,
    maximumLength: Double = .infinity
  ) throws -> ChoiceOfMeasures {
    try ChoiceOfMeasures(
      among: [.init(landscape: study.landscape, measures: measures)], budget: budget,
      maximumLength: maximumLength, aim: .weighted, source: "measures.geojson")
  }

  /// The best of all sets of a landscape's measures, each planned and scored by itself.
  @Test(arguments: [1_500_000.0, 7_500_000])
  func theBestSetIsThatOfExhaustiveSearch(budget: Double) async throws {
    let study = try await SchematicChoice()
    let measures = Array(study.measures.suffix(6))
    let choice = try choice(study, measures, budget: budget)
    var settings = Optimizer.Settings()
    // Proofs wait for one another, and for all other tests.
    settings.timeLimit = 86_400
    settings.method = .exact
    let result = try await Optimizer(choice.problem, settings: settings).run()
    let scorer = try await LandscapeScorer(study.landscape, threads: 2)
    var best = 0.0
    for bits in 0..<(1 << measures.count) {
      let set = measures.indices.filter { bits >> $0 & 1 == 1 }
      let cost = set.reduce(0) { $0 + (measures[$1].cost ?? 0) }
      guard cost <= budget, !set.isEmpty else { continue }
      best = max(best, try await scorer.score(together: set.map { measures[$0] }).ecaGain)
    }
    #expect(best > 0)
    #expect(abs(result.score - best) <= 1e-9 * best, "\(result.score) \(best)")
    #expect(result.isProven, "\(result.gap) \(result.notices)")
  }

  @Test func drawsTellHowOftenAMeasureIsChosen() async throws {
    let study = try await SchematicChoice(minimumArea: 400)
    let measures = Array(study.measures.suffix(4))
    let species = [ChoiceOfMeasures.Species(landscape: study.landscape, measures: measures)]
    let choice = try choice(study, measures, budget: 1_500_000)
    var settings = Optimizer.Settings()
    // Proofs wait for one another, and for all other tests.
    settings.timeLimit = 86_400
    settings.method = .local
    let result = try await Optimizer(choice.problem, settings: settings).run()
    var drawn: [SetDraws] = []
    for _ in 0..<2 {
      drawn.append(
        try await choice.draws(
          2, seed: 7, of: result.set, among: species, settings: settings,
          progress: ProgressMeter(style: .none)))
    }
    #expect(drawn[0].count == 2)
    #expect(drawn[0].chosen == drawn[1].chosen)
    #expect(drawn[0].scores == drawn[1].scores)
    #expect(drawn[0].shares.allSatisfy { $0 > 0 && $0 <= 1 })
    #expect(Set(drawn[0].scores).count == 2)
    #expect(drawn[0].chosen.allSatisfy { (0...2).contains($0) })
    #expect(drawn[0].chosen.contains { $0 > 0 })
  }

  @Test func readsTheRulesOfMeasures() async throws {
    let study = try await SchematicChoice()
    var measures = study.measures
    measures[0].excludes = [measures[1].name]
    measures[2].requires = [measures[3].name]
    measures[4].isFixed = true
    measures[5].length = 1500
    let problem = try choice(study, measures, budget: 9e6, maximumLength: 5.5).problem
    #expect(problem.rules.exclusions == [[0, 1]])
    #expect(problem.rules.requirements == [.init(2, needs: 3)])
    #expect(problem.fixed == [4])
    #expect(!problem.allows([4, 5]))
    #expect(problem.candidates.map(\.cost) == measures.map { $0.cost ?? -1 })
  }

  @Test func saysWhatIsWrongWithAMeasure() async throws {
    let study = try await SchematicChoice()
    var measures = Array(study.measures.suffix(3))
    func message(_ measures: [Measure], budget: Double = 9e6) -> String {
      let error = #expect(throws: StudyError.self) {
        try choice(study, measures, budget: budget)
      }
      return error?.description ?? ""
    }
    measures[0].cost = nil
    #expect(
      message(measures)
        == "measures.geojson: the measure 'R0' has no cost; give each measure a cost, or a line a"
        + " cost_per_km")
    measures[0].cost = 1
    measures[1].requires = ["tunel"]
    #expect(
      message(measures)
        == "measures.geojson: there is no measure 'tunel'; did you mean tunnel? known are R0, hedge,"
        + " tunnel")
    measures[1].requires = []
    measures[2].name = "R0"
    measures[1].excludes = ["R0"]
    #expect(
      message(measures).contains("2 measures have the name 'R0'; give each a name of its own"))
    measures[1].excludes = []
    measures[2].isFixed = true
    #expect(message(measures).contains("2 measures have the name 'R0'"))
    measures[2].name = "tunnel"
    #expect(
      message(measures, budget: 5)
        == "the fixed measures cannot be chosen together: they cost 900000.0, more than the budget of 5.0"
    )
  }
}
