public import Landscape

/// A river network with what people know of its reaches and barriers.
public struct River: Sendable {
  /// The numbers.
  public var network: RiverNetwork
  /// The reaches, in the network's order.
  public var stretches: [RiverStretch]
  /// The barriers, in the network's order.
  public var obstacles: [RiverObstacle]
  /// What reaches are worth.
  public var weighting: ReachWeighting
  /// The fish.
  public var profile: FishProfile
  /// What was read.
  public var inputs: [InputReport]
  /// What a user should know.
  public var notices: [String]

  /// A river.
  public init(
    network: RiverNetwork, stretches: [RiverStretch], obstacles: [RiverObstacle],
    weighting: ReachWeighting, profile: FishProfile, inputs: [InputReport] = [],
    notices: [String] = []
  ) {
    self.network = network
    self.stretches = stretches
    self.obstacles = obstacles
    self.weighting = weighting
    self.profile = profile
    self.inputs = inputs
    self.notices = notices
  }

  /// The length of all reaches in metres.
  public var length: Double { network.reaches.reduce(0) { $0 + $1.length } }
}
