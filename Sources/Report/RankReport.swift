import Geometry
public import Landscape

/// The barrier segments by what mitigating each would win.
public struct RankReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// ECA as it is, in hectares.
  public let ecaHa: Double
  /// The permeability that mitigation gives a segment.
  public let mitigatedPermeability: Double
  /// How many segments there are, and how many of them gain anything.
  public let segmentCount, gainingCount: Int
  /// The segments, the best first.
  public let segments: [SegmentRow]
  /// What a user should know.
  public let notices: [String]

  /// One segment.
  public struct SegmentRow: Sendable, Encodable {
    /// Its place, from 1; equal gains share the order of the layers.
    public let rank: Int
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
    /// Its lowest permeability now.
    public let permeability: Double
    /// What mitigating it adds to ECA.
    public let ecaGainHa: Double
    /// The same as a share of the present ECA.
    public let ecaGainPercent: Double
    /// What it takes from ECA now: the gain if it were no barrier at all.
    public let ecaLostHa: Double
    /// The middle of the segment, in the study's system.
    public let x, y: Double
  }

  /// The report of a ranking, of the best `top` segments or all.
  public init(
    _ scores: [SegmentScore], of scorer: LandscapeScorer, mitigatedPermeability: Double,
    top: Int?, study: String
  ) {
    let model = scorer.landscape
    landscape = LandscapeSummary(model, study: study)
    ecaHa = scorer.eca
    self.mitigatedPermeability = mitigatedPermeability
    notices = model.notices
    segmentCount = scores.count
    gainingCount = scores.filter { $0.ecaGain > 0 }.count
    let order = scores.byGain
    segments = order.prefix(top ?? order.count).enumerated().map { place, score in
      let segment = model.segments[score.segment]
      let middle = segment.middle
      return SegmentRow(
        rank: place + 1, segment: score.segment + 1, kind: segment.kind.rawValue,
        group: segment.group, line: segment.line, fromKm: segment.fromKilometre,
        toKm: segment.toKilometre, permeability: segment.permeability,
        ecaGainHa: score.ecaGain,
        ecaGainPercent: scorer.eca > 0 ? 100 * score.ecaGain / scorer.eca : 0,
        ecaLostHa: score.ecaLost, x: middle.x, y: middle.y)
    }
  }

  /// The segments, one a row.
  public var table: Table {
    Table(
      header: [
        "rank", "kind", "group", "line", "from km", "to km", "permeability", "ECA gain ha",
        "ECA gain %", "ECA lost now ha", "x", "y", "segment",
      ],
      rows: segments.map {
        [
          .integer($0.rank), .text($0.kind), .text($0.group ?? ""), .integer($0.line),
          .real($0.fromKm, decimals: 2), .real($0.toKm, decimals: 2),
          .real($0.permeability, decimals: 3), .real($0.ecaGainHa, decimals: 2),
          .real($0.ecaGainPercent, decimals: 3), .real($0.ecaLostHa, decimals: 2),
          .real($0.x, decimals: 0), .real($0.y, decimals: 0), .integer($0.segment),
        ]
      })
  }

  /// The whole report.
  public var text: String {
    landscape.text
      + "  ECA now: \(hectares(ecaHa)); \(gainingCount) of \(segmentCount) segments would"
      + " gain if mitigated to permeability \(mitigatedPermeability)\n\n" + table.text
  }
}
