/// Reaches, and the barriers between them: what the dendritic connectivity indices are computed of.
///
/// Joints are places: confluences, springs, mouths, the two sides of a barrier. Reaches and barriers
/// join two of them each and lead downstream, from the one to the other. Cycles are allowed.
public struct RiverNetwork: Sendable {
  /// The number of joints.
  public let jointCount: Int
  /// The reaches.
  public let reaches: [RiverReach]
  /// The barriers.
  public let barriers: [RiverBarrier]
  /// How the worth of a pair falls with distance.
  public let decay: RiverDecay
  /// Whether a barrier counts with its passability in the direction of travel.
  ///
  /// Otherwise it counts with up x down whichever way it is passed (Cote et al. 2009).
  public let isDirectional: Bool
  /// Its connected pieces, the one with most length first.
  public let pieces: [RiverPiece]
  /// The sum of the weights of all reaches.
  public let weight: Double
  let layout: RiverLayout

  /// Makes a network.
  ///
  /// - Parameters:
  ///   - jointCount: The number of joints.
  ///   - reaches: Reaches between joints 0..<jointCount.
  ///   - barriers: Barriers between joints 0..<jointCount.
  ///   - outlets: The joints at which pieces of the network flow out, at most one a piece. In a piece
  ///     without one it is the lower end to which most length drains.
  ///   - decay: How the worth of a pair falls with distance.
  ///   - isDirectional: Whether passabilities count in the direction of travel.
  /// - Throws: The first reach, barrier or outlet that is bad, and why.
  public init(
    jointCount: Int, reaches: [RiverReach], barriers: [RiverBarrier], outlets: [Int] = [],
    decay: RiverDecay = .none, isDirectional: Bool = false
  ) throws(RiverNetworkError) {
    guard jointCount >= 0, max(jointCount, reaches.count + barriers.count) < Int(UInt32.max) / 2
    else { throw .size(max(jointCount, reaches.count + barriers.count)) }
    guard decay.isValid else { throw .decay(decay) }
    for (index, reach) in reaches.enumerated() {
      try Self.check([reach.from, reach.to], of: "reach \(index)", jointCount)
      guard reach.length > 0, reach.length < .infinity else {
        throw .length(reach.length, reach: index)
      }
      try Self.check(reach.weight, reach: index)
    }
    for (index, barrier) in barriers.enumerated() {
      try Self.check([barrier.from, barrier.to], of: "barrier \(index)", jointCount)
      guard barrier.from != barrier.to else { throw .loop(barrier: index) }
      try Self.check(barrier.passability, barrier: index)
    }
    try Self.check(outlets, of: "the list of outlets", jointCount)
    self.jointCount = jointCount
    self.reaches = reaches
    self.barriers = barriers
    self.decay = decay
    self.isDirectional = isDirectional
    weight = reaches.reduce(0) { $0 + $1.weight }
    guard weight > 0 else { throw .noWeight }
    layout = try RiverLayout(
      jointCount: jointCount, reaches: reaches, barriers: barriers, outlets: outlets)
    pieces = layout.pieces(reaches: reaches, barriers: barriers)
    if !layout.isForest, decay.terms == nil { throw .thresholdWithCycles }
  }

  private init(_ other: RiverNetwork, reaches: [RiverReach], barriers: [RiverBarrier]) {
    jointCount = other.jointCount
    self.reaches = reaches
    self.barriers = barriers
    decay = other.decay
    isDirectional = other.isDirectional
    pieces = other.pieces
    weight = other.weight
    layout = other.layout
  }

  /// Whether no part of it has a cycle, so that everything is computed in linear time.
  public var isForest: Bool { layout.isForest }

  /// The network after a change.
  ///
  /// `weight` stays what it was, so that indices before and after have one denominator and more habitat
  /// is a gain.
  ///
  /// - Parameter change: What changes.
  /// - Returns: The same reaches and barriers, with other weights and passabilities.
  /// - Throws: A change of what is not there, or to a weight or passability that is none.
  public func applying(_ change: RiverChange) throws(RiverNetworkError) -> RiverNetwork {
    try check(change)
    var (reaches, barriers) = (reaches, barriers)
    for (index, passability) in change.passabilities { barriers[index].passability = passability }
    for (index, weight) in change.weights { reaches[index].weight = weight }
    return RiverNetwork(self, reaches: reaches, barriers: barriers)
  }

  /// Refuses a change of what is not there, or to what is no weight or passability.
  func check(_ change: RiverChange) throws(RiverNetworkError) {
    for (index, passability) in change.passabilities.sorted(by: { $0.key < $1.key }) {
      guard barriers.indices.contains(index) else {
        throw .unknownElement(index, of: "barrier")
      }
      try Self.check(passability, barrier: index)
    }
    for (index, weight) in change.weights.sorted(by: { $0.key < $1.key }) {
      guard reaches.indices.contains(index) else { throw .unknownElement(index, of: "reach") }
      try Self.check(weight, reach: index)
    }
  }

  /// The probabilities with which a barrier counts for who travels down and up.
  func factors(_ passability: Passability) -> (down: Double, up: Double) {
    isDirectional
      ? (passability.down, passability.up) : (passability.product, passability.product)
  }

  private static func check(
    _ joints: [Int], of element: String, _ jointCount: Int
  ) throws(RiverNetworkError) {
    for joint in joints where joint < 0 || joint >= jointCount {
      throw .unknownJoint(joint, of: element, jointCount: jointCount)
    }
  }

  private static func check(_ weight: Double, reach: Int) throws(RiverNetworkError) {
    guard weight >= 0, weight < .infinity else { throw .weight(weight, reach: reach) }
  }

  private static func check(
    _ passability: Passability, barrier: Int
  ) throws(RiverNetworkError) {
    guard passability.isValid else {
      let isUp = !(0...1).contains(passability.up)
      throw .passability(isUp ? passability.up : passability.down, barrier: barrier)
    }
  }
}
