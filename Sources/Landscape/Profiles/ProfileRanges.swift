/// Between what bounds the uncertain numbers of a profile may lie; a number without a range is taken as it is.
public struct ProfileRanges: Sendable, Hashable {
  /// The dispersal distance in metres, as ``Dispersal/distance`` means it.
  public var dispersalDistance: ClosedRange<Double>?
  /// Permeability per kind of barrier, 0...1.
  public var permeability: [BarrierKind: ClosedRange<Double>]
  /// Permeability of each kind of structure, 0...1.
  public var structures: [StructureKind: ClosedRange<Double>]

  /// Ranges of some numbers; without any, nothing is uncertain.
  public init(
    dispersalDistance: ClosedRange<Double>? = nil,
    permeability: [BarrierKind: ClosedRange<Double>] = [:],
    structures: [StructureKind: ClosedRange<Double>] = [:]
  ) {
    self.dispersalDistance = dispersalDistance
    self.permeability = permeability
    self.structures = structures
  }

  /// True where no number has a range.
  public var isEmpty: Bool {
    dispersalDistance == nil && permeability.isEmpty && structures.isEmpty
  }
}
