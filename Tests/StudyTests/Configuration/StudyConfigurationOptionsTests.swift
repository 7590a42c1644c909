import Foundation
import Landscape
import Layers
import Testing

@testable import Study

@Suite struct StudyConfigurationOptionsTests {
  let folder: TemporaryFolder
  let profile: String

  init() throws {
    folder = try TemporaryFolder()
    profile = try folder.write(otter, to: "otter.yml")
  }

  /// A GeoJSON file with a point for each set of properties.
  func layer(_ name: String, _ properties: [String]) throws -> String {
    let features = properties.map {
      """
      {"type": "Feature", "properties": \($0), \
      "geometry": {"type": "Point", "coordinates": [4.4, 50.8]}}
      """
    }
    return try folder.write(
      "{\"type\": \"FeatureCollection\", \"features\": [\(features.joined(separator: ","))]}",
      to: name)
  }

  @Test func readsLayersAndTellsWhatItGuessed() throws {
    let woods = try layer(
      "woods.geojson",
      [
        #"{"naam": "A", "habitat": "Bos"}"#, #"{"naam": "B", "habitat": "25"}"#,
        #"{"naam": "C", "habitat": null}"#,
      ])
    let roads = try layer(
      "roads.geojson",
      [#"{"ref": "R0", "highway": "motorway", "bridge": "yes"}"#, #"{"highway": "trunk"}"#])
    let crossings = try layer("crossings.geojson", [#"{"Type_overs": "Ecoduct"}"#])
    let hedges = try layer("hedges.geojson", [#"{"osm_id": 1}"#])
    let regions = try layer("regions.geojson", [#"{"gewest": "Vlaanderen"}"#])
    let study = try StudyConfiguration(
      patches: [woods], barriers: [roads], crossings: [crossings], linearElements: [hedges],
      regions: regions, profile: profile, crs: "EPSG:31370")

    #expect(study.name == "woods")
    #expect(study.profile.name == "otter")
    #expect(study.rules == LandscapeRules(crs: "EPSG:31370"))
    let sources = study.sources
    #expect(
      sources.patches == [
        PatchSource(
          layer: LayerReference(path: woods), habitat: .field("habitat", map: ["Bos": "forest"]),
          name: "naam")
      ])
    #expect(
      sources.barriers == [
        BarrierSource(
          layer: LayerReference(path: roads),
          kind: .field("highway", map: ["motorway": "motorway", "trunk": "primary-road"]),
          group: "ref", bridge: "bridge")
      ])
    #expect(sources.crossings.map(\.kind) == [.field("Type_overs", map: ["Ecoduct": "ecoduct"])])
    #expect(sources.linearElements.map(\.kind) == [.constant("hedge")])
    #expect(sources.regions?.name == "gewest")
    #expect(
      study.notices.map { $0.replacing(folder.path + "/", with: "") } == [
        "woods.geojson: guessed habitat class from field habitat (Bos = forest), name from field naam",
        "woods.geojson: no habitat class known for 2 of 3 features: field habitat has \"25\", no value; to use them, give a map in a study file",
        "roads.geojson: guessed kind of barrier from field highway (motorway = motorway, trunk = primary-road), group from field ref, bridge from field bridge",
        "crossings.geojson: guessed kind of crossing structure from field Type_overs (Ecoduct = ecoduct)",
        "hedges.geojson: guessed kind of linear element hedge from the name hedges",
        "regions.geojson: guessed name from field gewest",
      ])
  }

  @Test func patchesWithoutAHintAreHabitatAndItSaysSo() throws {
    let file = try layer("blob.geojson", [#"{"id": 1}"#])
    let study = try StudyConfiguration(patches: [file], profile: profile, crs: "EPSG:31370")
    #expect(study.sources.patches[0].habitat == nil)
    #expect(study.notices.last == "\(file): every feature counts as habitat of quality 1")
  }

  @Test func refusesALayerThatIsNotThere() throws {
    let error = #expect(throws: StudyError.self) {
      _ = try StudyConfiguration(
        patches: ["no/such.gpkg"], profile: profile, crs: "EPSG:31370")
    }
    #expect(error?.code == .input)
    #expect(error?.description.contains("no/such.gpkg") == true)
  }

  /// The layers of a real study area, as their publishers name them.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: SonianData.path),
      "the folder ../shared/data is not here"))
  func guessesRealLayers() throws {
    let study = try StudyConfiguration(
      patches: ["\(SonianData.path):nature_nara2016"],
      barriers: ["motorways_osm", "roads_osm2013", "railways_infrabel", "canals_vha", "rivers_vha"]
        .map { "\(SonianData.path):\($0)" },
      crossings: ["\(SonianData.path):wildlife_crossings"],
      linearElements: ["\(SonianData.path):hedges_osm2013"], regions: "\(SonianData.path):regions",
      profile: profile, crs: "EPSG:31370")
    let sources = study.sources
    #expect(
      sources.patches[0].habitat
        == .field("label", map: ["Bos": "forest", "Open natuur": "open-nature"]))
    #expect(
      sources.barriers.map(\.kind) == [
        .field("type", map: ["motorway": "motorway"]),
        .field(
          "highway",
          map: [
            "motorway": "motorway", "motorway_link": "motorway", "trunk": "primary-road",
            "trunk_link": "primary-road", "primary": "primary-road",
            "primary_link": "primary-road", "secondary": "secondary-road",
            "secondary_link": "secondary-road", "tertiary": "local-road",
            "tertiary_link": "local-road",
          ]),
        .constant("railway"), .constant("canal"), .constant("river"),
      ])
    #expect(sources.barriers.map(\.group) == ["ref", "ref", "linecalfa", nil, nil])
    #expect(
      sources.crossings[0].kind
        == .field("Type_overs", map: ["Ecoduct": "ecoduct", "Ecotunnel": "wildlife-tunnel"]))
    #expect(sources.linearElements[0].kind == .field("barrier", map: ["hedge": "hedge"]))
    #expect(sources.regions?.name == "name")
  }
}

/// Where the layers of a real study area are, when they are.
enum SonianData {
  static let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appendingPathComponent("shared/data/study-sonian-three-regions/sonian_31370.gpkg").path
}
