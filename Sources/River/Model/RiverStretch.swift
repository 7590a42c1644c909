public import Geometry

/// One reach of a river as people know it.
public struct RiverStretch: Sendable, Hashable {
  /// What names it: its id in a table, or its number.
  public var id: String
  /// The river's name.
  public var name: String?
  /// Its width in metres; 1 where none is known.
  public var width: Double
  /// Its quality, 0 to 1; 1 where none is known.
  public var quality: Double
  /// Its course, downstream; empty in a table.
  public var path: [Coordinate]

  /// A reach.
  public init(
    id: String, name: String? = nil, width: Double = 1, quality: Double = 1,
    path: [Coordinate] = []
  ) {
    self.id = id
    self.name = name
    self.width = width
    self.quality = quality
    self.path = path
  }
}
