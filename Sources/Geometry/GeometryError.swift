/// Why GEOS could not do something, in its own words.
public struct GeometryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was to be done.
  public var operation: String
  /// What went wrong.
  public var reason: String

  /// One line with both.
  public var description: String { "\(operation): \(reason)" }
}
