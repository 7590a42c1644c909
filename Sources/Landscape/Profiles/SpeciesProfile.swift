/// What a focal species needs: its habitat, how far it goes, and what stops or guides it.
public struct SpeciesProfile: Sendable, Hashable {
  /// The name by which commands ask for it: `badger`.
  public var name: String
  /// The scientific name, or what the profile stands for.
  public var species: String
  /// Where it lives.
  public var realm: Realm
  /// The smallest patch that counts, in hectares.
  public var minimumArea: Double
  /// Quality, 0...1, of each habitat class; a class that is not named is no habitat.
  public var habitats: [HabitatClass: Double]
  /// How far it goes.
  public var dispersal: Dispersal
  /// Permeability per kind of barrier, 0...1; for areal kinds, per 100 m crossed.
  public var permeability: [BarrierKind: Double]
  /// Permeability of roads whose traffic is known; without it the kind decides.
  public var traffic: TrafficResponse?
  /// Permeability of each kind of structure; a kind that is not named is of no use to the species.
  public var structures: [StructureKind: Double]
  /// Cost of a metre along an element, in metres; a kind that is not named does not guide it.
  public var linearElements: [LinearElementKind: Double]
  /// How uncertain these numbers are.
  public var ranges: ProfileRanges

  /// A profile from its parts.
  public init(
    name: String, species: String, realm: Realm = .green, minimumArea: Double,
    habitats: [HabitatClass: Double], dispersal: Dispersal,
    permeability: [BarrierKind: Double], traffic: TrafficResponse? = nil,
    structures: [StructureKind: Double] = [:], linearElements: [LinearElementKind: Double] = [:],
    ranges: ProfileRanges = ProfileRanges()
  ) {
    self.name = name
    self.species = species
    self.realm = realm
    self.minimumArea = minimumArea
    self.habitats = habitats
    self.dispersal = dispersal
    self.permeability = permeability
    self.traffic = traffic
    self.structures = structures
    self.linearElements = linearElements
    self.ranges = ranges
  }

  /// The permeability of a barrier of one kind: by its traffic where that is known, else by the kind.
  ///
  /// A kind without a number in the profile is no barrier to the species.
  public func permeability(of kind: BarrierKind, aadt: Double? = nil) -> Double {
    if let aadt, let traffic, kind.carriesRoadTraffic { return traffic.permeability(aadt: aadt) }
    return permeability[kind] ?? 1
  }

  /// What mitigation by an ecoduct gives a barrier: the profile's number, 0.8 where it has none.
  public var ecoductPermeability: Double { structures[.ecoduct] ?? 0.8 }
}

/// The part of the green-blue network that a species uses.
public enum Realm: String, Sendable, Hashable, CaseIterable {
  /// On land.
  case green
  /// In water.
  case blue
}
