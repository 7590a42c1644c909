/// What could not be done with a geometry, and why.
public struct GeometryError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was asked for, as a verb: "read WKB", "buffer".
  public let operation: String
  /// Why it failed: the message of GEOS itself wherever the failure is its own.
  public let reason: String

  /// Makes an error of what was asked for and why it failed.
  public init(operation: String, reason: String) {
    self.operation = operation
    self.reason = reason
  }

  /// The error in one line.
  public var description: String { "cannot \(operation): \(reason)" }
}
