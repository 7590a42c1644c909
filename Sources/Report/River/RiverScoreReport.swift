import River

/// What each measure in a river wins.
public struct RiverScoreReport: StudyReport {
  /// What the river consists of.
  public let river: RiverSummary
  /// The indices as they are.
  public let indices: RiverValues
  /// The measures, in the order of their file.
  public let measures: [MeasureRow]
  /// What a user should know.
  public let notices: [String]

  /// One measure by itself.
  public struct MeasureRow: Sendable, Encodable {
    /// Its name.
    public let measure: String
    /// What it adds.
    public let gain: RiverValues
    /// What it costs.
    public let costEur: Double?
    /// The gain of DCI_P, and of DCI_D, for each 100 000 euros.
    public let dciPPer100000Eur, dciDPer100000Eur: Double?
    /// Why it gains nothing, or what of it has no effect.
    public let remarks: [String]
  }

  /// The report of a scoring.
  public init(_ scoring: RiverScoring, notices: [String]) {
    river = scoring.summary
    indices = RiverValues(scoring.indices)
    self.notices = notices
    measures = zip(scoring.measures, scoring.scores).map { measure, score in
      MeasureRow(
        measure: measure.name, gain: RiverValues(score.gain), costEur: score.cost,
        dciPPer100000Eur: score.gainPerCost(.potamodromous),
        dciDPer100000Eur: score.gainPerCost(.diadromous), remarks: measure.remarks)
    }
  }

  /// The measures, one a row.
  public var table: Table {
    Table(
      header: [
        "measure", "DCI_P gain", "DCI_D gain", "cost EUR", "DCI_P per 100000 EUR",
        "DCI_D per 100000 EUR",
      ],
      rows: measures.map {
        [
          .text($0.measure), .real($0.gain.potamodromous, decimals: 4),
          .real($0.gain.diadromous, decimals: 4),
          $0.costEur.map { .real($0, decimals: 0) } ?? .empty,
          $0.dciPPer100000Eur.map { .real($0, decimals: 4) } ?? .empty,
          $0.dciDPer100000Eur.map { .real($0, decimals: 4) } ?? .empty,
        ]
      })
  }

  /// The whole report.
  public var text: String {
    river.text
      + "  DCI_P now: \(number(indices.potamodromous, decimals: 3)) %; DCI_D now:"
      + " \(number(indices.diadromous, decimals: 3)) %\n\n"
      + "Measures, each by itself (percentage points)\n" + table.text
      + RiverRemarks.text(measures.map { ($0.measure, $0.remarks) })
  }
}
