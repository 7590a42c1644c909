extension LedgerReport {
  /// How many lines of measures and remarks a terminal shows.
  private static var shown: Int { 20 }

  /// The whole report.
  public var text: String {
    let noun = features == 1 ? "feature" : "features"
    var text =
      "\(ledger)\n  \(features) \(noun): \(number(countedKm, decimals: 3)) km count,"
      + " \(number(duplicateKm, decimals: 3)) km do not, because they lie within"
      + " \(number(toleranceM, decimals: 0)) m of what counts\n\nGoals for 2030\n" + goalTable.text
      + "  Realised so far: \(goals.map(\.progress).joined(separator: "; ")).\n"
    if Set(regions.map(\.name)).count > 1 {
      text += "\nBy region\n" + Self.table(of: regions, "region").text
    }
    if !years.isEmpty { text += "\nBy year\n" + yearTable.text }
    if Set(organisations.map(\.name)).count > 1 {
      text += "\nBy organisation\n" + Self.table(of: organisations, "organisation").text
    }
    let gaps = measures.filter { !$0.unmetCriteria.isEmpty || !$0.missingCriteria.isEmpty }
    if !gaps.isEmpty {
      text += "\nWithout all six criteria\n" + Self.gapTable(gaps.prefix(Self.shown)).text
      text += Self.rest(gaps.count)
    }
    if measures.contains(where: { $0.ecaGainHa != nil }) {
      text += "\nConnected area won, each measure by itself\n" + gainTable.text
    }
    if !remarks.isEmpty {
      text += "\nRemarks\n"
      for remark in remarks.prefix(Self.shown) { text += "  \(remark.name): \(remark.remark)\n" }
      text += Self.rest(remarks.count)
    }
    return text
  }

  private static func rest(_ count: Int) -> String {
    count > shown ? "  and \(count - shown) more: see --json\n" : ""
  }

  private var goalTable: Table {
    Table(
      header: [
        "goal", "target km", "status", "km", "% of goal", "all six criteria km",
        "all six % of goal",
      ],
      rows: goals.flatMap { goal in
        goal.statuses.map {
          [
            .text(goal.goal), .real(goal.targetKm, decimals: 0), .text($0.status),
            .real($0.km, decimals: 3), .real($0.percentOfGoal, decimals: 3),
            .real($0.allCriteriaKm, decimals: 3),
            .real($0.allCriteriaPercentOfGoal, decimals: 3),
          ]
        }
      })
  }

  private var yearTable: Table {
    Table(
      header: [
        "goal", "year", "planned km", "committed km", "realised km", "realised so far km",
        "% of goal", "all so far km",
      ],
      rows: years.map { row in
        [
          .text(row.goal), row.year.map { .integer($0) } ?? .empty,
          .real(row.sums.plannedKm, decimals: 3), .real(row.sums.committedKm, decimals: 3),
          .real(row.sums.realisedKm, decimals: 3), .real(row.cumulative.realisedKm, decimals: 3),
          .real(row.realisedPercentOfGoal, decimals: 3),
          .real(row.cumulative.all, decimals: 3),
        ]
      })
  }

  private static func table(of places: [PlaceRow], _ column: String) -> Table {
    Table(
      header: [
        "goal", column, "planned km", "committed km", "realised km",
        "realised, all six criteria km",
      ],
      rows: places.map {
        [
          .text($0.goal), .text($0.name), .real($0.sums.plannedKm, decimals: 3),
          .real($0.sums.committedKm, decimals: 3), .real($0.sums.realisedKm, decimals: 3),
          .real($0.sums.fulfilledKm, decimals: 3),
        ]
      })
  }

  private static func gapTable(_ measures: some Sequence<MeasureRow>) -> Table {
    Table(
      header: ["measure", "km", "not met", "not told"],
      rows: measures.map {
        [
          .text($0.measure), .real($0.withoutAllCriteriaKm, decimals: 3),
          .text(list($0.unmetCriteria)), .text(list($0.missingCriteria)),
        ]
      })
  }

  private static func list(_ criteria: [String]) -> String {
    criteria.isEmpty ? "-" : criteria.joined(separator: ", ")
  }

  private var gainTable: Table {
    Table(
      header: ["measure", "km", "ECA gain ha", "ha per km"],
      rows: measures.map {
        [
          .text($0.measure), .real($0.km, decimals: 3),
          $0.ecaGainHa.map { .real($0, decimals: 2) } ?? .empty,
          $0.ecaGainHaPerKm.map { .real($0, decimals: 2) } ?? .empty,
        ]
      })
  }
}

extension LedgerReport.GoalRow {
  /// How much of the goal is reached, in one line.
  fileprivate var progress: String {
    guard let realised = statuses.first else { return goal }
    return "\(number(realised.percentOfGoal, decimals: 3)) % of \(goal),"
      + " \(number(realised.allCriteriaPercentOfGoal, decimals: 3)) % with all six criteria"
  }
}
