import Geometry
public import Landscape

/// The barrier segments by what mitigating each would win on average, when the profile's numbers are
/// drawn from their ranges.
public struct DrawnRankReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// ECA with the profile's own numbers, in hectares.
  public let ecaHa: Double
  /// The permeability that mitigation gives a segment with the profile's own numbers.
  public let mitigatedPermeability: Double
  /// The bounds between which each draw takes another, where it does.
  public let drawnMitigatedPermeability: [Double]?
  /// The number of draws.
  public let draws: Int
  /// The seed of the draws.
  public let seed: UInt64
  /// How many segments of a draw are its top.
  public let topCount: Int
  /// How many segments there are, and how many of them gain anything in some draw.
  public let segmentCount, gainingCount: Int
  /// The segments, the best first.
  public let segments: [SegmentRow]
  /// What a user should know.
  public let notices: [String]

  /// One segment.
  public struct SegmentRow: Sendable, Encodable {
    /// Its place by mean gain, from 1; equal gains share the order of the layers.
    public let rank: Int
    /// Its place with the profile's own numbers.
    public let baselineRank: Int
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
    /// What mitigating it adds to ECA with the profile's own numbers.
    public let ecaGainHa: Double
    /// What it adds on average over the draws.
    public let meanEcaGainHa: Double
    /// The 5th and the 95th percentile over the draws.
    public let lowEcaGainHa, highEcaGainHa: Double
    /// The share of the draws in whose top it is.
    public let topPercent: Double
    /// The middle of the segment, in the study's system.
    public let x, y: Double
  }

  /// The report of draws, of the best `top` segments or all.
  ///
  /// - Parameters:
  ///   - draws: The draws.
  ///   - baseline: The ranking with the profile's own numbers.
  ///   - scorer: What made the baseline.
  ///   - mitigatedPermeability: What the user had mitigation give a segment, if anything.
  ///   - top: How many segments are listed; all without it.
  ///   - study: The study's name.
  public init(
    _ draws: RankingDraws, baseline: [SegmentScore], of scorer: LandscapeScorer,
    mitigatedPermeability: Double?, top: Int?, study: String
  ) {
    let model = scorer.landscape
    landscape = LandscapeSummary(model, study: study)
    ecaHa = scorer.eca
    self.mitigatedPermeability = mitigatedPermeability ?? model.profile.ecoductPermeability
    drawnMitigatedPermeability =
      mitigatedPermeability == nil
      ? model.profile.ranges.structures[.ecoduct].map { [$0.lowerBound, $0.upperBound] } : nil
    self.draws = draws.count
    seed = draws.seed
    topCount = draws.topCount
    segmentCount = baseline.count
    notices = model.notices
    let drawn = baseline.byGain.enumerated().map { place, score in
      (baselineRank: place + 1, score: score, gain: draws.gain(ofSegment: score.segment))
    }
    gainingCount = drawn.filter { $0.gain.mean > 0 }.count
    let order = drawn.sorted {
      ($0.gain.mean, $1.score.segment) > ($1.gain.mean, $0.score.segment)
    }
    segments = order.prefix(top ?? order.count).enumerated().map { place, row in
      let segment = model.segments[row.score.segment]
      let middle = segment.middle
      return SegmentRow(
        rank: place + 1, baselineRank: row.baselineRank, segment: row.score.segment + 1,
        kind: segment.kind.rawValue, group: segment.group, line: segment.line,
        fromKm: segment.fromKilometre, toKm: segment.toKilometre, ecaGainHa: row.score.ecaGain,
        meanEcaGainHa: row.gain.mean, lowEcaGainHa: row.gain.low, highEcaGainHa: row.gain.high,
        topPercent: 100 * row.gain.topShare, x: middle.x, y: middle.y)
    }
  }

  /// The segments, one a row.
  public var table: Table {
    Table(
      header: [
        "rank", "kind", "group", "line", "from km", "to km", "mean ECA gain ha",
        "ECA gain ha p5", "ECA gain ha p95", "in top %", "baseline ECA gain ha", "baseline rank",
        "x", "y", "segment",
      ],
      rows: segments.map {
        [
          .integer($0.rank), .text($0.kind), .text($0.group ?? ""), .integer($0.line),
          .real($0.fromKm, decimals: 2), .real($0.toKm, decimals: 2),
          .real($0.meanEcaGainHa, decimals: 2), .real($0.lowEcaGainHa, decimals: 2),
          .real($0.highEcaGainHa, decimals: 2), .real($0.topPercent, decimals: 0),
          .real($0.ecaGainHa, decimals: 2), .integer($0.baselineRank),
          .real($0.x, decimals: 0), .real($0.y, decimals: 0), .integer($0.segment),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    let range = drawnMitigatedPermeability.map { " (drawn from \($0[0])-\($0[1]))" } ?? ""
    return landscape.text
      + "  ECA now: \(hectares(ecaHa)); \(gainingCount) of \(segmentCount) segments would gain if"
      + " mitigated to permeability \(mitigatedPermeability)\(range)\n"
      + "  \(draws) draws with seed \(seed); nine of ten gains lie between p5 and p95; in top: the"
      + " share of draws in which the segment is among the best \(topCount)\n\n" + table.text
  }
}
