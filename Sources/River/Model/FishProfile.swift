/// What stops a group of fish, what helps it, and how far it goes.
public struct FishProfile: Sendable, Hashable {
  /// The profile's name.
  public var name: String
  /// The species.
  public var species: String
  /// The passability of barriers whose own is not known.
  public var barriers: [ObstacleKind: Passability]
  /// The passability of a barrier with a fish pass.
  public var fishPass: Passability
  /// How the worth of a pair of reaches falls with distance.
  public var decay: RiverDecay

  /// A profile.
  public init(
    name: String, species: String, barriers: [ObstacleKind: Passability], fishPass: Passability,
    decay: RiverDecay = .none
  ) {
    self.name = name
    self.species = species
    self.barriers = barriers
    self.fishPass = fishPass
    self.decay = decay
  }
}
