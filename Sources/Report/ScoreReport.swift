import Connectivity
public import Landscape
import River

/// What each measure wins.
public struct ScoreReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// ECA as it is, in hectares.
  public let ecaHa: Double
  /// The blue part of the study as it is; nothing where it has none.
  public let river: RiverPart?
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
    /// What it adds to the blue part; nothing where it changes no river.
    public let riverGain: RiverValues?
    /// The parts of the gain in PC inside regions and between them.
    public let regions: [RegionGain]
    /// The parts of the gain in PC inside zones and between them; nothing without settlements.
    public let zones: [ZoneGain]?
    /// The pairs of patches that gain most.
    public let pairs: [PairRow]
    /// What it passes.
    public let barriers: [String]
    /// Why it gains nothing, or what of it has no effect.
    public let remarks: [String]
  }

  /// The blue part of a study beside the green one.
  public struct RiverPart: Sendable, Encodable {
    /// What the river consists of.
    public let summary: RiverSummary
    /// The indices as they are.
    public let indices: RiverValues
  }

  /// A part of the gain.
  public struct RegionGain: Sendable, Encodable {
    /// One region, or two.
    public let regions: [String]
    /// The share of the gain in PCnum.
    public let percent: Double
  }

  /// A part of the gain, by the distance to settlements.
  public struct ZoneGain: Sendable, Encodable {
    /// One zone, or two.
    public let zones: [String]
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

  /// The report of a scoring, with what the measures win in rivers where the study has a blue part.
  public init(
    _ scores: [MeasureScore], of scorer: LandscapeScorer, study: String, notices: [String],
    river scoring: RiverScoring? = nil
  ) {
    let model = scorer.landscape
    landscape = LandscapeSummary(model, study: study)
    ecaHa = scorer.eca
    river = scoring.map {
      RiverPart(summary: $0.summary, indices: RiverValues($0.indices))
    }
    self.notices = model.notices + notices
    measures = scores.map { score in
      let gain = score.gain
      return MeasureRow(
        measure: score.measure.name, ecaGainHa: gain.ecaGain,
        ecaGainPercent: gain.ecaBefore > 0 ? 100 * gain.ecaGain / gain.ecaBefore : 0,
        pcGainPercent: gain.pcGainPercent, costEur: score.measure.cost,
        costPerHaEur: score.costPerHectare,
        riverGain: scoring?.score(of: score.measure).map { RiverValues($0.gain) },
        regions: Self.gains(of: score, between: model.regions, model.betweenRegions).map {
          RegionGain(regions: $0.names, percent: $0.percent)
        },
        zones: model.zones.isEmpty
          ? nil
          : Self.gains(of: score, between: model.zones, model.betweenZones).map {
            ZoneGain(zones: $0.names, percent: $0.percent)
          },
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

  /// The parts of a gain inside and between regions or zones, the largest first.
  ///
  /// The first of them is the group `first` of the gain.
  private static func gains(
    of score: MeasureScore, between places: [Region], _ sums: ([[Double]]) -> [[Double]]
  ) -> [(names: [String], percent: Double)] {
    guard let groups = score.gain.betweenGroups, score.gain.pcGain > 0 else { return [] }
    let between = sums(groups)
    return places.indices.flatMap { g in
      places.indices.filter { $0 >= g }.compactMap { h -> (names: [String], percent: Double)? in
        let gain = g == h ? between[g][g] : between[g][h] + between[h][g]
        guard gain > 0 else { return nil }
        let names = g == h ? [places[g].name] : [places[g].name, places[h].name]
        return (names, 100 * gain / score.gain.pcGain)
      }
    }.sorted { $0.percent > $1.percent }
  }

  /// The measures, one a row.
  public var table: Table {
    Table(
      header: [
        "measure", "ECA gain ha", "ECA gain %", "PC gain %", "cost EUR", "EUR per ha of ECA",
      ] + (river == nil ? [] : ["DCI_P gain", "DCI_D gain"]),
      rows: measures.map { row in
        let gain = row.riverGain
        let blue: [Table.Cell] = [
          gain.map { .real($0.potamodromous, decimals: 4) } ?? .empty,
          gain.map { .real($0.diadromous, decimals: 4) } ?? .empty,
        ]
        return [
          .text(row.measure), .real(row.ecaGainHa, decimals: 2),
          .real(row.ecaGainPercent, decimals: 3),
          .real(row.pcGainPercent, decimals: 3),
          row.costEur.map { .real($0, decimals: 0) } ?? .empty,
          row.costPerHaEur.map { .real($0, decimals: 0) } ?? .empty,
        ] + (river == nil ? [] : blue)
      })
  }

  /// The whole report.
  public var text: String {
    var text =
      landscape.text + "  ECA now: \(hectares(ecaHa))\n" + (river.map { $0.text } ?? "")
      + "\nMeasures, each by itself\n" + table.text
    for row in measures {
      text += "\n\(row.measure)\n"
      if !row.barriers.isEmpty { text += "  passes \(Self.shortList(row.barriers))\n" }
      for remark in row.remarks { text += "  \(remark)\n" }
      text += Self.line("region", row.regions.map { ($0.regions, $0.percent) })
      text += Self.line("zone", (row.zones ?? []).map { ($0.zones, $0.percent) })
      for pair in row.pairs {
        text +=
          "  \(pair.from) - \(pair.to): probability \(number(pair.probabilityBefore, decimals: 3))"
          + " -> \(number(pair.probabilityAfter, decimals: 3)),"
          + " \(number(pair.percent, decimals: 1)) % of the gain\n"
      }
    }
    return text
  }

  /// The parts of a gain in one line; nothing where there are none.
  private static func line(
    _ kind: String, _ gains: [(names: [String], percent: Double)]
  ) -> String {
    if gains.isEmpty { return "" }
    let parts = gains.filter { $0.percent >= 0.05 }.map { gain in
      let place =
        gain.names.count == 1 ? "in \(gain.names[0])" : gain.names.joined(separator: " - ")
      return "\(place) \(number(gain.percent, decimals: 1)) %"
    }
    return "  gain by \(kind): \(parts.joined(separator: ", "))\n"
  }

  private static func shortList(_ titles: [String]) -> String {
    let shown = titles.prefix(4).joined(separator: ", ")
    return titles.count > 4 ? "\(shown) and \(titles.count - 4) more" : shown
  }
}

extension ScoreReport.RiverPart {
  /// What the blue part is, and how its columns are to be read.
  fileprivate var text: String {
    "Blue part: \(summary.text)"
      + "  DCI_P now: \(number(indices.potamodromous, decimals: 3)) %; DCI_D now:"
      + " \(number(indices.diadromous, decimals: 3)) %\n"
      + "  gains of DCI are in percentage points, and no part of ECA; an empty cell means that no river is"
      + " changed\n"
  }
}
