/// What a scenario adds to the connectivity of a network.
public struct ScenarioGain: Sendable, Hashable {
  /// The numerator of PC without the scenario.
  public var pcNumeratorBefore: Double
  /// What the numerator of PC gains, less than 0 if it loses: the sum of the gains of pairs of nodes,
  /// not a difference of two large sums.
  public var pcGain: Double
  /// What each pair of groups gains, [group][group]; nil if no groups were given.
  public var betweenGroups: [[Double]]?
  /// The pairs of different nodes that gain or lose most, the greatest change first.
  public var topPairs: [PairGain]

  /// The numerator of PC with the scenario.
  public var pcNumeratorAfter: Double { pcNumeratorBefore + pcGain }
  /// The equivalent connected area without the scenario, in the unit of the weights.
  public var ecaBefore: Double { pcNumeratorBefore.squareRoot() }
  /// The equivalent connected area with the scenario, in the unit of the weights.
  public var ecaAfter: Double { max(0, pcNumeratorAfter).squareRoot() }
  /// What the equivalent connected area gains, in the unit of the weights.
  public var ecaGain: Double { pcGain == 0 ? 0 : pcGain / (ecaBefore + ecaAfter) }
  /// What the equivalent connected area is more than with another scenario for the same network, in
  /// the unit of the weights; 0 where only rounding tells the two apart.
  public func ecaGain(over other: ScenarioGain) -> Double {
    let difference = pcGain - other.pcGain
    guard abs(difference) > 1e-12 * max(abs(pcGain), abs(other.pcGain)) else { return 0 }
    return difference / (ecaAfter + other.ecaAfter)
  }
  /// What PC gains in percent of its value without the scenario; infinite if that is 0.
  public var pcGainPercent: Double { percent(pcGain, of: pcNumeratorBefore) }
}

/// What a scenario adds to the connectivity between two nodes.
public struct PairGain: Sendable, Hashable {
  /// The node where movements start; in an undirected graph the lower of the two.
  public var from: Int
  /// The node where movements end; in an undirected graph the higher of the two.
  public var to: Int
  /// What the pair adds to the gain of the numerator of PC, both ways if the graph is undirected;
  /// less than 0 if it loses.
  public var gain: Double
  /// The probability of the best path without the scenario; 0 if an end did not exist.
  public var probabilityBefore: Double
  /// The probability of the best path with the scenario.
  public var probabilityAfter: Double

  /// Whether this pair comes before another: by the size of its gain, then by its nodes.
  func precedes(_ other: PairGain) -> Bool {
    (abs(other.gain), from, to) < (abs(gain), other.from, other.to)
  }
}
