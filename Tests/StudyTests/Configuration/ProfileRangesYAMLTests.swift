import Landscape
import Testing

@testable import Study

@Suite struct ProfileRangesYAMLTests {
  /// The otter has 15 lines of its own.
  private func profile(_ ranges: String) throws -> SpeciesProfile {
    try SpeciesProfile(yaml: YAMLValue(parsing: otter + ranges, file: "otter.yml"))
  }

  @Test func readsRanges() throws {
    let ranges = try profile(
      """
      ranges:
        dispersal-distance: [5000, 10000]
        permeability:
          motorway: [0.05, 0.2]
          canal: [0.5, 1]
        structures:
          wildlife-tunnel: [0.7, 0.7]
      """
    ).ranges
    #expect(
      ranges
        == ProfileRanges(
          dispersalDistance: 5000...10_000, permeability: [.motorway: 0.05...0.2, .canal: 0.5...1],
          structures: [.wildlifeTunnel: 0.7...0.7]))
    #expect(try profile("").ranges.isEmpty)
  }

  @Test func theDistanceOfAMixtureIsItsMean() throws {
    let mixture = otter.replacing(
      "  distance: 8000\n  probability: 0.1\n",
      with: "  mixture: {share: 0.9, mean: 49, tail-mean: 1600}\n")
    let text = mixture + "ranges: {dispersal-distance: [49, 49]}\n"
    let profile = try SpeciesProfile(yaml: YAMLValue(parsing: text, file: "otter.yml"))
    #expect(profile.dispersal.distance == 49)
    #expect(profile.ranges.dispersalDistance == 49...49)
  }

  @Test(arguments: [
    (
      "ranges: {dispersal: [1, 2]}",
      "otter.yml:16: ranges.dispersal: unknown key; known are dispersal-distance, permeability, structures"
    ),
    (
      "ranges:\n  dispersal-distance: 8000",
      "otter.yml:17: ranges.dispersal-distance: is not a range; write two numbers: [lowest, highest]"
    ),
    (
      "ranges:\n  dispersal-distance: [1, 2, 3]",
      "otter.yml:17: ranges.dispersal-distance: is not a range; write two numbers: [lowest, highest]"
    ),
    (
      "ranges:\n  dispersal-distance: [0, 9000]",
      "otter.yml:17: ranges.dispersal-distance[1]: 0 is out of range; write a number above 0"
    ),
    (
      "ranges:\n  dispersal-distance: [9000, 8000]",
      "otter.yml:17: ranges.dispersal-distance: the range begins above its end; write [8000.0, 9000.0]"
    ),
    (
      "ranges:\n  dispersal-distance: [9000, 9500]",
      "otter.yml:17: ranges.dispersal-distance: [9000.0, 9500.0] does not contain the profile's own 8000.0; widen the range or change the number"
    ),
    (
      "ranges:\n  permeability:\n    motorway: [0.05, high]",
      "otter.yml:18: ranges.permeability.motorway[2]: \"high\" is not a number; write a number from 0 to 1"
    ),
    (
      "ranges:\n  permeability:\n    motorway: [0.05, 1.2]",
      "otter.yml:18: ranges.permeability.motorway[2]: 1.2 is out of range; write a number from 0 to 1"
    ),
    (
      "ranges:\n  permeability:\n    fence: [0.05, 0.2]",
      "otter.yml:18: ranges.permeability.fence: the profile has no number that this is the range of; add one under permeability, or remove the line"
    ),
    (
      "ranges:\n  structures: {ecoducts: [0.05, 0.2]}",
      "otter.yml:17: ranges.structures.ecoducts: \"ecoducts\" is not a kind of crossing structure; did you mean ecoduct? known are ecoduct, wildlife-tunnel, amphibian-tunnel, canopy-bridge, fauna-exit, fish-passage, shared-passage"
    ),
  ])
  func refuses(_ ranges: String, _ expected: String) {
    let error = #expect(throws: StudyError.self) { try profile(ranges) }
    #expect(error?.description == expected)
  }

  @Test(arguments: ProfileLibrary.names)
  func shippedProfilesHaveRanges(name: String) throws {
    let profile = try ProfileLibrary.profile(named: name)
    #expect(profile.ranges.dispersalDistance != nil)
    #expect(profile.ranges.permeability.count >= 10)
    #expect(profile.ranges.structures[.ecoduct] != nil)
  }

  @Test func theManifestHasTheRangesAndTheGraphDoesNotDependOnThem() throws {
    let plain = try profile("")
    let ranged = try profile("ranges: {permeability: {motorway: [0.05, 0.2]}}")
    #expect(Manifest.ProfileRecord(plain).ranges == nil)
    #expect(Manifest.ProfileRecord(ranged).ranges == ["permeability.motorway": [0.05, 0.2]])
    let fingerprints = try [plain, ranged].map { profile in
      try StudyFingerprint(
        StudyConfiguration(
          name: "s", profile: profile, sources: LandscapeSources(patches: []),
          rules: LandscapeRules(crs: "EPSG:31370"))
      ).text
    }
    #expect(fingerprints[0] == fingerprints[1])
  }

  @Test func aProfileWithoutRangesCannotBeDrawn() throws {
    var study = StudyConfiguration(
      name: "s", profile: try profile(""), sources: LandscapeSources(patches: []),
      rules: LandscapeRules(crs: "EPSG:31370"))
    let error = #expect(throws: StudyError.self) { try study.requireRanges() }
    #expect(
      error?.description
        == "profile: \"otter\" has no ranges to draw its numbers from; add some, such as ranges: {dispersal-distance: [500, 2000]}"
    )
    study.profile.ranges.dispersalDistance = 8000...9000
    try study.requireRanges()
  }
}
