import Connectivity

/// Candidates, the rules for choosing among them, and the species for which they are chosen.
public struct SetProblem: Sendable {
  /// The candidates.
  public let candidates: [Candidate]
  /// Which sets may be chosen.
  public let rules: SetRules
  /// The species.
  public let objectives: [Objective]
  /// How the gains of several species make one score.
  public let aim: Objective.Aim
  /// For each candidate the candidates that it takes with it, itself among them, ascending.
  let closures: [[Int]]
  /// For each candidate those that take it with them, itself among them, ascending.
  let dependents: [[Int]]
  /// For each candidate the groups of exclusions that it is in.
  private let groups: [[Int]]
  /// The candidates that are chosen in any case, with all that they need, ascending.
  public let fixed: [Int]

  /// Checks and joins the parts of a problem.
  ///
  /// - Parameters:
  ///   - candidates: The candidates.
  ///   - rules: Which sets may be chosen.
  ///   - objectives: The species, at least one; the choices of their networks are the candidates.
  ///   - aim: How the gains of several species make one score.
  /// - Throws: What is wrong with a candidate or a rule, or why the fixed candidates cannot be
  ///   chosen together.
  public init(
    candidates: [Candidate], rules: SetRules, objectives: [Objective],
    aim: Objective.Aim = .weighted
  ) throws(OptimizationError) {
    for candidate in candidates {
      for (value, what) in [(candidate.cost, "cost"), (candidate.length, "length")]
      where !(value >= 0 && value < .infinity) {
        throw .candidate(name: candidate.name, value: value, of: what)
      }
    }
    for (value, what) in [(rules.budget, "budget"), (rules.maximumLength, "greatest length")]
    where !(value >= 0) {
      throw .limit(value, of: what)
    }
    let named =
      rules.exclusions.flatMap(\.self) + rules.requirements.flatMap { [$0.candidate, $0.needs] }
      + rules.fixed.sorted() + rules.forbidden.sorted()
    for index in named where !candidates.indices.contains(index) {
      throw .unknownCandidate(index, count: candidates.count)
    }
    guard !objectives.isEmpty else { throw .objective("no species to choose measures for") }
    for objective in objectives {
      guard objective.weight > 0, objective.weight < .infinity else {
        throw .objective(
          "the weight of \(objective.name) is \(objective.weight): give a number above 0")
      }
      guard objective.network.choiceCount == candidates.count else {
        throw .network(
          "\(objective.name) has \(objective.network.choiceCount) choices for \(candidates.count)"
            + " candidates: give one for each")
      }
    }
    self.candidates = candidates
    self.rules = rules
    self.objectives = objectives
    self.aim = aim
    closures = Self.closures(of: rules.requirements, count: candidates.count)
    var dependents = [[Int]](repeating: [], count: candidates.count)
    for (candidate, closure) in closures.enumerated() {
      for needed in closure { dependents[needed].append(candidate) }
    }
    self.dependents = dependents
    var groups = [[Int]](repeating: [], count: candidates.count)
    for (group, members) in rules.exclusions.enumerated() {
      for member in Set(members) { groups[member].append(group) }
    }
    self.groups = groups
    fixed = Set(rules.fixed.flatMap { [closures] in closures[$0] }).sorted()
    if let reason = reasonAgainst(Set(fixed)) { throw .fixedSet(reason) }
  }

  private static func closures(of requirements: [SetRules.Requirement], count: Int) -> [[Int]] {
    var needs = [[Int]](repeating: [], count: count)
    for requirement in requirements { needs[requirement.candidate].append(requirement.needs) }
    return (0..<count).map { candidate in
      var found: Set<Int> = [candidate]
      var open = [candidate]
      while let next = open.popLast() {
        for needed in needs[next] where found.insert(needed).inserted { open.append(needed) }
      }
      return found.sorted()
    }
  }
}

extension SetProblem {
  /// What a set costs.
  public func cost(of set: some Sequence<Int>) -> Double {
    set.reduce(0) { $0 + candidates[$1].cost }
  }

  /// The length of a set, in kilometres.
  public func length(of set: some Sequence<Int>) -> Double {
    set.reduce(0) { $0 + candidates[$1].length }
  }

  /// Whether a set keeps all the rules.
  public func allows(_ set: some Sequence<Int>) -> Bool {
    let set = Set(set)
    return set.isSuperset(of: fixed) && reasonAgainst(set) == nil
  }

  /// Whether a set costs no more and is no longer than the rules allow.
  func isWithinLimits(_ set: some Collection<Int>) -> Bool {
    cost(of: set) <= Self.withRounding(rules.budget)
      && length(of: set) <= Self.withRounding(rules.maximumLength)
  }

  /// A limit that a sum of decimal numbers may meet exactly.
  static func withRounding(_ limit: Double) -> Double { limit * (1 + 1e-12) }

  /// Whether each candidate is in a set.
  func marks(_ set: some Sequence<Int>) -> [Bool] {
    var marks = [Bool](repeating: false, count: candidates.count)
    for member in set { marks[member] = true }
    return marks
  }

  /// Some candidates with all that they need, without what is chosen already; nil where rules other
  /// than the limits forbid it.
  func bundle(adding added: [Int], to isChosen: [Bool]) -> [Int]? {
    var bundle = Set(added.flatMap { closures[$0] })
    bundle = bundle.filter { !isChosen[$0] }
    var taken: Set<Int> = []
    for member in bundle {
      if rules.forbidden.contains(member) { return nil }
      for group in groups[member] {
        if !taken.insert(group).inserted { return nil }
        if rules.exclusions[group].contains(where: { isChosen[$0] }) { return nil }
      }
    }
    return bundle.sorted()
  }

  /// The candidates that cannot be chosen for what they take with them, each with a line on why.
  var contradictions: [String] {
    candidates.indices.compactMap { candidate in
      guard !rules.forbidden.contains(candidate) else { return nil }
      return reasonAgainst(Set(closures[candidate]), isWithinLimits: true).map {
        "'\(candidates[candidate].name)' can never be chosen with all that it requires: \($0)"
      }
    }
  }

  /// What goes with a candidate that is given up; nil where that is fixed.
  func removal(of candidate: Int, from isChosen: [Bool]) -> [Int]? {
    let removed = dependents[candidate].filter { isChosen[$0] }
    return removed.contains(where: Set(fixed).contains) ? nil : removed
  }

  /// Why a set may not be chosen; nil where it may, but for what is fixed, and for the limits if it
  /// `isWithinLimits` in any case.
  private func reasonAgainst(_ set: Set<Int>, isWithinLimits: Bool = false) -> String? {
    func name(_ candidate: Int) -> String { "'\(candidates[candidate].name)'" }
    for member in set.sorted() {
      if rules.forbidden.contains(member) { return "\(name(member)) is ruled out" }
      if let missing = closures[member].first(where: { !set.contains($0) }) {
        return "\(name(member)) requires \(name(missing))"
      }
    }
    for group in rules.exclusions {
      let members = Set(group).intersection(set).sorted()
      guard members.count < 2 else {
        return "\(name(members[0])) and \(name(members[1])) exclude each other"
      }
    }
    if isWithinLimits { return nil }
    let (cost, length) = (cost(of: set.sorted()), length(of: set.sorted()))
    if cost > Self.withRounding(rules.budget) {
      return "they cost \(cost), more than the budget of \(rules.budget)"
    }
    if length > Self.withRounding(rules.maximumLength) {
      return "they are \(length) km long, more than the \(rules.maximumLength) km allowed"
    }
    return nil
  }
}
