import Landscape

/// A stretch of a ledger that counts, with all that sums are made by.
struct LedgerItem {
  let goal: CommitmentGoal
  let status: MeasureStatus
  let region, organisation: String
  let year: Int?
  let km: Double
  let meetsAllCriteria: Bool

  static func items(of ledger: Ledger) -> [LedgerItem] {
    zip(ledger.entries, ledger.counts).flatMap { entry, count in
      count.pieces.map { piece in
        LedgerItem(
          goal: entry.goal, status: entry.status, region: piece.region,
          organisation: entry.organisation ?? "(no organisation)", year: entry.year,
          km: piece.length, meetsAllCriteria: entry.meetsAllCriteria)
      }
    }
  }

  /// The kilometres that fulfil the commitment.
  var allCriteriaKm: Double { meetsAllCriteria ? km : 0 }
}

extension LedgerReport.Sums {
  init(_ items: some Sequence<LedgerItem>) {
    for item in items {
      switch item.status {
      case .planned: plannedKm += item.km
      case .committed: committedKm += item.km
      case .realised:
        realisedKm += item.km
        fulfilledKm += item.allCriteriaKm
      }
    }
  }

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.plannedKm += other.plannedKm
    sum.committedKm += other.committedKm
    sum.realisedKm += other.realisedKm
    sum.fulfilledKm += other.fulfilledKm
    return sum
  }
}

extension LedgerReport.GoalRow {
  init(_ goal: CommitmentGoal, _ items: [LedgerItem]) {
    self.init(
      goal: goal.rawValue, targetKm: goal.target,
      statuses: MeasureStatus.allCases.reversed().map { status in
        let own = items.filter { $0.status == status }
        let km = own.reduce(0) { $0 + $1.km }
        let complete = own.reduce(0) { $0 + $1.allCriteriaKm }
        return LedgerReport.StatusRow(
          status: status.rawValue, km: km, percentOfGoal: 100 * km / goal.target,
          allCriteriaKm: complete, allCriteriaPercentOfGoal: 100 * complete / goal.target)
      })
  }
}

extension LedgerReport.MeasureRow {
  /// The measure that some entries of a ledger, by their positions, are.
  init(_ name: String, _ own: [Int], of ledger: Ledger, gain: Double?) {
    let entries = own.map { ledger.entries[$0] }
    let km = own.reduce(0) { $0 + ledger.counts[$1].length }
    func criteria(where test: (Bool?) -> Bool) -> [String] {
      CommitmentCriterion.allCases.filter { criterion in
        entries.contains { test($0.criteria[criterion]) }
      }.map(\.rawValue)
    }
    self.init(
      measure: name, km: km,
      countedKm: own.reduce(0) { $0 + ledger.counts[$1].counted },
      withoutAllCriteriaKm: own.reduce(0) {
        $0 + (ledger.entries[$1].meetsAllCriteria ? 0 : ledger.counts[$1].counted)
      },
      unmetCriteria: criteria { $0 == false }, missingCriteria: criteria { $0 == nil },
      ecaGainHa: gain, ecaGainHaPerKm: km > 0 ? gain.map { $0 / km } : nil)
  }
}

extension LedgerReport {
  static func rows(_ items: [LedgerItem]) -> [Row] {
    // Statuses from the furthest on, regions by name, and the year that is not known last.
    let groups = Dictionary(grouping: items) { item in
      [
        "\(CommitmentGoal.allCases.firstIndex(of: item.goal) ?? 0)",
        "\(MeasureStatus.allCases.reversed().map(\.self).firstIndex(of: item.status) ?? 0)",
        item.region,
        item.year.map { "\($0)" } ?? "~",
      ]
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { _, items in
      guard let first = items.first else { return nil }
      let km = items.reduce(0) { $0 + $1.km }
      let complete = items.reduce(0) { $0 + $1.allCriteriaKm }
      return Row(
        goal: first.goal.rawValue, status: first.status.rawValue, region: first.region,
        year: first.year, km: km, allCriteriaKm: complete, withoutAllCriteriaKm: km - complete)
    }
  }

  /// The sums of each goal by a name that stretches have, in the order of the names.
  static func places(_ items: [LedgerItem], by name: (LedgerItem) -> String) -> [PlaceRow] {
    CommitmentGoal.allCases.flatMap { goal in
      Dictionary(grouping: items.filter { $0.goal == goal }, by: name)
        .sorted { $0.key < $1.key }
        .map { PlaceRow(goal: goal.rawValue, name: $0.key, sums: Sums($0.value)) }
    }
  }

  static func years(_ items: [LedgerItem]) -> [YearRow] {
    CommitmentGoal.allCases.flatMap { goal in
      let own = items.filter { $0.goal == goal }
      var cumulative = Sums()
      return ordered(own).map { year in
        let sums = Sums(own.filter { $0.year == year })
        cumulative = cumulative + sums
        return YearRow(
          goal: goal.rawValue, year: year, sums: sums, cumulative: cumulative,
          realisedPercentOfGoal: 100 * cumulative.realisedKm / goal.target)
      }
    }
  }

  /// The years of some stretches; that which is not known comes last.
  private static func ordered(_ items: [LedgerItem]) -> [Int?] {
    Set(items.map(\.year)).sorted { ($0 ?? .max) < ($1 ?? .max) }
  }
}
