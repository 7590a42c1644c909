import Connectivity
import Geometry
public import Landscape

/// The least-cost links of a landscape.
public struct LeastCostReport: StudyReport {
  /// What the landscape consists of.
  public let landscape: LandscapeSummary
  /// The links, the cheapest first.
  public let links: [LinkRow]
  /// What a user should know.
  public let notices: [String]

  /// One link.
  public struct LinkRow: Sendable, Encodable {
    /// The numbers of the patches that it links.
    public let from, to: Int
    /// Metres covered.
    public let lengthM: Double
    /// What it costs, in metres of resistance 1; nothing where it is impassable.
    public let costM: Double?
    /// The probability of a movement along it.
    public let probability: Double
    /// The barriers on it, from its start on.
    public let crosses: [Crossing]
  }

  /// A barrier on a link.
  public struct Crossing: Sendable, Encodable {
    /// The number of its segment, from 1, as in the result's layers.
    public let segment: Int
    /// The name that people know it by.
    public let barrier: String
    /// The probability of getting across there.
    public let probability: Double
    /// Metres from the link's start.
    public let positionM: Double
    /// Where, in the study's system.
    public let x, y: Double
  }

  /// The report of the links of a landscape.
  public init(_ model: Landscape, study: String) {
    landscape = LandscapeSummary(model, study: study)
    notices = model.notices
    let dispersal = model.profile.dispersal
    links = model.links.map { link in
      let impedance = link.impedance(alpha: dispersal.alpha)
      return LinkRow(
        from: model.number(ofNode: link.from), to: model.number(ofNode: link.to),
        lengthM: link.length, costM: impedance.isFinite ? impedance / dispersal.alpha : nil,
        probability: dispersal.kernel.probability(impedance),
        crosses: link.crossings.map { crossing in
          let place = crossing.place(on: link)
          return Crossing(
            segment: crossing.segment + 1, barrier: model.segments[crossing.segment].title,
            probability: crossing.probability, positionM: crossing.position, x: place.x,
            y: place.y)
        })
    }.sorted { ($0.costM ?? .infinity, $0.from, $0.to) < ($1.costM ?? .infinity, $1.from, $1.to) }
  }

  /// The links, one a row.
  public var table: Table {
    Table(
      header: ["from", "to", "length m", "cost m", "probability", "crosses"],
      rows: links.map {
        [
          .integer($0.from), .integer($0.to), .real($0.lengthM, decimals: 0),
          $0.costM.map { .real($0, decimals: 1) } ?? .empty, .real($0.probability, decimals: 4),
          .text($0.crosses.map(\.barrier).joined(separator: ", ")),
        ]
      })
  }

  /// The whole report.
  public var text: String { landscape.text + "\n" + table.text }
}
