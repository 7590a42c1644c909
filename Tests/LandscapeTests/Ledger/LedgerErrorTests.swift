import Layers
import Testing

@testable import Landscape

/// What is wrong with a ledger, where, and what to do about it.
struct LedgerErrorTests {
  private let study: TestStudy

  init() throws { study = try TestStudy() }

  @Test(arguments: [
    (#""status":"finished""#, "the status 'finished' is not known; known are planned, committed"),
    (#""status":"""#, "the field 'status' is empty; give one of planned, committed, realised"),
    (
      #""status":"planned","year":"soon""#,
      "the field 'year' is 'soon', not a year from 1990 to 2100; write it as 2026, or leave it empty"
    ),
    (#""status":"planned","year":1066"#, "the field 'year' is '1066', not a year from 1990"),
    (#""status":"planned","year":2026.5"#, "the field 'year' is '2026.5', not a year from 1990"),
    (
      #""status":"planned","length_km":-1"#,
      "the field 'length_km' is '-1', not a number of kilometres from 0 up; write it as 1.25"
    ),
    (#""status":"planned","length_km":"two""#, "the field 'length_km' is 'two', not a number"),
    (
      #""status":"planned","goal":"canals""#,
      "the goal 'canals' is not known; known are linear-infrastructure, landscape-element"
    ),
    (
      #""status":"planned","type":"bench""#,
      "neither 'goal' nor 'type' tells which goal it counts towards (the type 'bench' is not a measure;"
    ),
    (
      #""status":"planned","type":null"#,
      "tells which goal it counts towards; give a goal: linear-infrastructure or landscape-element"
    ),
    (
      #""status":"planned","criterion_site":"perhaps""#,
      "the field 'criterion_site' is 'perhaps', which is neither yes nor no; write yes or no"
    ),
  ])
  func refuses(_ properties: String, _ message: String) throws {
    let good = #""type":"hedge","status":"planned""#
    let feature = properties.contains("\"type\"") ? properties : #""type":"hedge",\#(properties)"#
    let layer = try study.layer(
      "ledger",
      [
        TestStudy.line([(0, 0), (100, 0)], "{\(good)}"),
        TestStudy.line([(0, 0), (100, 0)], "{\(feature)}"),
      ])
    #expect {
      _ = try LedgerReader(rules: .test, words: .plain).ledger(
        in: layer, regions: nil, tolerance: 15)
    } throws: {
      "\($0)".contains("ledger.geojson:ledger, feature 1: ") && "\($0)".contains(message)
    }
  }

  @Test func aLayerWithoutStatusIsNoLedger() throws {
    let layer = try study.layer("ledger", [TestStudy.line([(0, 0), (1, 0)], #"{"type":"hedge"}"#)])
    #expect {
      _ = try LedgerReader(rules: .test, words: .plain).ledger(
        in: layer, regions: nil, tolerance: 15)
    } throws: {
      "\($0)".hasSuffix(
        "ledger.geojson:ledger: there is no field 'status'; add one that says of each feature whether"
          + " it is planned or committed or realised")
    }
  }
}
