import Connectivity
public import Landscape

/// What each measure wins.
public struct ScoreReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// ECA as it is, in hectares.
  public let ecaHa: Double
  /// The measures, in the order of their file.
  public let measures: [MeasureRow]
  /// What a user should know.
  public let notices: [String]

  /// One measure by itself.
  public struct MeasureRow: Sendable, Encodable {
    /// Its name.
    public let measure: String
    /// What it adds to ECA.
    public let ecaGainHa: Double
    /// The same as a share of the present ECA.
    public let ecaGainPercent: Double
    /// What it adds to PC, as a share of the present PC.
    public let pcGainPercent: Double
    /// What it costs.
    public let costEur: Double?
    /// What a hectare of ECA costs by it.
    public let costPerHaEur: Double?
    /// The parts of the gain in PC inside regions and between them.
    public let regions: [RegionGain]
    /// The pairs of patches that gain most.
    public let pairs: [PairRow]
    /// What it passes.
    public let barriers: [String]
    /// Why it gains nothing, or what of it has no effect.
    public let remarks: [String]
  }

  /// A part of the gain.
  public struct RegionGain: Sendable, Encodable {
    /// One region, or two.
    public let regions: [String]
    /// The share of the gain in PCnum.
    public let percent: Double
  }

  /// A pair of patches.
  public struct PairRow: Sendable, Encodable {
    /// The one patch.
    public let from: String
    /// The other.
    public let to: String
    /// The probability of getting from one to the other now, and with the measure.
    public let probabilityBefore, probabilityAfter: Double
    /// The share of the measure's gain in PCnum, both ways together.
    public let percent: Double
  }

  /// The report of a scoring.
  public init(
    _ scores: [MeasureScore], of scorer: LandscapeScorer, study: String, notices: [String]
  ) {
    let model = scorer.landscape
    landscape = LandscapeSummary(model, study: study)
    ecaHa = scorer.eca
    self.notices = model.notices + notices
    measures = scores.map { score in
      let gain = score.gain
      return MeasureRow(
        measure: score.measure.name, ecaGainHa: gain.ecaGain,
        ecaGainPercent: gain.ecaBefore > 0 ? 100 * gain.ecaGain / gain.ecaBefore : 0,
        pcGainPercent: gain.pcGainPercent, costEur: score.measure.cost,
        costPerHaEur: score.costPerHectare, regions: Self.regionGains(of: score, in: model),
        pairs: gain.topPairs.map { pair in
          PairRow(
            from: model.title(ofNode: pair.from, added: "the new patch"),
            to: model.title(ofNode: pair.to, added: "the new patch"),
            probabilityBefore: pair.probabilityBefore, probabilityAfter: pair.probabilityAfter,
            percent: gain.pcGain > 0 ? 100 * pair.gain / gain.pcGain : 0)
        },
        barriers: score.plan.segments.map { model.segments[$0].title }, remarks: score.remarks)
    }
  }

  private static func regionGains(of score: MeasureScore, in model: Landscape) -> [RegionGain] {
    guard let between = score.gain.betweenGroups, score.gain.pcGain > 0 else { return [] }
    return model.regions.indices.flatMap { g in
      model.regions.indices.filter { $0 >= g }.compactMap { h -> RegionGain? in
        let gain = g == h ? between[g][g] : between[g][h] + between[h][g]
        guard gain > 0 else { return nil }
        let names = g == h ? [g] : [g, h]
        return RegionGain(
          regions: names.map { model.regions[$0].name }, percent: 100 * gain / score.gain.pcGain)
      }
    }.sorted { $0.percent > $1.percent }
  }

  /// The measures, one a row.
  public var table: Table {
    Table(
      header: [
        "measure", "ECA gain ha", "ECA gain %", "PC gain %", "cost EUR", "EUR per ha of ECA",
      ],
      rows: measures.map {
        [
          .text($0.measure), .real($0.ecaGainHa, decimals: 2),
          .real($0.ecaGainPercent, decimals: 3),
          .real($0.pcGainPercent, decimals: 3),
          $0.costEur.map { .real($0, decimals: 0) } ?? .empty,
          $0.costPerHaEur.map { .real($0, decimals: 0) } ?? .empty,
        ]
      })
  }

  /// The whole report.
  public var text: String {
    var text =
      landscape.text + "  ECA now: \(hectares(ecaHa))\n\nMeasures, each by itself\n" + table.text
    for row in measures {
      text += "\n\(row.measure)\n"
      if !row.barriers.isEmpty { text += "  passes \(Self.shortList(row.barriers))\n" }
      for remark in row.remarks { text += "  \(remark)\n" }
      if !row.regions.isEmpty {
        let gains = row.regions.filter { $0.percent >= 0.05 }.map { gain in
          let place =
            gain.regions.count == 1
            ? "in \(gain.regions[0])" : gain.regions.joined(separator: " - ")
          return "\(place) \(number(gain.percent, decimals: 1)) %"
        }
        text += "  gain by region: \(gains.joined(separator: ", "))\n"
      }
      for pair in row.pairs {
        text +=
          "  \(pair.from) - \(pair.to): probability \(number(pair.probabilityBefore, decimals: 3))"
          + " -> \(number(pair.probabilityAfter, decimals: 3)),"
          + " \(number(pair.percent, decimals: 1)) % of the gain\n"
      }
    }
    return text
  }

  private static func shortList(_ titles: [String]) -> String {
    let shown = titles.prefix(4).joined(separator: ", ")
    return titles.count > 4 ? "\(shown) and \(titles.count - 4) more" : shown
  }
}
