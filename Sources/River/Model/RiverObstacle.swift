public import Geometry

/// One barrier of a river as people know it.
public struct RiverObstacle: Sendable, Hashable {
  /// What names it: its id in a table, or its feature's id.
  public var id: String
  /// Its name.
  public var name: String?
  /// What it is.
  public var kind: ObstacleKind?
  /// What a fish pass costs there, or its removal, in euros.
  public var cost: Double?
  /// Where it lies on the river; nothing in a table.
  public var place: Coordinate?

  /// A barrier.
  public init(
    id: String, name: String? = nil, kind: ObstacleKind? = nil, cost: Double? = nil,
    place: Coordinate? = nil
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.cost = cost
    self.place = place
  }

  /// The name by which reports call it.
  public var title: String { name ?? id }
}
