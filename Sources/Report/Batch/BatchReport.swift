/// The figures of all units of a batch, in one table.
public struct BatchReport: StudyReport {
  /// The name of the batch.
  public let batch: String
  /// The units, in the order of the batch.
  public let units: [UnitRow]

  /// What became of one unit.
  public struct UnitRow: Sendable, Encodable {
    /// The region, or `whole`, and the names of the profile and the scenario.
    public let region, profile, scenario: String
    /// The figures, if there are any.
    public let summary: UnitSummary?
    /// Why there are none.
    public let problem: String?
    /// Whether the region has no habitat, so that there is nothing to tell and nothing went wrong.
    public let isEmpty: Bool

    /// A unit that is done.
    public init(_ summary: UnitSummary) {
      region = summary.region
      profile = summary.profile
      scenario = summary.scenario
      self.summary = summary
      problem = nil
      isEmpty = false
    }

    /// A unit that failed, or has no habitat.
    public init(
      region: String, profile: String, scenario: String, problem: String,
      isEmpty: Bool = false
    ) {
      self.region = region
      self.profile = profile
      self.scenario = scenario
      summary = nil
      self.problem = problem
      self.isEmpty = isEmpty
    }

    /// What became of the unit, in a word or two.
    fileprivate var status: String {
      summary != nil ? "done" : isEmpty ? "no habitat" : "failed"
    }
  }

  /// The report of a batch.
  public init(batch: String, units: [UnitRow]) {
    self.batch = batch
    self.units = units
  }

  /// How many units failed.
  public var failedCount: Int { units.count { $0.summary == nil && !$0.isEmpty } }

  /// The figures, a unit a row: first those that every unit has, then those of the jobs.
  public var table: Table {
    var names: [String] = []
    for figure in units.compactMap(\.summary).flatMap(\.figures) where !names.contains(figure.name)
    {
      names.append(figure.name)
    }
    return Table(
      header: [
        "region", "profile", "scenario", "job", "status", "patches", "links", "segments",
        "habitat ha", "ECA ha",
      ] + names + ["rejected features", "problem"],
      rows: units.map { unit in
        let summary = unit.summary
        return [
          .text(unit.region), .text(unit.profile), .text(unit.scenario), .init(summary?.job),
          .text(unit.status), .init(summary?.patches),
          .init(summary?.links), .init(summary?.segments), .init(summary?.habitatHa),
          .init(summary?.ecaHa),
        ] + names.map { name in .init(summary?.figures.first { $0.name == name }) } + [
          .init(summary?.rejectedFeatures), .init(unit.problem),
        ]
      })
  }

  /// What regions share of each index and gain, a pair of regions a row.
  public var shares: Table {
    Table(
      header: [
        "region", "profile", "scenario", "quantity", "from", "to", "value", "percent",
      ],
      rows: units.compactMap(\.summary).flatMap { unit in
        unit.shares.map { share in
          [
            .text(unit.region), .text(unit.profile), .text(unit.scenario), .text(share.quantity),
            .text(share.from), .text(share.to), .real(share.value, decimals: 2),
            .real(share.percent, decimals: 2),
          ]
        }
      })
  }

  /// The main figures for a terminal, and why units failed.
  public var text: String {
    let main = Table(
      header: ["region", "profile", "scenario", "patches", "links", "ECA ha", "result"],
      rows: units.map { unit in
        [
          .text(unit.region), .text(unit.profile), .text(unit.scenario),
          .init(unit.summary?.patches), .init(unit.summary?.links), .init(unit.summary?.ecaHa),
          .text(unit.summary?.gist ?? unit.status),
        ]
      })
    let failures = units.filter { !$0.isEmpty }.compactMap { unit in
      unit.problem.map { "\(unit.region), \(unit.profile), \(unit.scenario) failed: \($0)\n" }
    }
    return "\(batch)\n" + main.text + failures.map { "\n" + $0 }.joined()
  }
}

extension UnitSummary {
  /// What the unit is about, in a few words.
  fileprivate var gist: String {
    func number(_ name: String) -> Double? { figures.first { $0.name == name }?.number }
    func text(_ name: String) -> String? { figures.first { $0.name == name }?.text }
    switch job {
    case "score":
      let together = number("all together ECA gain ha").map { "all measures +\(hectares($0))" }
      let best = text("best measure").map { "best \($0)" }
      return [together, best].compactMap(\.self).joined(separator: ", ")
    case "rank":
      guard let best = text("best segment"), let gain = number("best segment ECA gain ha") else {
        return "no segment would gain"
      }
      return "best \(best) +\(hectares(gain))"
    default:
      return number("across region borders % of PCnum").map {
        "\(Report.number($0, decimals: 1)) % of PCnum across region borders"
      } ?? ""
    }
  }
}

extension Table.Cell {
  fileprivate init(_ count: Int?) { self = count.map { .integer($0) } ?? .empty }
  fileprivate init(_ value: Double?) { self = value.map { .real($0, decimals: 1) } ?? .empty }
  fileprivate init(_ figure: UnitSummary.Figure?) {
    if let count = figure?.count {
      self = .integer(count)
    } else {
      self = figure?.number.map { .real($0, decimals: 4) } ?? .init(figure?.text)
    }
  }
}
