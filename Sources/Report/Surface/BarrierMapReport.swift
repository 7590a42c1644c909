import Geometry
public import Landscape

/// The barrier segments by how much less links would cost without each.
public struct BarrierMapReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// The segments without which some link would cost less, the greatest gain first.
  public let segments: [SegmentRow]
  /// What a user should know.
  public let notices: [String]

  /// One segment.
  public struct SegmentRow: Sendable, Encodable {
    /// Its place, from 1.
    public let rank: Int
    /// Its number, from 1, as in the result's layers.
    public let segment: Int
    /// What it is.
    public let kind: String
    /// The road or line number.
    public let group: String?
    /// Which line of that number.
    public let line: Int
    /// Kilometres along the line.
    public let fromKm, toKm: Double
    /// How many links would cost less.
    public let links: Int
    /// What they would cost less together, in metres of resistance 1.
    public let gainM: Double
    /// The largest gain of one link in percent of its cost.
    public let largestGainPercent: Double
    /// The middle of the segment, in the study's system.
    public let x, y: Double
  }

  /// The report of the improvements of a landscape, of the best `top` segments or all that improve.
  public init(
    _ improvements: [SegmentImprovement], of model: Landscape, top: Int?, study: String
  ) {
    landscape = LandscapeSummary(model, study: study)
    notices = model.notices
    let order = improvements.filter { $0.links > 0 }
      .sorted { ($1.gain, $1.links, $0.segment) < ($0.gain, $0.links, $1.segment) }
    segments = order.prefix(top ?? order.count).enumerated().map { place, improvement in
      let segment = model.segments[improvement.segment]
      let middle = segment.middle
      return SegmentRow(
        rank: place + 1, segment: improvement.segment + 1, kind: segment.kind.rawValue,
        group: segment.group, line: segment.line, fromKm: segment.fromKilometre,
        toKm: segment.toKilometre, links: improvement.links, gainM: improvement.gain,
        largestGainPercent: 100 * improvement.largestShare, x: middle.x, y: middle.y)
    }
  }

  /// The segments, one a row.
  public var table: Table {
    Table(
      header: [
        "rank", "kind", "group", "line", "from km", "to km", "links", "gain m",
        "largest gain %", "x", "y", "segment",
      ],
      rows: segments.map {
        [
          .integer($0.rank), .text($0.kind), .text($0.group ?? ""), .integer($0.line),
          .real($0.fromKm, decimals: 2), .real($0.toKm, decimals: 2), .integer($0.links),
          .real($0.gainM, decimals: 0), .real($0.largestGainPercent, decimals: 1),
          .real($0.x, decimals: 0), .real($0.y, decimals: 0), .integer($0.segment),
        ]
      })
  }

  /// The whole report.
  public var text: String { landscape.text + "\n" + table.text }
}
