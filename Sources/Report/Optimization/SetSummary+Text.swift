extension SetSummary {
  /// What a score is: the gain of ECA, or what several species make of it.
  func scoreTitle(unit: String) -> String {
    switch objective {
    case "worst": "gain of the worst off %"
    case "weighted": "weighted ECA gain \(unit)"
    default: "ECA gain \(unit)"
    }
  }

  /// The set in a sentence: what it wins for what, and how good it can be at most.
  public func conclusion(unit: String) -> String {
    let limit = budget.map { " of a budget of \(plain($0))" } ?? ""
    let suffix = objective == "worst" ? " %" : unit.isEmpty ? "" : " \(unit)"
    let first =
      "\(measures.count == 1 ? "1 measure" : "\(measures.count) measures") for \(plain(cost))\(limit)"
      + " \(measures.count == 1 ? "wins" : "win") \(plain(score))\(suffix);"
      + " the sum of what each wins alone is \(plain(sumOfScoresAlone))\(suffix)."
    if isProvenBest { return first + " No other set within the limits wins more." }
    guard let bound, let gapPercent else {
      return first + " No bound is known on what another set within the limits could win."
    }
    return first + " No set within the limits wins more than \(plain(bound))\(suffix):"
      + " a gap of \(number(gapPercent, decimals: 2)) %."
  }

  /// What the species gain, where there are several.
  var speciesTable: Table {
    Table(
      header: ["profile", "weight", "ECA ha", "ECA gain ha", "ECA gain %"],
      rows: species.map {
        [
          .text($0.profile), .real($0.weight, decimals: 2), .real($0.eca, decimals: 2),
          .real($0.ecaGain, decimals: 2), .real($0.ecaGainPercent, decimals: 3),
        ]
      })
  }

  /// The best known sets of growing cost, one a row.
  public func curveTable(unit: String, currency: String) -> Table {
    Table(
      header: ["step", "measure", column("cost", currency), scoreTitle(unit: unit)].map(trimmed),
      rows: curve.enumerated().map { index, row in
        [
          .integer(index + 1), .text(row.change),
          .real(row.cost, decimals: 0), .real(row.score, decimals: 2),
        ]
      })
  }

  /// What each method found, one a row.
  public func methodTable(unit: String, currency: String) -> Table {
    Table(
      header: ["method", "measures", column("cost", currency), scoreTitle(unit: unit), "seconds"]
        .map(trimmed),
      rows: methods.map {
        [
          .text($0.method), .integer($0.measures), .real($0.cost, decimals: 0),
          .real($0.score, decimals: 2), .real($0.seconds, decimals: 1),
        ]
      })
  }

  private func column(_ name: String, _ unit: String) -> String { "\(name) \(unit)" }

  private func trimmed(_ title: String) -> String {
    title.hasSuffix(" ") ? String(title.dropLast()) : title
  }

  /// A number as people write it in a sentence.
  private func plain(_ value: Double) -> String {
    number(value, decimals: value.rounded() == value ? 0 : 2)
  }
}

extension SetSummary {
  /// The options of a graph without units, one a row.
  public var optionTable: Table {
    Table(
      header: ["option", "step", "cost", "gain_alone", "gain", "gain_last"],
      rows: measures.map { row in
        [
          .text(row.measure), .integer(row.step), .real(row.cost), .real(row.scoreAlone),
          .real(row.score), row.scoreLast.map { .real($0) } ?? .empty,
        ]
      })
  }
}

extension SetSummary.CurveRow {
  /// What is added, and what is given up for it.
  fileprivate var change: String {
    let added = measures.joined(separator: ", ")
    guard !without.isEmpty else { return added }
    return "\(added), without \(without.joined(separator: ", "))"
  }
}
