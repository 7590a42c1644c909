import Connectivity
public import Landscape
public import Optimization

/// A choice among the measures of a study, for one species or several.
public struct ChoiceOfMeasures: Sendable {
  /// One species: its landscape, and the measures as its profile reads them.
  public struct Species: Sendable {
    /// The landscape as it is to the species.
    public var landscape: Landscape
    /// The measures.
    public var measures: [Measure]
    /// What a hectare of its ECA counts beside that of others.
    public var weight: Double

    /// A species.
    public init(landscape: Landscape, measures: [Measure], weight: Double = 1) {
      self.landscape = landscape
      self.measures = measures
      self.weight = weight
    }
  }

  /// The problem.
  public let problem: SetProblem
  /// What a user should know of the measures.
  public let notices: [String]

  /// Plans measures for each species, and joins them to a problem.
  ///
  /// - Parameters:
  ///   - species: The species, at least one, all with the same measures.
  ///   - budget: The greatest sum of costs, in euros.
  ///   - maximumLength: The greatest sum of lengths, in kilometres.
  ///   - aim: How the gains of several species make one score.
  ///   - source: The file of the measures, for messages.
  /// - Throws: A measure without a cost, an unknown name, or what planning refuses.
  public init(
    among species: [Species], budget: Double, maximumLength: Double, aim: Objective.Aim,
    source: String
  ) throws {
    let measures = species.first?.measures ?? []
    let candidates = try measures.map { measure throws(StudyError) in
      guard let cost = measure.cost else {
        throw StudyError(
          .input, file: source, problem: "the measure '\(measure.name)' has no cost",
          remedy: "give each measure a cost, or a line a cost_per_km")
      }
      return Candidate(name: measure.name, cost: cost, length: measure.length / 1000)
    }
    var named = NamedRules(budget: budget)
    named.maximumLength = maximumLength
    named.fixed = measures.filter(\.isFixed).map(\.name)
    named.exclusions = measures.flatMap { measure in measure.excludes.map { [measure.name, $0] } }
    named.requirements = measures.flatMap { measure in measure.requires.map { [measure.name, $0] } }
    var rules = try named.rules(for: measures.map(\.name), source: source)
    var notices: [String] = []
    var objectives: [Objective] = []
    for one in species {
      let planned = try PlannedMeasures(one.measures, in: one.landscape)
      let name = one.landscape.profile.name
      notices += planned.remarks.map { species.count > 1 ? "\(name): \($0)" : $0 }
      for overlap in planned.overlaps where !rules.exclusions.contains(overlap) {
        rules.exclusions.append(overlap)
        notices.append(
          "the new patches of '\(measures[overlap[0]].name)' and '\(measures[overlap[1]].name)' share"
            + " ground: at most one of them is chosen")
      }
      objectives.append(Objective(name: name, network: try planned.network(), weight: one.weight))
    }
    do {
      problem = try SetProblem(
        candidates: candidates, rules: rules, objectives: objectives, aim: aim)
    } catch {
      throw StudyError(error)
    }
    self.notices = notices
  }
}
