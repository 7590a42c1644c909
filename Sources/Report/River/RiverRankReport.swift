public import River

/// The barriers of a river by what mitigating each would win.
public struct RiverRankReport: StudyReport {
  /// What the river consists of.
  public let river: RiverSummary
  /// The indices as they are.
  public let indices: RiverValues
  /// The passability that mitigation gives a barrier at least.
  public let mitigatedUp, mitigatedDown: Double
  /// What the order goes by.
  public let order: String
  /// How many barriers there are, and how many of them gain anything.
  public let barrierCount, gainingCount: Int
  /// The barriers, the best first.
  public let barriers: [BarrierRow]
  /// What a user should know.
  public let notices: [String]

  /// One barrier.
  public struct BarrierRow: Sendable, Encodable {
    /// Its place, from 1.
    public let rank: Int
    /// Its id.
    public let barrier: String
    /// Its name.
    public let name: String?
    /// What it is.
    public let kind: String?
    /// Its passability now.
    public let up, down: Double
    /// What mitigation adds.
    public let gain: RiverValues
    /// What it takes now: the gain if it were not there.
    public let lost: RiverValues
    /// What mitigation costs.
    public let costEur: Double?
    /// The gain for each 100 000 euros.
    public let gainPer100000Eur: Double?
    /// Its index in the network.
    public let index: Int
  }

  /// The report of a ranking, of the best `top` barriers or all.
  public init(
    _ scores: [BarrierScore], of river: River, indices: RiverIndices, mitigated: Passability,
    by life: FishLife, perCost: Bool, top: Int?, summary: RiverSummary
  ) {
    self.river = summary
    self.indices = RiverValues(indices)
    mitigatedUp = mitigated.up
    mitigatedDown = mitigated.down
    let index = life == .potamodromous ? "DCI_P" : "DCI_D"
    order = perCost ? "\(index) gain per cost" : "\(index) gain"
    notices = river.notices
    barrierCount = scores.count
    gainingCount = scores.count { $0.mitigation.gain[life] > 0 }
    let ordered = scores.ordered(by: life, perCost: perCost)
    barriers = ordered.prefix(top ?? ordered.count).enumerated().map { place, score in
      let obstacle = river.obstacles[score.barrier]
      let passability = river.network.barriers[score.barrier].passability
      return BarrierRow(
        rank: place + 1, barrier: obstacle.id, name: obstacle.name, kind: obstacle.kind?.rawValue,
        up: passability.up, down: passability.down, gain: RiverValues(score.mitigation.gain),
        lost: RiverValues(score.removal), costEur: score.mitigation.cost,
        gainPer100000Eur: score.mitigation.gainPerCost(life), index: score.barrier)
    }
  }

  /// The barriers, one a row.
  public var table: Table {
    Table(
      header: [
        "rank", "barrier", "name", "kind", "up", "down", "DCI_P gain", "DCI_D gain",
        "DCI_P lost now", "DCI_D lost now", "cost EUR", "gain per 100000 EUR",
      ],
      rows: barriers.map {
        [
          .integer($0.rank), .text($0.barrier), .init($0.name), .init($0.kind),
          .real($0.up, decimals: 2), .real($0.down, decimals: 2),
          .real($0.gain.potamodromous, decimals: 4), .real($0.gain.diadromous, decimals: 4),
          .real($0.lost.potamodromous, decimals: 4), .real($0.lost.diadromous, decimals: 4),
          $0.costEur.map { .real($0, decimals: 0) } ?? .empty,
          $0.gainPer100000Eur.map { .real($0, decimals: 4) } ?? .empty,
        ]
      })
  }

  /// The whole report.
  public var text: String {
    river.text
      + "  DCI_P now: \(number(indices.potamodromous, decimals: 3)) %; DCI_D now:"
      + " \(number(indices.diadromous, decimals: 3)) %; \(gainingCount) of \(barrierCount) barriers"
      + " would gain if passed at least with \(mitigatedUp) up and \(mitigatedDown) down\n\n"
      + "Barriers by \(order), each by itself (percentage points)\n" + table.text
  }
}
