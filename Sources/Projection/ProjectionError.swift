/// Why coordinates can't be transformed; each message says what to do.
public enum ProjectionError: Error, Sendable, Hashable, CustomStringConvertible {
  /// PROJ doesn't know the system.
  case unknownSystem(definition: String, reason: String)
  /// The system gives wrong coordinates here.
  case refusedSystem(definition: String, reason: String)
  /// The definition is that of something else, such as a datum or a height.
  case notASystem(definition: String)
  /// There is no way from one system to the other.
  case noOperation(from: String, to: String, reason: String)
  /// A point has no coordinates in the other system.
  case failedPoint(index: Int, x: Double, y: Double, reason: String)

  /// One line: what is wrong, and the remedy.
  public var description: String {
    switch self {
    case .unknownSystem(let definition, let reason):
      "the coordinate system '\(definition)' is not known (\(reason)); give an EPSG code such as"
        + " EPSG:31370, EPSG:3812 or EPSG:4326"
    case .refusedSystem(let definition, let reason): "\(definition) is refused: \(reason)"
    case .notASystem(let definition):
      "'\(definition)' is no coordinate system for positions on a map; give one such as EPSG:31370"
    case .noOperation(let from, let to, let reason):
      "there is no transformation from \(from) to \(to) (\(reason))"
    case .failedPoint(let index, let x, let y, let reason):
      "point \(index) at (\(x), \(y)) can't be transformed (\(reason)); check its coordinates"
    }
  }
}
