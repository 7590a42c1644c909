/// The dendritic connectivity indices in percent, or what they gain.
///
/// They are those of Cote and others (2009, Landscape Ecology 24:101-113):
/// DCI_P = 100 sum_ij w_i w_j c_ij B_ij / W^2 and DCI_D = 100 sum_i w_i c_i0 B_i0 / W, with w the weights of
/// reaches, W their sum, c the passabilities along the way multiplied, B the decay with distance, and 0
/// the mouth of the piece that a reach is in.
public struct RiverIndices: Sendable, Hashable {
  /// For fish that live in the river: between all reaches, each with itself too.
  public var potamodromous: Double
  /// For fish that come in from the sea: from the mouth up to each reach.
  public var fromMouth: Double
  /// For fish that go out to the sea: from each reach down to the mouth.
  ///
  /// The same as from the mouth, unless passabilities count in the direction of travel.
  public var toMouth: Double

  /// The three indices.
  public init(potamodromous: Double, fromMouth: Double, toMouth: Double) {
    self.potamodromous = potamodromous
    self.fromMouth = fromMouth
    self.toMouth = toMouth
  }

  /// No gain.
  public static let zero = RiverIndices(potamodromous: 0, fromMouth: 0, toMouth: 0)

  /// The indices of sums of weights, over a network's whole weight.
  init(_ sums: RiverSums, weight: Double) {
    potamodromous = 100 * sums.pairs / weight / weight
    fromMouth = 100 * sums.fromMouth / weight
    toMouth = 100 * sums.toMouth / weight
  }
}

/// The sums of which the indices are made.
struct RiverSums: Sendable {
  var pairs = 0.0
  var fromMouth = 0.0
  var toMouth = 0.0

  /// What these sums have more than others; 0 where only rounding tells the two apart.
  func gain(over other: RiverSums) -> RiverSums {
    func gain(_ after: Double, _ before: Double) -> Double {
      abs(after - before) <= 1e-13 * max(after, before) ? 0 : after - before
    }
    return RiverSums(
      pairs: gain(pairs, other.pairs), fromMouth: gain(fromMouth, other.fromMouth),
      toMouth: gain(toMouth, other.toMouth))
  }
}
