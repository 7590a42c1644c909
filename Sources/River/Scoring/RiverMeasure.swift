/// A proposed intervention in a river: what it makes of barriers and reaches.
public struct RiverMeasure: Sendable, Hashable {
  /// The name that people know it by.
  public var name: String
  /// What it costs, in euros.
  public var cost: Double?
  /// What barriers and reaches are at least with it.
  ///
  /// A barrier that is passed better already, or a reach that weighs more, stays as it is.
  public var change: RiverChange
  /// The features that it was drawn as.
  public var features: [RiverMeasureFeature]
  /// Why it has no effect, or what of it has none.
  public var remarks: [String]

  /// A measure.
  public init(
    name: String, cost: Double? = nil, change: RiverChange, features: [RiverMeasureFeature] = [],
    remarks: [String] = []
  ) {
    self.name = name
    self.cost = cost
    self.change = change
    self.features = features
    self.remarks = remarks
  }
}
