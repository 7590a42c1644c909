import Landscape
import Layers
import Testing

@testable import Study

@Suite struct FieldGuessTests {
  func guess(
    _ layer: String, _ fields: [String], _ values: [String: [String: Int]] = [:], _ count: Int = 0
  ) -> FieldGuess {
    FieldGuess(
      LayerSurvey(
        reference: LayerReference(path: "sonian.gpkg", layer: layer), layerName: layer,
        fields: fields, values: values, featureCount: count))
  }

  @Test func takesTheFieldWithMostKnownValues() {
    var guess = guess(
      "green", ["name", "landuse", "leisure"],
      ["landuse": ["forest": 10, "cemetery": 3], "leisure": ["park": 12, "pitch": 1]], 30)
    let source = PatchSource(guessing: &guess)
    #expect(source.habitat == .field("leisure", map: ["park": "park"]))
    #expect(source.name == "name")
    #expect(
      guess.notices == [
        "sonian.gpkg:green: guessed habitat class from field leisure (park = park), name from field name",
        "sonian.gpkg:green: no habitat class known for 18 of 30 features: field leisure has \"pitch\", no value; to use them, give a map in a study file",
      ])
  }

  @Test func readsRoadsAsOpenStreetMapWritesThem() throws {
    var guess = guess(
      "roads", ["osm_id", "name", "highway", "ref", "bridge", "tunnel"],
      ["highway": ["trunk": 2, "tertiary": 5]], 7)
    #expect(
      try BarrierSource(guessing: &guess)
        == BarrierSource(
          layer: LayerReference(path: "sonian.gpkg", layer: "roads"),
          kind: .field("highway", map: ["trunk": "primary-road", "tertiary": "local-road"]),
          group: "ref", bridge: "bridge", tunnel: "tunnel"))
    #expect(guess.notices.count == 1)
  }

  @Test func readsRailwaysAsInfrabelWritesThem() throws {
    var guess = guess("railways_infrabel", ["trackcode", "linecnum", "linecalfa", "status"])
    let source = try BarrierSource(guessing: &guess)
    #expect(source.kind == .constant("railway"))
    #expect(source.group == "linecalfa")
    #expect(
      guess.notices == [
        "sonian.gpkg:railways_infrabel: guessed kind of barrier railway from the name railways_infrabel, group from field linecalfa"
      ])
  }

  @Test func readsCrossingsAsInboWritesThem() throws {
    var guess = guess(
      "oversteekplaatsen", ["Id", "Type_overs"],
      ["Type_overs": ["Ecoduct": 6, "Ecotunnel": 1, "Wilddetectiesysteem": 3]], 10)
    let source = try CrossingSource(guessing: &guess)
    #expect(
      source.kind
        == .field("Type_overs", map: ["Ecoduct": "ecoduct", "Ecotunnel": "wildlife-tunnel"]))
    #expect(
      guess.notices.last
        == "sonian.gpkg:oversteekplaatsen: no kind of crossing structure known for 3 of 10 features: field Type_overs has \"Wilddetectiesysteem\"; to use them, give a map in a study file"
    )
  }

  @Test func theFileNameTellsWhenTheLayerDoesNot() throws {
    var guess = FieldGuess(
      LayerSurvey(
        reference: LayerReference(path: "data/hedges.gpkg", layer: "layer1"), layerName: "layer1",
        fields: []))
    #expect(try LinearElementSource(guessing: &guess).kind == .constant("hedge"))
  }

  @Test func regionsAreNamedInAnyLanguage() throws {
    var guess = guess("provinces", ["AdPrKey", "NameFRE", "NameDUT"])
    #expect(try RegionSource(guessing: &guess).name == "NameDUT")
  }

  @Test func patchesWithoutAnyHintAreHabitat() {
    var guess = guess("layer1", ["id"])
    #expect(PatchSource(guessing: &guess).habitat == nil)
    #expect(guess.notices == ["sonian.gpkg:layer1: nothing guessed"])
  }

  @Test func refusesWhatCannotBeGuessed() {
    func message(_ body: (inout FieldGuess) throws -> Void) -> String? {
      var guess = guess("lines", ["id", "length"])
      return #expect(throws: StudyError.self) { try body(&guess) }?.description
    }
    #expect(
      message { _ = try BarrierSource(guessing: &$0) }
        == "sonian.gpkg:lines: neither the layer's name nor its fields tell a kind of barrier (it has the fields id, length); write a study file STUDY.yml with a line such as barriers: [{layer: \"sonian.gpkg:lines\", kind: motorway}]"
    )
    #expect(
      message { _ = try CrossingSource(guessing: &$0) }?.hasSuffix(
        "crossings: [{layer: \"sonian.gpkg:lines\", kind: ecoduct}]") == true)
    #expect(
      message { _ = try LinearElementSource(guessing: &$0) }?.hasSuffix(
        "linear-elements: [{layer: \"sonian.gpkg:lines\", kind: hedge}]") == true)
    #expect(
      message { _ = try RegionSource(guessing: &$0) }?.hasSuffix(
        "regions: {layer: \"sonian.gpkg:lines\", name: FIELD}") == true)
  }

  @Test func refusesAStudyWithoutPatches() {
    let error = #expect(throws: StudyError.self) {
      try StudyConfiguration(patches: [], profile: "badger", crs: "EPSG:31370")
    }
    #expect(
      error?.description
        == "--patches: no layer of habitat patches is named; give --patches FILE[:LAYER] or a study file"
    )
  }
}
