import Landscape
import Testing

@testable import Study

@Suite struct StudyVariantTests {
  private func study() throws -> StudyConfiguration {
    StudyConfiguration(
      name: "s", profile: try ProfileLibrary.profile(named: "badger"),
      sources: LandscapeSources(patches: []), rules: LandscapeRules(crs: "EPSG:31370"))
  }

  @Test func theStudysLongestLinkFollowsTheDistance() throws {
    var study = try study()
    let variant = ProfileVariant(distance: 3650, permeabilityScale: 1)
    #expect(study.varied(by: variant).rules.maximumLink == nil)
    #expect(study.varied(by: variant).profile.dispersal.maximumDistance == 3650)
    study.rules.maximumLink = 5000
    #expect(study.varied(by: variant).rules.maximumLink == 2500)
  }

  @Test func saysWhichBarriersBeginOrCeaseToCutPatches() throws {
    let variants = [1, 0.8, 0.8, 2].map { ProfileVariant(distance: 9, permeabilityScale: $0) }
    #expect(
      try study().remarks(on: variants) == [
        "with the permeability scale 0.8, what is secondary-road, built-up, car-park cuts the patches that it runs through (cut-below 0.5)",
        "with the permeability scale 2.0, what is primary-road no longer cuts the patches that it runs through (cut-below 0.5)",
      ])
  }
}
