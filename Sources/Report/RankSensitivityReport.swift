public import Landscape

/// The barrier segments that most need mitigation, for several variants of the species' profile.
public struct RankSensitivityReport: StudyReport {
  /// What the landscape consists of with the profile's own numbers.
  public let landscape: LandscapeSummary
  /// The permeability that mitigation gives a segment.
  public let mitigatedPermeability: Double
  /// The best segments of each variant, in the order asked for.
  public let segments: [SegmentRow]
  /// What a user should know.
  public let notices: [String]

  /// One segment in one variant.
  public struct SegmentRow: Sendable, Encodable {
    /// The dispersal distance.
    public let distanceM: Double
    /// What the permeability of barriers is multiplied by.
    public let permeabilityScale: Double
    /// Its place in the variant, from 1.
    public let rank: Int
    /// Its place with the profile's own numbers.
    public let baseRank: Int
    /// Its number, from 1, as in the result's layers.
    public let segment: Int
    /// What it is.
    public let kind: String
    /// The road or line number.
    public let group: String?
    /// Which line of that number, and where along it.
    public let line: Int
    /// Kilometres along the line.
    public let fromKm, toKm: Double
    /// What mitigating it adds to ECA.
    public let ecaGainHa: Double
    /// The same as a share of the variant's ECA.
    public let ecaGainPercent: Double
  }

  /// The report of the best `top` segments of each variant.
  ///
  /// - Parameters:
  ///   - variants: The variants.
  ///   - rankings: Their rankings and ECA.
  ///   - base: The ranking with the profile's own numbers.
  ///   - landscape: The landscape with the profile's own numbers.
  ///   - mitigatedPermeability: What mitigation gives a segment.
  ///   - top: How many segments are listed of each.
  ///   - study: The study's name.
  ///   - notices: What a user should know of the variants.
  public init(
    _ variants: [ProfileVariant], rankings: [(eca: Double, scores: [SegmentScore])],
    base: [SegmentScore], of landscape: Landscape, mitigatedPermeability: Double, top: Int,
    study: String, notices: [String]
  ) {
    self.landscape = LandscapeSummary(landscape, study: study)
    self.mitigatedPermeability = mitigatedPermeability
    self.notices = landscape.notices + notices
    var baseRanks = base.map { _ in 0 }
    for (place, score) in base.byGain.enumerated() { baseRanks[score.segment] = place + 1 }
    // The species has no say in how barriers are cut: a segment has one number in all variants.
    segments = zip(variants, rankings).flatMap { variant, ranking in
      ranking.scores.byGain.prefix(top).enumerated().map { place, score in
        let segment = landscape.segments[score.segment]
        return SegmentRow(
          distanceM: variant.distance, permeabilityScale: variant.permeabilityScale,
          rank: place + 1, baseRank: baseRanks[score.segment], segment: score.segment + 1,
          kind: segment.kind.rawValue, group: segment.group, line: segment.line,
          fromKm: segment.fromKilometre, toKm: segment.toKilometre, ecaGainHa: score.ecaGain,
          ecaGainPercent: ranking.eca > 0 ? 100 * score.ecaGain / ranking.eca : 0)
      }
    }
  }

  /// The segments by variant, one a row.
  public var table: Table {
    Table(
      header: ProfileVariant.header + [
        "rank", "base rank", "kind", "group", "line", "from km", "to km", "ECA gain ha",
        "ECA gain %", "segment",
      ],
      rows: segments.map {
        ProfileVariant.cells($0.distanceM, $0.permeabilityScale) + [
          .integer($0.rank), .integer($0.baseRank), .text($0.kind), .text($0.group ?? ""),
          .integer($0.line), .real($0.fromKm, decimals: 2), .real($0.toKm, decimals: 2),
          .real($0.ecaGainHa, decimals: 2), .real($0.ecaGainPercent, decimals: 3),
          .integer($0.segment),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    landscape.text + "\nSegments mitigated to permeability \(mitigatedPermeability), the best by"
      + " variant of the profile\n" + table.text
  }
}
