public import Landscape

/// What measures win one after the other.
public struct SequenceReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// The order in which measures are added: `given` or `greedy`.
  public let order: String
  /// ECA as it is, in hectares.
  public let ecaHa: Double
  /// What all measures together add to it.
  public let ecaGainHa: Double
  /// The sum of what each measure alone adds to it.
  public let sumOfGainsAloneHa: Double
  /// The measures, in the order in which they are added.
  public let steps: [Step]
  /// What a user should know.
  public let notices: [String]

  /// One measure of the sequence.
  public struct Step: Sendable, Encodable {
    /// Its name.
    public let measure: String
    /// What it adds to ECA on top of the measures before it.
    public let ecaGainHa: Double
    /// ECA with it and the measures before it.
    public let ecaHa: Double
    /// What it adds to ECA alone.
    public let ecaGainAloneHa: Double
    /// What it adds to ECA on top of all others.
    public let ecaGainLastHa: Double
    /// What it costs.
    public let costEur: Double?
  }

  /// The report of a sequence.
  public init(
    _ sequence: MeasureSequence, order: MeasureSequence.Order, of model: Landscape, study: String,
    notices: [String]
  ) {
    landscape = LandscapeSummary(model, study: study)
    self.order = order.rawValue
    ecaHa = sequence.eca
    ecaGainHa = sequence.gain
    sumOfGainsAloneHa = sequence.sumOfGainsAlone
    self.notices = model.notices + notices
    steps = sequence.steps.map { step in
      Step(
        measure: step.measure.name, ecaGainHa: step.gain, ecaHa: step.eca,
        ecaGainAloneHa: step.gainAlone, ecaGainLastHa: step.gainLast, costEur: step.measure.cost)
    }
  }

  /// The measures, one a row.
  public var table: Table {
    Table(
      header: [
        "measure", "step", "ECA gain ha", "ECA ha", "ECA gain alone ha", "ECA gain last ha",
        "cost EUR",
      ],
      rows: steps.enumerated().map { index, step in
        [
          .text(step.measure), .integer(index + 1), .real(step.ecaGainHa, decimals: 2),
          .real(step.ecaHa, decimals: 2), .real(step.ecaGainAloneHa, decimals: 2),
          .real(step.ecaGainLastHa, decimals: 2),
          step.costEur.map { .real($0, decimals: 0) } ?? .empty,
        ]
      })
  }

  /// The whole report.
  public var text: String {
    let order = order == MeasureSequence.Order.given.rawValue ? "as given" : "the best first"
    return landscape.text
      + "  ECA now: \(hectares(ecaHa))\n\nMeasures one after the other, \(order)\n" + table.text
      + "\n" + together + "\n"
  }

  /// How the measures work together.
  private var together: String {
    let gains =
      "All together win \(hectares(ecaGainHa)); the sum of what each wins alone is"
      + " \(hectares(sumOfGainsAloneHa))"
    guard sumOfGainsAloneHa > 0 else { return gains + "." }
    let surplus = 100 * (ecaGainHa / sumOfGainsAloneHa - 1)
    if abs(surplus) < 0.05 { return gains + ": they hardly touch each other." }
    let percent = number(abs(surplus), decimals: 1)
    return surplus > 0
      ? gains + ": \(percent) % more, as some open the way to others."
      : gains + ": \(percent) % less, as some do the same work."
  }
}
