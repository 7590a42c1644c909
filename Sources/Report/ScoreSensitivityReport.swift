import Connectivity
public import Landscape

/// What each measure wins for several variants of the species' profile.
public struct ScoreSensitivityReport: StudyReport {
  /// What the landscape consists of with the profile's own numbers.
  public let landscape: LandscapeSummary
  /// Each measure in each variant, in the order asked for.
  public let measures: [MeasureRow]
  /// What a user should know.
  public let notices: [String]

  /// One measure by itself in one variant.
  public struct MeasureRow: Sendable, Encodable {
    /// The dispersal distance.
    public let distanceM: Double
    /// What the permeability of barriers is multiplied by.
    public let permeabilityScale: Double
    /// The measure's name.
    public let measure: String
    /// ECA without it.
    public let ecaHa: Double
    /// What it adds to ECA.
    public let ecaGainHa: Double
    /// The same as a share of the ECA without it.
    public let ecaGainPercent: Double
  }

  /// The report of the scores of each variant.
  public init(
    _ variants: [ProfileVariant], scores: [[MeasureScore]], of landscape: Landscape,
    study: String, notices: [String]
  ) {
    self.landscape = LandscapeSummary(landscape, study: study)
    self.notices = landscape.notices + notices
    measures = zip(variants, scores).flatMap { variant, scores in
      scores.map { score in
        let before = score.gain.ecaBefore
        return MeasureRow(
          distanceM: variant.distance, permeabilityScale: variant.permeabilityScale,
          measure: score.measure.name, ecaHa: before, ecaGainHa: score.gain.ecaGain,
          ecaGainPercent: before > 0 ? 100 * score.gain.ecaGain / before : 0)
      }
    }
  }

  /// The measures by variant, one a row.
  public var table: Table {
    Table(
      header: ProfileVariant.header + ["measure", "ECA now ha", "ECA gain ha", "ECA gain %"],
      rows: measures.map {
        ProfileVariant.cells($0.distanceM, $0.permeabilityScale) + [
          .text($0.measure), .real($0.ecaHa, decimals: 2), .real($0.ecaGainHa, decimals: 2),
          .real($0.ecaGainPercent, decimals: 3),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    landscape.text + "\nMeasures, each by itself, by variant of the profile\n" + table.text
  }
}
