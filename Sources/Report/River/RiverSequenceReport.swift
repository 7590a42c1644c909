public import River

/// What measures in a river win one after the other.
public struct RiverSequenceReport: StudyReport {
  /// What the river consists of.
  public let river: RiverSummary
  /// The indices as they are.
  public let indices: RiverValues
  /// The order in which measures are added: `given` or `greedy`.
  public let order: String
  /// The measures, in the order in which they are added.
  public let steps: [Step]
  /// What a user should know.
  public let notices: [String]

  /// One measure of the sequence.
  public struct Step: Sendable, Encodable {
    /// Its name.
    public let measure: String
    /// What it adds on top of those before it, alone, and on top of all others.
    public let gain, gainAlone, gainLast: RiverValues
    /// The indices with it and those before it.
    public let indices: RiverValues
    /// What it costs.
    public let costEur: Double?
    /// Why it gains nothing, or what of it has no effect.
    public let remarks: [String]
  }

  /// The report of a sequence.
  public init(
    _ sequence: RiverSequence, order: String, summary: RiverSummary, notices: [String]
  ) {
    river = summary
    indices = RiverValues(sequence.indices)
    self.order = order
    self.notices = notices
    steps = sequence.steps.map {
      Step(
        measure: $0.measure.name, gain: RiverValues($0.gain),
        gainAlone: RiverValues($0.gainAlone), gainLast: RiverValues($0.gainLast),
        indices: RiverValues($0.indices), costEur: $0.measure.cost, remarks: $0.measure.remarks)
    }
  }

  /// The measures, one a row.
  public var table: Table {
    Table(
      header: [
        "measure", "step", "DCI_P gain", "DCI_P", "DCI_P gain alone", "DCI_P gain last",
        "DCI_D gain", "DCI_D", "DCI_D gain alone", "DCI_D gain last", "cost EUR",
      ],
      rows: steps.enumerated().map { index, step in
        [
          .text(step.measure), .integer(index + 1),
          .real(step.gain.potamodromous, decimals: 4),
          .real(step.indices.potamodromous, decimals: 3),
          .real(step.gainAlone.potamodromous, decimals: 4),
          .real(step.gainLast.potamodromous, decimals: 4),
          .real(step.gain.diadromous, decimals: 4), .real(step.indices.diadromous, decimals: 3),
          .real(step.gainAlone.diadromous, decimals: 4),
          .real(step.gainLast.diadromous, decimals: 4),
          step.costEur.map { .real($0, decimals: 0) } ?? .empty,
        ]
      })
  }

  /// The whole report.
  public var text: String {
    let order = order == "given" ? "as given" : "the best first"
    return river.text
      + "  DCI_P now: \(number(indices.potamodromous, decimals: 3)) %; DCI_D now:"
      + " \(number(indices.diadromous, decimals: 3)) %\n\n"
      + "Measures one after the other, \(order) (percentage points)\n" + table.text
      + RiverRemarks.text(steps.map { ($0.measure, $0.remarks) })
  }
}
