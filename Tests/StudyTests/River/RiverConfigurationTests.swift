import Geometry
import Landscape
import Layers
import River
import Testing

@testable import Study

/// What study files and fish profiles say of rivers.
@Suite struct RiverConfigurationTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private let brook = """
    name: Brook
    crs: EPSG:3812
    realm: blue
    measures: measures.geojson
    strict: yes
    blue:
      rivers:
        - {layer: data.gpkg:brooks, where: "cat < 3", name: n, width: w, quality: q, reversed: r}
        - {layer: canals.geojson}
      barriers: {layer: weirs.geojson, kind: {field: soort, map: {X: pump}}, name: n, up: u, down: d, cost: c}
      outlets: ["650000,670000", "651000, 671000"]
      flow: outlet
      weight: area-quality
      passability: directional
      profile: salmonids
      costs: {weir: 250000}
      join-distance: 5
      barrier-distance: 30
      restoration-distance: 15

    """

  private func read(_ text: String) throws(StudyError) -> RiverConfiguration {
    do {
      try folder.write(text, to: "study.yml")
    } catch {
      throw StudyError(.input, problem: "\(error)")
    }
    return try RiverConfiguration(file: folder.path + "/study.yml")
  }

  private func problem(_ text: String) -> String {
    do throws(StudyError) {
      _ = try read(text)
      return ""
    } catch {
      return error.description.replacing(folder.path + "/study.yml", with: "study.yml")
    }
  }

  @Test func everyKey() throws {
    let river = try read(brook)
    #expect(river.name == "Brook")
    #expect(river.studyRules.crs == "EPSG:3812")
    #expect(river.studyRules.strict)
    #expect(river.sources.rivers.count == 2)
    #expect(
      river.sources.rivers[0].layer
        == LayerReference(path: folder.path + "/data.gpkg", layer: "brooks"))
    #expect(river.sources.rivers[0].filter == "cat < 3")
    #expect(river.sources.rivers[0].reversed == "r")
    #expect(river.sources.barriers[0].up == "u")
    guard case .field("soort", let map) = river.sources.barriers[0].kind else {
      Issue.record("the kind comes from the field soort")
      return
    }
    #expect(map["X"] == "pump")
    #expect(map["stuw"] == "weir")
    #expect(
      river.rules.outlets == [Coordinate(650_000, 670_000), Coordinate(651_000, 671_000)])
    #expect(river.rules.flow == .outlet)
    #expect(river.rules.weighting == .areaQuality)
    #expect(river.rules.isDirectional)
    #expect(river.rules.costs == [.weir: 250_000])
    #expect(river.rules.joinDistance == 5)
    #expect(river.rules.barrierDistance == 30)
    #expect(river.rules.restorationDistance == 15)
    #expect(river.profile.name == "salmonids")
    #expect(river.measures?.path == folder.path + "/measures.geojson")
  }

  @Test(arguments: [
    (
      "      flow: outlet", "      flow: oulet",
      "study.yml:12: blue.flow: \"oulet\" is not a direction of flow; did you mean outlet? known are drawing, outlet"
    ),
    (
      "join-distance: 5", "joindistance: 5",
      "study.yml:17: blue.joindistance: unknown key; did you mean join-distance? known are rivers, barriers, outlets, flow, weight, passability, profile, costs, measures, join-distance, barrier-distance, restoration-distance"
    ),
    (
      "weight: area-quality", "weight: lenght",
      "study.yml:13: blue.weight: \"lenght\" is not a weight of reaches; did you mean length? known are length, area, quality, area-quality"
    ),
    (
      "passability: directional", "passability: both",
      "study.yml:14: blue.passability: \"both\" is not a way to count passability; known are symmetric, directional"
    ),
    (
      "\"650000,670000\", \"651000, 671000\"", "\"650000\"",
      "study.yml:11: blue.outlets[1]: is not a position; write x,y in quotes and in the study's system: \"174000,198000\""
    ),
    (
      "{weir: 250000}", "{weer: 250000}",
      "study.yml:16: blue.costs.weer: \"weer\" is not a kind of river barrier; did you mean weir? known are dam, weir, mill, culvert, sluice, lock, pump, siphon, drop, ramp"
    ),
    (
      "realm: blue", "realm: green",
      "study.yml:3: realm: there is a blue part; write realm: both, or remove the key blue"
    ),
    (
      "realm: blue", "realm: brown",
      "study.yml:3: realm: \"brown\" is not a realm of a study; known are green, blue, both"
    ),
    (
      "realm: blue", "realm: blue\npatches: {layer: p.geojson}",
      "study.yml:3: realm: there are patches; write realm: both, or remove the key patches"
    ),
    (
      "profile: salmonids", "profile: salmons",
      "study.yml:15: blue.profile: \"salmons\" is not a shipped profile of fish; did you mean salmonids? known are fish, other-fish, salmonids; or give the path of a .yml file"
    ),
  ])
  func mistakes(_ part: String, _ instead: String, _ message: String) throws {
    let spoilt = brook.replacing(
      part.trimmingPrefix { $0 == " " }, with: instead.trimmingPrefix { $0 == " " })
    #expect(spoilt != brook)
    #expect(problem(spoilt) == message)
  }

  @Test func missingParts() {
    #expect(
      problem("name: B\ncrs: EPSG:3812\nrealm: blue\n")
        == "study.yml:1: the key blue is missing; add a line such as blue: {rivers: {layer: \"study.gpkg:rivers\"}, profile: fish}"
    )
    #expect(
      problem("name: B\ncrs: EPSG:3812\nblue: {profile: fish}\n")
        == "study.yml:3: blue: the key rivers is missing; add a line such as rivers: {layer: \"study.gpkg:rivers\"}"
    )
    let noOutlet = brook.replacing(
      "  outlets: [\"650000,670000\", \"651000, 671000\"]\n", with: "")
    #expect(
      problem(noOutlet)
        == "study.yml:11: blue.flow: no outlet is given; add a line such as outlets: [\"174000,198000\"]"
    )
  }

  @Test func studiesWithBothParts() throws {
    let both = brook.replacing(
      "realm: blue", with: "profile: badger\npatches: {layer: p.geojson}")
    try folder.write(both, to: "study.yml")
    let study = try StudyConfiguration(file: folder.path + "/study.yml")
    #expect(study.river?.name == "Brook")
    try folder.write(
      "name: B\ncrs: EPSG:3812\nprofile: badger\npatches: {layer: p.geojson}\n", to: "study.yml")
    #expect(try StudyConfiguration(file: folder.path + "/study.yml").river == nil)
  }

  @Test(arguments: FishProfileLibrary.names)
  func shippedProfiles(name: String) throws {
    let profile = try FishProfileLibrary.profile(name)
    #expect(profile.name == name)
    #expect(Set(profile.barriers.keys) == Set(ObstacleKind.allCases))
    #expect(profile.decay == .none)
  }

  // Noonan et al. 2012: all species, salmonids, others.
  @Test func fishPasses() throws {
    let passes = try FishProfileLibrary.names.map { try FishProfileLibrary.profile($0).fishPass }
    #expect(
      passes == [
        Passability(up: 0.42, down: 0.69), Passability(up: 0.21, down: 0.40),
        Passability(up: 0.62, down: 0.75),
      ])
  }

  @Test func ownProfiles() throws {
    let text = """
      name: eel
      species: Anguilla anguilla
      fish-pass: {up: 0.3, down: 0.5}
      barriers: {weir: {up: 0.2, down: 0.6}}
      dispersal: {mixture: {share: 0.8, mean: 500, tail-mean: 5000}}
      """
    func decay(_ text: String) throws(StudyError) -> RiverDecay {
      try FishProfile(yaml: YAMLValue(parsing: text, file: "eel.yml")).decay
    }
    #expect(
      try decay(text) == .mixture(share: 0.8, rate: 1 / 500, tailRate: 1 / 500 * (500 / 5000)))
    let mixture = "{mixture: {share: 0.8, mean: 500, tail-mean: 5000}}"
    #expect(try decay(text.replacing(mixture, with: "{threshold: 3000}")) == .threshold(3000))
    #expect(
      try decay(text.replacing(mixture, with: "{distance: 2000, probability: 0.5}"))
        == .exponential(distance: 2000, probability: 0.5))
    #expect {
      _ = try decay(text.replacing(mixture, with: "{threshold: 3000, distance: 5}"))
    } throws: {
      "\($0)"
        == "eel.yml:5: dispersal: has a threshold and another kernel where one belongs; remove one of the two"
    }
    #expect {
      _ = try decay(text.replacing("name: eel", with: "name: eel\nrealm: green"))
    } throws: {
      "\($0)" == "eel.yml:2: realm: a profile of fish is of the realm blue; write realm: blue"
    }
  }
}
