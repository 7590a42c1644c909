public import Connectivity

/// One species for which candidates are chosen.
public struct Objective: Sendable {
  /// The name of its profile.
  public var name: String
  /// The network as it is, and what each candidate adds to it: the choices are the candidates.
  public var network: ConditionalNetwork
  /// What a unit of its ECA is worth where several species count together, above 0.
  public var weight: Double

  /// A species with what the candidates do for it.
  public init(name: String, network: ConditionalNetwork, weight: Double = 1) {
    self.name = name
    self.network = network
    self.weight = weight
  }

  /// How the gains of several species make one score.
  public enum Aim: String, Sendable, CaseIterable {
    /// The sum of what ECA gains, each species' times its weight.
    case weighted
    /// The least of what ECA gains in percent of its present value: that of the species that is
    /// worst off.
    case worst
  }
}
