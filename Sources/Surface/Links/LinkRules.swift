/// Which patches are linked.
public struct LinkRules: Sendable, Hashable {
  /// Which pairs of patches get a link.
  public enum Topology: String, Sendable, CaseIterable {
    /// Those whose zones touch; the zone of a patch is all that is nearer to it, in cost, than to others.
    case planar
    /// All.
    case complete
  }

  /// Which pairs of patches get a link.
  public var topology: Topology
  /// The most that a link may cost, in resistance times metres; infinite where any cost is allowed.
  public var maximumCost: Double

  /// Rules for links.
  public init(topology: Topology, maximumCost: Double = .infinity) {
    self.topology = topology
    self.maximumCost = maximumCost
  }
}
