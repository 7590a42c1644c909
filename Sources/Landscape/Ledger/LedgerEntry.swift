/// One feature of a ledger of measures, in the ledger's coordinate system.
public struct LedgerEntry: Sendable, Hashable {
  /// Its id in the layer.
  public var feature: Int64
  /// The name that people know it by.
  public var name: String
  /// The position, in the ledger, of the measure that it belongs to.
  public var measure: Int
  /// The goal that it counts towards.
  public var goal: CommitmentGoal
  /// How far it is.
  public var status: MeasureStatus
  /// The year in which it was realised, or is to be.
  public var year: Int?
  /// Its length in kilometres, as it is stated.
  public var statedLength: Double?
  /// Who takes it.
  public var organisation: String?
  /// The region that the layer says it lies in.
  public var region: String?
  /// Which criteria it meets and which it does not; those that the layer is silent on are missing.
  public var criteria: [CommitmentCriterion: Bool]
  /// Where it is, as WKB.
  public var wkb: [UInt8]

  /// An entry.
  public init(
    feature: Int64, name: String, measure: Int, goal: CommitmentGoal, status: MeasureStatus,
    year: Int? = nil, statedLength: Double? = nil, organisation: String? = nil,
    region: String? = nil, criteria: [CommitmentCriterion: Bool] = [:], wkb: [UInt8]
  ) {
    self.feature = feature
    self.name = name
    self.measure = measure
    self.goal = goal
    self.status = status
    self.year = year
    self.statedLength = statedLength
    self.organisation = organisation
    self.region = region
    self.criteria = criteria
    self.wkb = wkb
  }

  /// True where all six criteria are met, so that its kilometres fulfil the commitment.
  public var meetsAllCriteria: Bool {
    CommitmentCriterion.allCases.allSatisfy { criteria[$0] == true }
  }

  /// Whether it counts before another where both lie in the same place: what is further does, then
  /// what was earlier.
  func counts(before other: LedgerEntry) -> Bool {
    (-status.progress, year ?? .max) < (-other.status.progress, other.year ?? .max)
  }
}
