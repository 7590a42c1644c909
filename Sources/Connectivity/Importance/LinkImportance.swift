/// What the network would lose without one link.
///
/// A link that runs parallel to it stays and takes its place at its own impedance.
public struct LinkImportance: Sendable, Hashable {
  /// The index of the link in `Graph.links`.
  public var link: Int
  /// What the numerator of PC loses.
  public var pcLoss: Double
  /// What the numerator of IIC loses; nil if that was not asked for.
  public var iicLoss: Double?
}
