extension OptimizationReport {
  /// What a score is counted in.
  private var unit: String { "ha" }

  /// The measures of the set, one a row, in the order in which they are best built.
  public var table: Table {
    let score = optimum.scoreTitle(unit: unit)
    let isPlain = optimum.objective == nil
    let shares = Dictionary(
      uniqueKeysWithValues: (robustness?.measures ?? []).map {
        ($0.candidate, $0.inBestSetPercent)
      })
    return Table(
      header: [
        "measure", "step", "cost EUR", "length km",
        isPlain ? "ECA gain alone ha" : "\(score) alone", score,
        isPlain ? "ECA gain last ha" : "\(score) last",
      ] + (robustness == nil ? [] : ["in best sets %"]),
      rows: optimum.measures.map { row in
        [
          .text(row.measure), .integer(row.step), .real(row.cost, decimals: 0),
          .real(row.km, decimals: 2), .real(row.scoreAlone, decimals: 2),
          .real(row.score, decimals: 2), row.scoreLast.map { .real($0, decimals: 2) } ?? .empty,
        ] + (robustness == nil ? [] : [.real(shares[row.candidate] ?? 0, decimals: 0)])
      })
  }

  /// The best known sets of growing cost, one a row.
  public var curveTable: Table { optimum.curveTable(unit: unit, currency: "EUR") }

  /// The whole report.
  public var text: String {
    var text = landscape.text
    if optimum.species.count == 1, let only = optimum.species.first {
      text += "  ECA now: \(hectares(only.eca))\n"
    }
    text += "\nThe best set, in the order in which it is best built\n" + table.text
    text += "\n\(optimum.conclusion(unit: unit))\n"
    if optimum.species.count > 1 { text += "\nWhat the species gain\n" + optimum.speciesTable.text }
    text += "\nWhat each method found\n" + optimum.methodTable(unit: unit, currency: "EUR").text
    if !optimum.curve.isEmpty {
      text += "\nThe best known sets of growing cost\n" + curveTable.text
    }
    if let robustness { text += "\n" + self.text(of: robustness) }
    return text
  }

  private func text(of robustness: Robustness) -> String {
    let table = Table(
      header: ["measure", "chosen", "in best sets %"],
      rows: robustness.measures.map {
        [
          .text($0.measure), .text($0.isChosen ? "yes" : "no"),
          .real($0.inBestSetPercent, decimals: 0),
        ]
      })
    let percent = number(robustness.shareOfBestPercent, decimals: 1)
    return "Over \(robustness.draws) draws of the profile's numbers the set wins"
      + " \(number(robustness.scoreMean, decimals: 2)) on average"
      + " (\(number(robustness.scoreP5, decimals: 2)) to \(number(robustness.scoreP95, decimals: 2)) in nine of"
      + " ten), \(percent) % of what the best set of each draw wins\n" + table.text
  }
}
