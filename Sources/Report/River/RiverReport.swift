public import River

/// How well a river is connected, and what matters most in it.
public struct RiverReport: StudyReport {
  /// What the river consists of.
  public let river: RiverSummary
  /// The indices.
  public let indices: RiverValues
  /// All reaches, in the order of the input.
  public let reaches: [ReachRow]
  /// All barriers, in the order of the input.
  public let barriers: [BarrierRow]
  /// What a user should know.
  public let notices: [String]

  /// How many barriers the text lists.
  private static let listed = 10

  /// One reach.
  public struct ReachRow: Sendable, Encodable {
    /// Its id.
    public let reach: String
    /// The river's name.
    public let name: String?
    /// Metres.
    public let lengthM: Double
    /// What it is worth.
    public let weight: Double
    /// The reach connectivity index from it and to it, 0 to 1.
    public let rciFrom, rciTo: Double
  }

  /// One barrier.
  public struct BarrierRow: Sendable, Encodable {
    /// Its id.
    public let barrier: String
    /// Its name.
    public let name: String?
    /// What it is.
    public let kind: String?
    /// Its passability.
    public let up, down: Double
    /// What the indices would gain if it were not there.
    public let lost: RiverValues
  }

  /// The report of a river.
  public init(_ river: River, _ scorer: RiverScorer, removal: [RiverIndices], summary: RiverSummary)
  {
    self.river = summary
    indices = RiverValues(scorer.indices)
    reaches = river.stretches.indices.map {
      let reach = river.network.reaches[$0]
      return ReachRow(
        reach: river.stretches[$0].id, name: river.stretches[$0].name, lengthM: reach.length,
        weight: reach.weight, rciFrom: scorer.reaches[$0].outgoing,
        rciTo: scorer.reaches[$0].incoming)
    }
    barriers = river.obstacles.indices.map {
      let passability = river.network.barriers[$0].passability
      return BarrierRow(
        barrier: river.obstacles[$0].id, name: river.obstacles[$0].name,
        kind: river.obstacles[$0].kind?.rawValue, up: passability.up, down: passability.down,
        lost: RiverValues(removal[$0]))
    }
    notices = river.notices
  }

  /// The indices, one a row.
  public var table: Table {
    var table = Table(header: ["index", "value", "unit"], rows: indexRows)
    table.append([.text("length"), .real(river.lengthKm, decimals: 1), .text("km")])
    table.append([.text("reaches"), .integer(river.reaches), .text("")])
    table.append([.text("barriers"), .integer(river.barriers), .text("")])
    table.append([.text("pieces"), .integer(river.pieces), .text("")])
    table.append([.text("cycles"), .integer(river.cycles), .text("")])
    return table
  }

  /// The rows of the indices alone.
  var indexRows: [[Table.Cell]] {
    indices.rows(isDirectional: river.passability == "directional").map {
      [.text($0.name), .real($0.value, decimals: 3), .text("%")]
    }
  }

  /// The whole report.
  public var text: String {
    river.text + "\n" + table.text + river.pieceText + barrierText
  }

  private var barrierText: String {
    guard !barriers.isEmpty else { return "" }
    var table = Table(
      header: ["barrier", "kind", "up", "down", "DCI_P lost now", "DCI_D lost now"])
    let most = barriers.enumerated().sorted {
      ($1.element.lost.potamodromous, $0.offset) < ($0.element.lost.potamodromous, $1.offset)
    }
    for (_, row) in most.prefix(Self.listed) {
      table.append([
        .text(row.name ?? row.barrier), .init(row.kind), .real(row.up, decimals: 2),
        .real(row.down, decimals: 2), .real(row.lost.potamodromous, decimals: 3),
        .real(row.lost.diadromous, decimals: 3),
      ])
    }
    return "\nBarriers that cost most, each by itself (percentage points)\n" + table.text
  }
}
