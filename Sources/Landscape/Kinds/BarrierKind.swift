/// What a barrier is: the kind decides its permeability where no traffic is known.
public enum BarrierKind: String, Sendable, Hashable, CaseIterable {
  case motorway
  case primaryRoad = "primary-road"
  case secondaryRoad = "secondary-road"
  case localRoad = "local-road"
  case railway
  case highSpeedRailway = "high-speed-railway"
  case canal
  case river
  case builtUp = "built-up"
  case carPark = "car-park"
  case fence
  case noiseWall = "noise-wall"

  /// True where animals meet motor traffic, so that permeability can follow from its intensity.
  public var carriesRoadTraffic: Bool {
    switch self {
    case .motorway, .primaryRoad, .secondaryRoad, .localRoad: true
    default: false
    }
  }

  /// The width in metres, of one line of the data, that the barrier takes from a patch.
  ///
  /// Expert judgement: one motorway carriageway, one railway track, a Belgian class IV canal.
  public var width: Double {
    switch self {
    case .motorway: 16
    case .primaryRoad: 10
    case .secondaryRoad: 8
    case .localRoad: 6
    case .railway, .highSpeedRailway: 8
    case .canal: 25
    case .river: 10
    case .builtUp, .carPark: 0
    case .fence, .noiseWall: 1
    }
  }
}
