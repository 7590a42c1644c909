import Landscape
import Layers
import Testing

@testable import Study

/// A study with every key, to be spoilt by the tests.
private let valley = """
  name: Valley
  crs: EPSG:3812
  profile: otter.yml
  patches:
    - layer: data.gpkg:woods
      where: "ha >= 1"
      habitat: {field: class, map: {"25": forest, Rommelbos: wetland, Bos: park}}
      quality: q
      region: r
      name: n
    - {layer: parks.geojson, habitat: park}
  barriers:
    - layer: data.gpkg:roads
      kind: {field: highway}
      group: ref
      traffic: aadt
      bridge: b
      tunnel: t
      width: w
    - {layer: data.gpkg:e40, kind: motorway, where: "lanes > 2"}
  crossings:
    layer: data.gpkg:crossings
    kind: ecoduct
    where: open
    permeability: p
    name: n
  linear-elements: {layer: data.gpkg:hedges, kind: hedge, where: "len > 5"}
  regions: {layer: data.gpkg:regions, name: naam}
  reserves: {layer: data.gpkg:reserves, where: "iucn < 5", name: naam}
  settlements: {layer: data.gpkg:towns, where: "inh > 500", peri-urban: 1500}
  measures: measures.geojson
  join-distance: 2
  cut-below: 0.4
  opening-length: 120
  segment-length: 250
  parallel-distance: 50
  structure-radius: 40
  maximum-link: 4000
  planar: true
  landscape-area: 140800
  strict: yes

  """

@Suite struct StudyConfigurationYAMLTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(otter, to: "otter.yml")
  }

  func study(_ text: String, profile: String? = nil) throws -> StudyConfiguration {
    try StudyConfiguration(file: folder.write(text, to: "study.yml"), profile: profile)
  }

  /// The error's message without the temporary folder's name.
  func message(_ text: String, profile: String? = nil) -> String? {
    #expect(throws: StudyError.self) { _ = try study(text, profile: profile) }?
      .description.replacing(folder.path + "/", with: "")
  }

  func layer(_ text: String) -> LayerReference {
    LayerReference(parsing: text, relativeTo: folder.path)
  }

  @Test func readsEveryKey() throws {
    let study = try study(valley)
    #expect(study.name == "Valley")
    #expect(study.profile.name == "otter")
    #expect(study.file == folder.path + "/study.yml")
    #expect(study.measures == layer("measures.geojson"))
    #expect(study.notices.isEmpty)

    var rules = LandscapeRules(crs: "EPSG:3812")
    rules.joinDistance = 2
    rules.cutBelow = 0.4
    rules.openingLength = 120
    rules.segmentLength = 250
    rules.parallelDistance = 50
    rules.structureRadius = 40
    rules.maximumLink = 4000
    rules.planar = true
    rules.landscapeArea = 140_800
    rules.strict = true
    #expect(study.rules == rules)

    let sources = study.sources
    #expect(sources.patches.count == 2)
    #expect(sources.patches[0].layer == layer("data.gpkg:woods"))
    #expect(sources.patches[0].filter == "ha >= 1")
    #expect(sources.patches[0].quality == "q")
    #expect(sources.patches[0].region == "r")
    #expect(sources.patches[0].name == "n")
    #expect(
      sources.patches[1]
        == PatchSource(layer: layer("parks.geojson"), habitat: .constant("park")))
    let roads = sources.barriers[0]
    #expect(
      [roads.group, roads.traffic, roads.bridge, roads.tunnel, roads.width]
        == ["ref", "aadt", "b", "t", "w"])
    #expect(
      sources.barriers[1]
        == BarrierSource(
          layer: layer("data.gpkg:e40"), filter: "lanes > 2", kind: .constant("motorway")))
    #expect(
      sources.crossings == [
        CrossingSource(
          layer: layer("data.gpkg:crossings"), filter: "open", kind: .constant("ecoduct"),
          permeability: "p", name: "n")
      ])
    #expect(
      sources.linearElements == [
        LinearElementSource(
          layer: layer("data.gpkg:hedges"), filter: "len > 5", kind: .constant("hedge"))
      ])
    #expect(sources.regions == RegionSource(layer: layer("data.gpkg:regions"), name: "naam"))
    #expect(
      sources.reserves
        == ReserveSource(layer: layer("data.gpkg:reserves"), filter: "iucn < 5", name: "naam"))
    #expect(
      sources.settlements
        == SettlementSource(
          layer: layer("data.gpkg:towns"), filter: "inh > 500", periUrban: 1500))
  }

  @Test func defaultsAreThoseOfTheRules() throws {
    let study = try study(
      "{name: x, crs: EPSG:31370, profile: otter.yml, patches: {layer: a.gpkg}}")
    #expect(study.rules == LandscapeRules(crs: "EPSG:31370"))
    #expect(study.sources == LandscapeSources(patches: [PatchSource(layer: layer("a.gpkg"))]))
    #expect(study.measures == nil)
  }

  @Test func theVocabularyFillsTheMapAndTheStudyWins() throws {
    guard case .field(let field, let map)? = try study(valley).sources.patches[0].habitat else {
      Issue.record("no field rule")
      return
    }
    #expect(field == "class")
    #expect(map["25"] == "forest")
    #expect(map["Rommelbos"] == "wetland")
    #expect(map["Bos"] == "park")
    #expect(map["bos"] == "forest")
    #expect(map["Open natuur"] == "open-nature")
    #expect(map["open-nature"] == "open-nature")
    #expect(map["Forêt"] == "forest")
    #expect(map["FORET"] == "forest")
    #expect(map["nonsense"] == nil)
  }

  @Test func theProfileOfTheCommandLineWins() throws {
    let file = try folder.write(otter.replacing("name: otter", with: "name: mink"), to: "mink.yml")
    #expect(try study(valley, profile: file).profile.name == "mink")
  }

  @Test(arguments: [
    (
      "name: Valley\n", "",
      "study.yml:1: the key name is missing; add a line such as name: Zoniënwoud"
    ),
    (
      "crs: EPSG:3812\n", "",
      "study.yml:1: the key crs is missing; add a line such as crs: EPSG:31370"
    ),
    (
      "profile: otter.yml", "profile: nothere.yml",
      "nothere.yml: the file cannot be read; check its name and that you may read it"
    ),
    (
      "    quality: q", "    qualty: q",
      "study.yml:8: patches[1].qualty: unknown key; did you mean quality? known are layer, where, habitat, quality, region, name"
    ),
    (
      "kind: motorway", "kind: motorwy",
      "study.yml:20: barriers[2].kind: \"motorwy\" is not a kind of barrier; did you mean motorway? known are motorway, primary-road, secondary-road, local-road, railway, high-speed-railway, canal, river, built-up, car-park, fence, noise-wall"
    ),
    (
      "kind: {field: highway}", "kind: {map: {a: canal}}",
      "study.yml:14: barriers[1].kind: the key field is missing; add a line such as field: type"
    ),
    (
      "kind: {field: highway}", "kind: {field: highway, map: {trunk: street}}",
      "study.yml:14: barriers[1].kind.map.trunk: \"street\" is not a kind of barrier; known are motorway, primary-road, secondary-road, local-road, railway, high-speed-railway, canal, river, built-up, car-park, fence, noise-wall"
    ),
    (
      "kind: {field: highway}", "kind: [motorway]",
      "study.yml:14: barriers[1].kind: is a list where one value belongs; write it as key: value on one line"
    ),
    (
      "  kind: ecoduct\n", "",
      "study.yml:21: crossings: the key kind is missing; add a line such as kind: ecoduct"
    ),
    (
      "kind: hedge, ", "",
      "study.yml:27: linear-elements: the key kind is missing; add a line such as kind: hedge"
    ),
    (
      "regions, name: naam", "regions, nme: naam",
      "study.yml:28: regions.nme: unknown key; did you mean name? known are layer, name"
    ),
    (
      "layer: data.gpkg:reserves, ", "",
      "study.yml:29: reserves: the key layer is missing; add a line such as layer: \"study.gpkg:patches\""
    ),
    (
      "iucn < 5\", name", "iucn < 5\", nme",
      "study.yml:29: reserves.nme: unknown key; did you mean name? known are layer, where, name"
    ),
    (
      "layer: data.gpkg:towns, ", "",
      "study.yml:30: settlements: the key layer is missing; add a line such as layer: \"study.gpkg:patches\""
    ),
    (
      "peri-urban: 1500", "periurban: 1500",
      "study.yml:30: settlements.periurban: unknown key; did you mean peri-urban? known are layer, where, peri-urban"
    ),
    (
      "peri-urban: 1500", "peri-urban: 0",
      "study.yml:30: settlements.peri-urban: 0 is out of range; write a number above 0"
    ),
    (
      "settlements:", "setlements:",
      "study.yml:30: setlements: unknown key; did you mean settlements? known are name, crs, realm, blue, profile, patches, barriers, crossings, linear-elements, regions, reserves, settlements, measures, join-distance, cut-below, opening-length, segment-length, parallel-distance, structure-radius, maximum-link, planar, links, surface, landscape-area, strict"
    ),
    (
      "segment-length: 250", "segment-length: 0",
      "study.yml:35: segment-length: 0 is out of range; write a number above 0"
    ),
    (
      "cut-below: 0.4", "cut-below: 40",
      "study.yml:33: cut-below: 40 is out of range; write a number from 0 to 1"
    ),
    (
      "planar: true", "planar: maybe",
      "study.yml:39: planar: \"maybe\" is neither true nor false; write true or false"
    ),
    (
      "measures: measures.geojson", "\tmeasures: x",
      "study.yml:31: not valid YAML: while scanning for the next token (line 31), found character that cannot start any token; check the indentation, colons and quotes there"
    ),
  ])
  func refuses(_ old: String, _ new: String, _ expected: String) {
    #expect(message(valley.replacing(old, with: new)) == expected)
  }

  @Test func refusesAnEmptyListOfPatches() {
    #expect(
      message("{name: x, crs: EPSG:31370, profile: otter.yml, patches: []}")
        == "study.yml:1: patches: the list is empty; give at least one layer of habitat patches")
  }

  @Test func refusesAnUnknownProfileAtItsLine() {
    let message = message(valley.replacing("otter.yml", with: "bagder"))
    #expect(
      message?.hasPrefix(
        "study.yml:3: profile: \"bagder\" is not a shipped profile; did you mean badger? known are "
      )
        == true)
    #expect(message?.hasSuffix("or give the path of a .yml file") == true)
  }

  @Test func errorsInAProfileNameTheProfilesFile() throws {
    try folder.write("name: x\n", to: "otter.yml")
    #expect(
      message(valley)
        == "otter.yml:1: the key habitats is missing; add a line such as habitats: {forest: 1.0}")
  }

  @Test func refusesAMissingStudyFile() {
    let error = #expect(throws: StudyError.self) { try StudyConfiguration(file: "nowhere.yml") }
    #expect(
      error?.description
        == "nowhere.yml: the file cannot be read; check its name and that you may read it")
    #expect(error?.code == .configuration)
  }
}
