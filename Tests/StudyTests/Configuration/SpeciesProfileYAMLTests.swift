import Connectivity
import Foundation
import Landscape
import Testing

@testable import Study

/// A profile with every key, to be spoilt by the tests.
let otter = """
  name: otter
  species: Lutra lutra
  realm: blue
  minimum-area: 2
  habitats: {wetland: 1.0, water: 0.5}
  dispersal:
    distance: 8000
    probability: 0.1
    maximum-link: 9000
  permeability:
    motorway: 0.1
    canal: 1
  traffic: {loss-per-vehicle: 2.0e-5, attempts: 0.9}
  structures: {wildlife-tunnel: 0.7}
  linear-elements: {river: 0.2}

  """

@Suite struct SpeciesProfileYAMLTests {
  func profile(_ text: String) throws -> SpeciesProfile {
    try SpeciesProfile(yaml: YAMLValue(parsing: text, file: "otter.yml"))
  }

  func message(_ text: String) -> String? {
    #expect(throws: StudyError.self) { _ = try profile(text) }?.description
  }

  @Test func readsEveryKey() throws {
    let otter = try profile(otter)
    #expect(
      otter
        == SpeciesProfile(
          name: "otter", species: "Lutra lutra", realm: .blue, minimumArea: 2,
          habitats: [.wetland: 1, .water: 0.5],
          dispersal: Dispersal(distance: 8000, probability: 0.1, maximumDistance: 9000),
          permeability: [.motorway: 0.1, .canal: 1],
          traffic: TrafficResponse(lossPerVehicle: 2e-5, attempts: 0.9),
          structures: [.wildlifeTunnel: 0.7], linearElements: [.river: 0.2]))
  }

  @Test func optionalKeysHaveDefaults() throws {
    let plain = try profile(
      """
      name: vole
      species: any
      minimum-area: 0
      habitats: {grassland: 1}
      dispersal: {distance: 100, probability: 0.5}
      permeability: {}
      """)
    #expect(plain.realm == .green)
    #expect(plain.traffic == nil)
    #expect(plain.structures.isEmpty && plain.linearElements.isEmpty)
    // Where p falls to 5 %: 100 ln(0.05) / ln(0.5).
    #expect(abs(plain.dispersal.maximumDistance - 432.1928) < 1e-3)
  }

  @Test func readsAMixture() throws {
    let text = otter.replacing(
      "  distance: 8000\n  probability: 0.1\n",
      with: "  mixture: {share: 0.9, mean: 400, tail-mean: 1600}\n")
    let dispersal = try profile(text).dispersal
    #expect(dispersal.alpha == 1.0 / 400)
    #expect(dispersal.kernel == .mixture(share: 0.9, tailRate: 0.25))
  }

  @Test func readsAWeibull() throws {
    let text = otter.replacing(
      "  distance: 8000\n  probability: 0.1\n", with: "  weibull: {scale: 800, shape: 0.6}\n")
    let dispersal = try profile(text).dispersal
    #expect(dispersal.alpha == 1.0 / 800)
    #expect(dispersal.kernel == .weibull(shape: 0.6))
  }

  @Test(arguments: [
    (
      "habitats:", "habitat:",
      "otter.yml:5: habitat: unknown key; did you mean habitats? known are name, species, realm, minimum-area, habitats, dispersal, permeability, traffic, structures, linear-elements, ranges"
    ),
    (
      "species: Lutra lutra\n", "",
      "otter.yml:1: the key species is missing; add a line such as species: Meles meles"
    ),
    (
      "minimum-area: 2", "minimum-area: two",
      "otter.yml:4: minimum-area: \"two\" is not a number; write a number of at least 0"
    ),
    (
      "minimum-area: 2", "minimum-area: 2,5",
      "otter.yml:4: minimum-area: \"2,5\" is not a number; write 2.5"
    ),
    (
      "minimum-area: 2", "minimum-area: .nan",
      "otter.yml:4: minimum-area: \".nan\" is not a number; write a number of at least 0"
    ),
    (
      "minimum-area: 2", "minimum-area: inf",
      "otter.yml:4: minimum-area: \"inf\" is not a number; write a number of at least 0"
    ),
    (
      "minimum-area: 2", "minimum-area: -1",
      "otter.yml:4: minimum-area: -1 is out of range; write a number of at least 0"
    ),
    (
      "minimum-area: 2", "minimum-area: [2]",
      "otter.yml:4: minimum-area: is a list where one value belongs; write it as key: value on one line"
    ),
    (
      "minimum-area: 2", "minimum-area:",
      "otter.yml:4: minimum-area: has no value; fill it in or remove the line"
    ),
    (
      "realm: blue", "realm: aquatic",
      "otter.yml:3: realm: \"aquatic\" is not a realm; known are green, blue"
    ),
    (
      "water: 0.5", "water: 1.5",
      "otter.yml:5: habitats.water: 1.5 is out of range; write a number from 0 to 1"
    ),
    (
      "wetland: 1.0, water: 0.5", "wetlands: 1.0",
      "otter.yml:5: habitats.wetlands: \"wetlands\" is not a habitat class; did you mean wetland? known are forest, open-nature, heath, grassland, wetland, water, park, garden, orchard, arable"
    ),
    (
      "{wetland: 1.0, water: 0.5}", "{}",
      "otter.yml:5: habitats: no habitat class has a quality above 0; give one, such as forest: 1.0"
    ),
    (
      "{wetland: 1.0, water: 0.5}", "forest",
      "otter.yml:5: habitats: is a single value where keys with values belong; write lines of the form key: value"
    ),
    (
      "  motorway: 0.1", "  autosnelweg: 0.1",
      "otter.yml:11: permeability.autosnelweg: \"autosnelweg\" is not a kind of barrier; did you mean motorway? known are motorway, primary-road, secondary-road, local-road, railway, high-speed-railway, canal, river, built-up, car-park, fence, noise-wall"
    ),
    (
      "  probability: 0.1", "  probability: 1",
      "otter.yml:8: dispersal.probability: 1 is out of range; write a number between 0 and 1, both excluded"
    ),
    (
      "  distance: 8000", "  distance: 0",
      "otter.yml:7: dispersal.distance: 0 is out of range; write a number above 0"
    ),
    (
      "  distance: 8000\n", "",
      "otter.yml:6: dispersal: the key distance is missing; add a line such as distance: 1000"
    ),
    (
      "  distance: 8000\n  probability: 0.1\n", "",
      "otter.yml:6: dispersal: has no kernel; write either distance and probability, or mixture, or weibull"
    ),
    (
      "  probability: 0.1", "  weibull: {scale: 1, shape: 1}",
      "otter.yml:6: dispersal: has 2 kernels where one belongs; write either distance and probability, or mixture, or weibull"
    ),
    (
      "  distance: 8000\n  probability: 0.1", "  mixture: {share: 0.5, mean: 10, tail-mean: 5}",
      "otter.yml:7: dispersal.mixture.tail-mean: the tail is not longer than the mean; write a number above 10.0"
    ),
    (
      "river: 0.2", "river: 0",
      "otter.yml:15: linear-elements.river: 0 is out of range; write a number above 0"
    ),
    (
      "realm: blue", "species: again",
      "otter.yml:2: species: stands here and again further on in the same group of keys; remove one of the two"
    ),
    (
      "realm: blue", "realm: \"blue",
      "otter.yml:16: not valid YAML: while scanning a quoted scalar (line 3), found unexpected end of stream; check the indentation, colons and quotes there"
    ),
  ])
  func refuses(_ old: String, _ new: String, _ expected: String) throws {
    let message = message(otter.replacing(old, with: new))
    #expect(message == expected)
  }

  @Test func refusesAnEmptyFile() {
    #expect(message("# nothing\n") == "otter.yml: the file is empty")
  }

  @Test func refusesAFileThatIsNotThere() {
    let error = #expect(throws: StudyError.self) { try ProfileLibrary.load(file: "no/such.yml") }
    #expect(
      error?.description
        == "no/such.yml: the file cannot be read; check its name and that you may read it")
  }

  @Test func refusesAFileThatIsNotText() throws {
    let folder = try TemporaryFolder()
    let file = try folder.write("", to: "p.yml")
    try #require(FileManager.default.createFile(atPath: file, contents: Data([0xFF, 0xFE, 0x80])))
    let error = #expect(throws: StudyError.self) { try ProfileLibrary.load(file: file) }
    #expect(error?.description == "\(file): the file is not UTF-8 text; save it as UTF-8")
  }
}
