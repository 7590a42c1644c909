import Foundation

/// One choice of the uncertain numbers of a profile.
public struct ProfileDraw: Sendable, Hashable {
  /// The dispersal distance in metres; nothing where the profile's own holds.
  public var dispersalDistance: Double?
  /// Permeability of the kinds of barrier that have a range.
  public var permeability: [BarrierKind: Double]
  /// Permeability of the kinds of structure that have a range.
  public var structures: [StructureKind: Double]

  /// A draw from its numbers.
  public init(
    dispersalDistance: Double? = nil, permeability: [BarrierKind: Double] = [:],
    structures: [StructureKind: Double] = [:]
  ) {
    self.dispersalDistance = dispersalDistance
    self.permeability = permeability
    self.structures = structures
  }

  /// Draws each number from its range: the distance log-uniformly, permeabilities uniformly.
  ///
  /// The numbers depend on the seed and the draw's index alone, and those of one kind not on which
  /// others have a range.
  public init(from ranges: ProfileRanges, seed: UInt64, index: Int) {
    var random = SplitMix64(seed: seed, stream: index)
    let share = random.nextUnit()
    self.init(
      dispersalDistance: ranges.dispersalDistance.map {
        $0.clamped($0.lowerBound * pow($0.upperBound / $0.lowerBound, share))
      })
    for kind in BarrierKind.allCases {
      let share = random.nextUnit()
      permeability[kind] = ranges.permeability[kind]?.value(at: share)
    }
    for kind in StructureKind.allCases {
      let share = random.nextUnit()
      structures[kind] = ranges.structures[kind]?.value(at: share)
    }
  }
}

extension ClosedRange<Double> {
  fileprivate func value(at share: Double) -> Double {
    clamped(lowerBound + share * (upperBound - lowerBound))
  }

  /// The nearest number within; rounding can carry one just outside.
  fileprivate func clamped(_ value: Double) -> Double {
    Swift.min(Swift.max(value, lowerBound), upperBound)
  }
}
