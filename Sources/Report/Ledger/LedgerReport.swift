public import Landscape

/// What was done, promised and planned towards the goals of 2030.
public struct LedgerReport: StudyReport {
  /// The file that the ledger is in.
  public let ledger: String
  /// How near to each other lines run that are one stretch.
  public let toleranceM: Double
  /// The features of the ledger.
  public let features: Int
  /// The kilometres that count, and those left out because they count already.
  public let countedKm, duplicateKm: Double
  /// The goals.
  public let goals: [GoalRow]
  /// One row for each goal, status, region and year.
  public let rows: [Row]
  /// By goal and region.
  public let regions: [PlaceRow]
  /// By goal and year.
  public let years: [YearRow]
  /// By goal and organisation.
  public let organisations: [PlaceRow]
  /// The measures, in the order of the ledger.
  public let measures: [MeasureRow]
  /// What is said of single features.
  public let remarks: [Remark]
  /// What a user should know.
  public let notices: [String]

  /// Kilometres by how far they are.
  public struct Sums: Sendable, Encodable {
    /// Kilometres planned, committed and realised.
    public var plannedKm = 0.0, committedKm = 0.0, realisedKm = 0.0
    /// The realised ones that meet all six criteria.
    public var fulfilledKm = 0.0
    /// All three together.
    var all: Double { plannedKm + committedKm + realisedKm }
  }

  /// One goal.
  public struct GoalRow: Sendable, Encodable {
    /// Its name.
    public let goal: String
    /// What is to be reached by 2030.
    public let targetKm: Double
    /// What is planned, committed and realised.
    public let statuses: [StatusRow]
  }

  /// What counts of one goal in one status.
  public struct StatusRow: Sendable, Encodable {
    /// The status.
    public let status: String
    /// Kilometres, and the share of the goal that they are.
    public let km, percentOfGoal: Double
    /// Those that meet all six criteria, and the share of the goal that they are.
    public let allCriteriaKm, allCriteriaPercentOfGoal: Double
  }

  /// What counts of one goal in one status, region and year.
  public struct Row: Sendable, Encodable {
    /// The goal, the status and the region.
    public let goal, status, region: String
    /// The year; nothing where it is not known.
    public let year: Int?
    /// Kilometres, those that meet all six criteria, and those that do not.
    public let km, allCriteriaKm, withoutAllCriteriaKm: Double
  }

  /// A goal in one region, or of one organisation.
  public struct PlaceRow: Sendable, Encodable {
    /// The goal.
    public let goal: String
    /// The region or the organisation.
    public let name: String
    /// What counts.
    public let sums: Sums
  }

  /// A goal in one year.
  public struct YearRow: Sendable, Encodable {
    /// The goal.
    public let goal: String
    /// The year; nothing where it is not known.
    public let year: Int?
    /// What counts in it.
    public let sums: Sums
    /// What counts in it and in the years before.
    public let cumulative: Sums
    /// The share of the goal that is realised by then.
    public let realisedPercentOfGoal: Double
  }

  /// One measure.
  public struct MeasureRow: Sendable, Encodable {
    /// Its name.
    public let measure: String
    /// Its own kilometres, and those of them that count.
    public let km, countedKm: Double
    /// What counts of it without all six criteria.
    public let withoutAllCriteriaKm: Double
    /// The criteria that a feature of it does not meet, and those that are not told.
    public let unmetCriteria, missingCriteria: [String]
    /// What it adds to ECA alone, where a study is given.
    public let ecaGainHa: Double?
    /// The same for each of its own kilometres.
    public let ecaGainHaPerKm: Double?
  }

  /// What is said of one feature.
  public struct Remark: Sendable, Encodable {
    /// Its id in the layer.
    public let feature: Int64
    /// Its name.
    public let name: String
    /// What a user should know.
    public let remark: String
  }

  /// The report of a ledger.
  ///
  /// - Parameters:
  ///   - ledger: The ledger.
  ///   - name: What to call it.
  ///   - gains: What each measure adds to ECA alone, in hectares, where a study is given.
  public init(_ ledger: Ledger, name: String, gains: [Double]? = nil) {
    self.ledger = name
    toleranceM = ledger.tolerance
    features = ledger.entries.count
    notices = ledger.notices
    let items = LedgerItem.items(of: ledger)
    countedKm = items.reduce(0) { $0 + $1.km }
    duplicateKm = ledger.counts.reduce(0) { $0 + $1.duplicateLength }
    goals = CommitmentGoal.allCases.map { goal in
      GoalRow(goal, items.filter { $0.goal == goal })
    }
    rows = Self.rows(items)
    regions = Self.places(items) { $0.region }
    organisations = Self.places(items) { $0.organisation }
    years = Self.years(items)
    measures = zip(ledger.measures, ledger.entriesByMeasure).enumerated().map { index, measure in
      MeasureRow(measure.0, measure.1, of: ledger, gain: gains?[index])
    }
    remarks = zip(ledger.entries, ledger.counts).flatMap { entry, count in
      count.remarks.map { Remark(feature: entry.feature, name: entry.name, remark: $0) }
    }
  }

  /// One row for each goal, status, region and year.
  public var table: Table {
    Table(
      header: [
        "goal", "status", "region", "year", "km", "all six criteria km",
        "without all six criteria km",
      ],
      rows: rows.map {
        [
          .text($0.goal), .text($0.status), .text($0.region),
          $0.year.map { .integer($0) } ?? .empty, .real($0.km, decimals: 3),
          .real($0.allCriteriaKm, decimals: 3), .real($0.withoutAllCriteriaKm, decimals: 3),
        ]
      })
  }
}
