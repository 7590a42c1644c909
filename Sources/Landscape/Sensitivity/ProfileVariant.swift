/// A profile with another dispersal distance, or with all barriers more or less permeable.
public struct ProfileVariant: Sendable, Hashable {
  /// The dispersal distance in metres, as ``Dispersal/distance`` means it.
  public var distance: Double
  /// What the permeability of each barrier is multiplied by; the result is at most 1.
  public var permeabilityScale: Double

  /// A variant from its numbers.
  public init(distance: Double, permeabilityScale: Double) {
    self.distance = distance
    self.permeabilityScale = permeabilityScale
  }

  /// All combinations; without distances that of the profile, without scales 1.
  public static func product(
    distances: [Double], permeabilityScales: [Double], of profile: SpeciesProfile
  ) -> [ProfileVariant] {
    (distances.isEmpty ? [profile.dispersal.distance] : distances).flatMap { distance in
      (permeabilityScales.isEmpty ? [1] : permeabilityScales).map {
        ProfileVariant(distance: distance, permeabilityScale: $0)
      }
    }
  }
}

extension SpeciesProfile {
  /// The profile with the numbers of a variant; the longest link follows the distance.
  ///
  /// The permeability of roads by their traffic is scaled as that of each kind; structures are not.
  public func varied(by variant: ProfileVariant) -> SpeciesProfile {
    var varied = self
    varied.dispersal = dispersal.scaled(toDistance: variant.distance)
    varied.permeability = permeability.mapValues { min(1, variant.permeabilityScale * $0) }
    varied.traffic?.attempts *= variant.permeabilityScale
    return varied
  }
}
