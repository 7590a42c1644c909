/// A dam, weir or culvert between two joints; it has no length.
public struct RiverBarrier: Sendable, Hashable {
  /// The joint above it.
  public var from: Int
  /// The joint below it.
  public var to: Int
  /// How well it is passed.
  public var passability: Passability

  /// A barrier between an upper and a lower joint.
  public init(from: Int, to: Int, passability: Passability) {
    self.from = from
    self.to = to
    self.passability = passability
  }
}
