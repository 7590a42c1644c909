import Connectivity
import Foundation
import Testing

@testable import Landscape

struct ProfileVariantTests {
  @Test func aVariantStretchesDispersalAndItsLongestLink() {
    let varied = SpeciesProfile.test.varied(
      by: ProfileVariant(distance: 500, permeabilityScale: 1))
    // Half the probability at half the distance.
    #expect(abs(varied.dispersal.alpha - log(2) / 500) < 1e-15)
    #expect(varied.dispersal.maximumDistance == 1500)
    #expect(varied.dispersal.distance == 500)
    #expect(varied.permeability == SpeciesProfile.test.permeability)
  }

  @Test func aMixtureKeepsItsShape() {
    let mixture = Dispersal(alpha: 1.0 / 400, kernel: .mixture(share: 0.9, tailRate: 0.25))
    let scaled = mixture.scaled(toDistance: 200)
    #expect(scaled.alpha == 1.0 / 200)
    #expect(scaled.kernel == mixture.kernel)
    #expect(abs(scaled.maximumDistance - mixture.maximumDistance / 2) < 1e-9)
  }

  @Test func aVariantScalesBarriersAndNotStructures() {
    let profile = SpeciesProfile.test
    let varied = profile.varied(by: ProfileVariant(distance: 1000, permeabilityScale: 2))
    #expect(varied.permeability[.motorway] == 0.2)
    #expect(varied.permeability[.localRoad] == 1)
    #expect(varied.permeability[.canal] == 0)
    #expect(varied.permeability(of: .fence) == 1)
    #expect(varied.structures == profile.structures)
    // Twice 0.9 e^(-1), and with hardly any traffic no more than 1.
    #expect(abs(varied.permeability(of: .motorway, aadt: 10_000) - 1.8 * exp(-1)) < 1e-12)
    #expect(varied.permeability(of: .motorway, aadt: 1) == 1)
  }

  @Test func aVariantWithTheProfilesNumbersIsTheProfile() {
    let variant = ProfileVariant(distance: 1000, permeabilityScale: 1)
    #expect(SpeciesProfile.test.varied(by: variant) == .test)
  }

  @Test func variantsAreAllCombinations() {
    let profile = SpeciesProfile.test
    let both = ProfileVariant.product(
      distances: [1, 2], permeabilityScales: [0.5, 1, 2], of: profile)
    #expect(both.map(\.distance) == [1, 1, 1, 2, 2, 2])
    #expect(both.map(\.permeabilityScale) == [0.5, 1, 2, 0.5, 1, 2])
    let scales = ProfileVariant.product(distances: [], permeabilityScales: [0.5], of: profile)
    #expect(scales == [ProfileVariant(distance: 1000, permeabilityScale: 0.5)])
    let distances = ProfileVariant.product(distances: [7], permeabilityScales: [], of: profile)
    #expect(distances == [ProfileVariant(distance: 7, permeabilityScale: 1)])
  }
}
