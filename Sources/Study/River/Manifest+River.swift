import Geometry
import Landscape
public import River

extension Manifest {
  /// The numbers of a profile of fish.
  public struct FishRecord: Sendable, Hashable, Encodable {
    /// The profile's name and species.
    public var name, species: String
    /// Passability up and down per kind of barrier.
    public var barriers: [String: [Double]]
    /// Passability up and down of a fish pass.
    public var fishPass: [Double]
    /// How the worth of a pair of reaches falls with distance.
    public var decay: String

    /// The record of a profile.
    public init(_ profile: FishProfile) {
      name = profile.name
      species = profile.species
      barriers = Dictionary(
        uniqueKeysWithValues: profile.barriers.map { ($0.rawValue, [$1.up, $1.down]) })
      fishPass = [profile.fishPass.up, profile.fishPass.down]
      decay = "\(profile.decay)"
    }
  }

  /// The settings and the fish of a river network.
  public struct RiverRecord: Sendable, Hashable, Encodable {
    /// The fish, with the decay that was used.
    public var profile: FishRecord
    /// What reaches are worth.
    public var weight: String
    /// Whether passabilities count in the direction of travel.
    public var directional: Bool
    /// The settings of layers; nothing for tables.
    public var rules: RulesRecord?
  }

  /// How river layers became a network.
  public struct RulesRecord: Sendable, Hashable, Encodable {
    /// The settings, in metres.
    public var joinDistance, barrierDistance, restorationDistance: Double
    /// Which way rivers flow.
    public var flow: String
    /// The outlets, in the study's system.
    public var outlets: [[Double]]
  }

  /// Records the river that the run is about.
  public mutating func record(_ river: River, rules: RiverRules? = nil, study: String? = nil) {
    if let study { self.study = study }
    self.river = RiverRecord(
      profile: FishRecord(river.profile),
      weight: river.weighting.rawValue, directional: river.network.isDirectional,
      rules: rules.map { rules in
        RulesRecord(
          joinDistance: rules.joinDistance, barrierDistance: rules.barrierDistance,
          restorationDistance: rules.restorationDistance, flow: rules.flow.rawValue,
          outlets: rules.outlets.map { [$0.x, $0.y] })
      })
  }
}
