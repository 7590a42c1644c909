/// The probabilities that a fish that reaches a barrier gets past it.
public struct Passability: Sendable, Hashable, Codable {
  /// On its way up, against the flow, from 0 to 1.
  public var up: Double
  /// On its way down, with the flow, from 0 to 1.
  public var down: Double

  /// No barrier at all.
  public static let open = Passability(up: 1, down: 1)

  /// The probabilities up and down.
  public init(up: Double, down: Double) {
    self.up = up
    self.down = down
  }

  /// The passability both ways, up x down, as Cote and others (2009) have it.
  public var product: Double { up * down }

  /// Each way at least as passable as the other.
  public func raised(to other: Passability) -> Passability {
    Passability(up: max(up, other.up), down: max(down, other.down))
  }

  var isValid: Bool { (0...1).contains(up) && (0...1).contains(down) }
}
