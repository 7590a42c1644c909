import Foundation
import Landscape
import Layers
import Testing

@testable import Study

@Suite struct BatchConfigurationTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      """
      name: Test
      crs: EPSG:31370
      profile: badger
      patches: {layer: patches.gpkg}
      regions: {layer: own.gpkg, name: region}
      measures: measures.geojson
      """, to: "study.yml")
    try folder.write(
      """
      name: Bare
      crs: EPSG:31370
      profile: badger
      patches: {layer: patches.gpkg}
      """, to: "bare.yml")
  }

  func batch(_ lines: String) throws -> BatchConfiguration {
    try BatchConfiguration(file: folder.write("name: B\nstudy: study.yml\n" + lines, to: "b.yml"))
  }

  func message(_ text: String) throws -> String? {
    let file = try folder.write(text, to: "b.yml")
    let error = #expect(throws: StudyError.self) { try BatchConfiguration(file: file) }
    #expect(error?.code == .configuration)
    return error?.description.replacing(folder.path + "/", with: "")
  }

  func message(after lines: String) throws -> String? {
    try message("name: B\nstudy: study.yml\n" + lines)
  }

  @Test func intraPatchDistancesAreRefused() throws {
    try folder.write(
      """
      name: Surface
      crs: EPSG:31370
      profile: badger
      links: leastCost
      surface: {cell: 50, intra-patch: true}
      patches: {layer: patches.gpkg}
      """, to: "surface.yml")
    #expect(
      try message("name: B\nstudy: surface.yml\n")
        == "b.yml:2: study: intra-patch distances: they are not computed in batches; leave out"
        + " surface: intra-patch, or use bocage analyze, score or rank")
  }

  @Test func readsEverything() throws {
    let batch = try batch(
      """
      regions: {layer: other.gpkg, name: naam, buffer: 5000, whole: false, only: [A, B]}
      profiles: [badger, hedgehog]
      scenarios:
        - {name: now, job: analyze}
        - {name: proposals, job: score}
        - {name: more, job: score, measures: more.geojson}
        - {name: segments, job: rank, mitigated-permeability: 0.5}
      output: results
      kept-distances: 500MB
      """)
    #expect(batch.name == "B")
    #expect(batch.studies.map(\.profile.name) == ["badger", "hedgehog"])
    #expect(batch.studies.allSatisfy { $0.sources.regions?.name == "naam" })
    #expect(batch.studies[0].sources.regions?.layer.path == folder.path + "/other.gpkg")
    #expect(batch.regions.buffer == 5000)
    #expect(!batch.regions.includesWhole)
    #expect(batch.regions.only == ["A", "B"])
    #expect(batch.scenarios.map(\.job) == [.analyze, .score, .score, .rank])
    #expect(batch.scenarios[1].measures?.path == folder.path + "/measures.geojson")
    #expect(batch.scenarios[2].measures?.path == folder.path + "/more.geojson")
    #expect(batch.scenarios[3].mitigatedPermeability == 0.5)
    #expect(batch.output == folder.path + "/results")
    #expect(batch.keptDistances == MemorySize(bytes: 500_000_000))
  }

  @Test func hasDefaults() throws {
    let batch = try batch("")
    #expect(batch.studies.map(\.profile.name) == ["badger"])
    #expect(batch.scenarios == [BatchScenario(name: "baseline", job: .analyze)])
    #expect(batch.regions.areUnits && batch.regions.includesWhole)
    #expect(batch.regions.buffer == nil)
    #expect(batch.studies[0].sources.regions?.layer.path == folder.path + "/own.gpkg")
    #expect(
      batch.buffer(for: batch.studies[0]) == batch.studies[0].profile.dispersal.maximumDistance)
    #expect(batch.output == folder.path + "/b-results")
    #expect(batch.keptDistances == .usual)
  }

  @Test func aStudyWithoutRegionsIsOneUnit() throws {
    let file = try folder.write("name: B\nstudy: bare.yml\n", to: "b.yml")
    #expect(try !BatchConfiguration(file: file).regions.areUnits)
  }

  @Test(arguments: [
    (
      "profiles: []",
      "b.yml:3: profiles: the list is empty; name at least one profile, such as badger"
    ),
    (
      "profiles: [badger, badger]",
      "b.yml:3: profiles[2]: the profile badger is there twice; remove one of the two"
    ),
    (
      "scenarios: []",
      "b.yml:3: scenarios: the list is empty; write at least {name: baseline, job: analyze}"
    ),
    (
      "scenarios: {name: a, job: analyse}",
      "b.yml:3: scenarios.job: \"analyse\" is no job; did you mean analyze? known are analyze, score, rank"
    ),
    (
      "scenarios: {name: a, job: analyze, measures: m.geojson}",
      "b.yml:3: scenarios.measures: only job: score has measures; remove the line or change the job"
    ),
    (
      "scenarios: {name: a, job: score, mitigated-permeability: 0.4}",
      "b.yml:3: scenarios.mitigated-permeability: only job: rank has a mitigated-permeability;"
        + " remove the line or change the job"
    ),
    (
      "scenarios: {name: a, job: rank, mitigated-permeability: 0}",
      "b.yml:3: scenarios.mitigated-permeability: 0 is out of range; write a number above 0 and at most 1"
    ),
    (
      "scenarios: [{name: A b, job: rank}, {name: a-B, job: rank}]",
      "b.yml:3: scenarios[2]: the scenario a-B is there twice; give one of the two another name"
    ),
    (
      "scenarios: [{name: \"--\", job: rank}]",
      "b.yml:3: scenarios[1]: the name \"--\" has no letter; give it another"
    ),
    (
      "kept-distances: much",
      "b.yml:3: kept-distances: is not an amount of memory; write one such as 500MB or 2GB"
    ),
    (
      "region: {buffer: 3}",
      "b.yml:3: region: unknown key; did you mean regions? known are name, study, regions, profiles,"
        + " scenarios, output, kept-distances"
    ),
    (
      "regions: {layer: other.gpkg}",
      "b.yml:3: regions: the key name is missing; add a line such as name: name"
    ),
  ])
  func refuses(lines: String, expected: String) throws {
    #expect(try message(after: lines) == expected)
  }

  @Test func refusesWhatTheStudyLacks() throws {
    #expect(
      try message("name: B\nstudy: bare.yml\nregions: {buffer: 3}")
        == "b.yml:3: regions: the study has no regions; name their layer, such as regions:"
        + " {layer: \"regions.gpkg\", name: name}")
    #expect(
      try message("name: B\nstudy: bare.yml\nscenarios: [{name: a, job: score}]")
        == "b.yml:3: scenarios[1]: there is nothing to score; add a line such as measures:"
        + " measures.geojson")
    #expect(
      try message("name: B\nstudy: none.yml")
        == "none.yml: the file cannot be read; check its name and that you may read it")
  }
}

@Suite struct PresentPathTests {
  /// A graph that was saved from another folder names its layers as they were seen from there.
  @Test func findsTheLayerThatASavedGraphMeans() {
    let study = StudyConfiguration(
      name: "S",
      profile: SpeciesProfile(
        name: "t", species: "t", minimumArea: 1, habitats: [:],
        dispersal: Dispersal(distance: 1, probability: 0.5), permeability: [:]),
      sources: LandscapeSources(
        patches: [
          PatchSource(layer: LayerReference(path: "../a/north/patches.gpkg")),
          PatchSource(layer: LayerReference(path: "../a/south/patches.gpkg")),
        ]), rules: LandscapeRules(crs: "EPSG:31370"))
    #expect(study.presentPath(of: "a/south/patches.gpkg") == "../a/south/patches.gpkg")
    #expect(study.presentPath(of: "/x/north/patches.gpkg") == "../a/north/patches.gpkg")
    #expect(study.presentPath(of: "../a/north/patches.gpkg") == "../a/north/patches.gpkg")
    #expect(study.presentPath(of: "roads.gpkg") == "roads.gpkg")
  }
}
