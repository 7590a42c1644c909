import Foundation
import Geometry
import Layers
import Report
import Testing

@testable import Study

@Suite struct MapPageReaderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private struct TestLayer {
    var name: String
    var wkt: [String]
    var fields: [Field]
    var rows: [[AttributeValue]]
  }

  private func write(_ layers: [TestLayer], to name: String) throws -> String {
    let path = "\(folder.path)/\(name)"
    let writer = try DatasetWriter(path: path, overwrite: false)
    let context = GeometryContext()
    for layer in layers {
      let target = try writer.addLayer(
        name: layer.name, kind: .unknown, crs: LayerCRS(wkt: "", epsg: 31370),
        fields: layer.fields)
      for (wkt, row) in zip(layer.wkt, layer.rows) {
        try writer.write(target, wkb: Geometry(wkt: wkt, in: context).wkb(), attributes: row)
      }
    }
    try writer.finish()
    return path
  }

  /// Two patches of 1 km2 near the middle of Lambert 72, 500 m apart.
  private func analysis(_ name: String = "now.gpkg") throws -> String {
    let squares = [150_000, 151_500].map { x in
      "POLYGON((\(x) 170000, \(x + 1000) 170000, \(x + 1000) 171000, \(x) 171000, \(x) 170000))"
    }
    return try write(
      [
        TestLayer(
          name: "patches", wkt: squares,
          fields: [
            Field(name: "patch", type: .integer), Field(name: "name", type: .text),
            Field(name: "dPC", type: .real), Field(name: "secret", type: .text),
          ],
          rows: [
            [.integer(1), .text("Bos"), .real(60), .text("x")],
            [.integer(2), .null, .real(40), .text("y")],
          ])
      ], to: name)
  }

  @Test func theCurveOfAChoiceIsRead() throws {
    let path = "\(folder.path)/best.gpkg"
    let writer = try DatasetWriter(path: path, overwrite: false)
    let context = GeometryContext()
    let measures = try writer.addLayer(
      name: "measures", kind: .unknown, crs: LayerCRS(wkt: "", epsg: 31370),
      fields: [
        Field(name: "measure", type: .text), Field(name: "type", type: .text),
        Field(name: "eca_gain_ha", type: .real),
      ])
    try writer.write(
      measures, wkb: Geometry(wkt: "POINT(150000 170000)", in: context).wkb(),
      attributes: [.text("Ecoduct"), .text("ecoduct"), .real(12)])
    let curve = try writer.addLayer(
      name: "curve", kind: .none, crs: nil,
      fields: [
        Field(name: "measure", type: .text), Field(name: "cost_eur", type: .real),
        Field(name: "eca_gain_ha", type: .real),
      ])
    try writer.write(curve, wkb: nil, attributes: [.text("Ecoduct"), .real(5000), .real(12)])
    try writer.finish()
    let reader = try MapPageReader([path])
    #expect(
      reader.facts.curve == [.init(change: "Ecoduct", costEUR: 5000, gainHa: 12)])
  }

  private static let score = """
    {"eca_ha": 100.5, "landscape": {"study": "Test", "profile": "badger (Meles meles)"},
     "measures": [{"measure": "Ecoduct", "eca_gain_ha": 3, "regions": [],
       "pairs": [{"from": "1 (Bos)", "to": "2", "probability_before": 0.1,
         "probability_after": 0.6, "percent": 80},
         {"from": "1 (Bos)", "to": "the new patch", "probability_before": 0,
         "probability_after": 0.6, "percent": 20}]}]}
    """

  @Test func layersAreReadInDegrees() throws {
    let reader = try MapPageReader([analysis()])
    #expect(reader.layers.map(\.kind) == [.patches])
    let layer = reader.layers[0]
    #expect(layer.columns.map(\.name).sorted() == ["dPC", "name", "patch"])
    let ring = try #require(layer.features[0].parts.first)
    #expect(ring.count == 5)
    #expect(abs(ring[0].x - 4.3688) < 0.002 && abs(ring[0].y - 50.8485) < 0.01)
    // A kilometre is about 0.0142 degrees of longitude here.
    let width = (ring.map(\.x).max() ?? 0) - (ring.map(\.x).min() ?? 0)
    #expect(abs(width - 0.0142) < 0.0002)
    #expect(reader.operations.count == 1)
    #expect(reader.notices.isEmpty)
  }

  @Test func pairsLieBetweenTheirPatches() throws {
    let json = try folder.write(Self.score, to: "score.json")
    let reader = try MapPageReader([json, analysis()])
    #expect(reader.study == "Test")
    #expect(reader.facts.ecaHa == 100.5)
    let pairs = try #require(reader.layers.first { $0.kind == .pairs })
    #expect(pairs.features.count == 1)
    let line = pairs.features[0].parts[0]
    #expect(line.count == 2)
    #expect(line[1].x - line[0].x > 0.02)
    #expect(pairs.features[0].values.contains(.number(0.6)))
  }

  @Test func withoutPatchesPairsAreToldToBeMissing() throws {
    let json = try folder.write(Self.score, to: "score.json")
    let path = try write(
      [
        TestLayer(
          name: "measures", wkt: ["POINT(150000 170000)"],
          fields: [Field(name: "measure", type: .text)], rows: [[.text("Ecoduct")]])
      ], to: "score.gpkg")
    let reader = try MapPageReader([path, json])
    #expect(reader.layers.map(\.kind) == [.measures])
    #expect(reader.layers[0].features[0].shape == .point)
    #expect(reader.notices.count == 1)
  }

  @Test func theSameLayerOfTwoResultsIsShownOnce() throws {
    let reader = try MapPageReader([analysis("a.gpkg"), analysis("b.gpkg")])
    #expect(reader.layers.count == 1)
    #expect(reader.layers[0].source == "a")
    #expect(reader.inputs.count == 2)
  }

  @Test func theManifestNamesTheStudy() throws {
    let path = try analysis()
    try folder.write(
      #"{"study": "Bossen", "profile": {"name": "badger", "species": "Meles meles"}}"#,
      to: "now.gpkg.manifest.json")
    let reader = try MapPageReader([path])
    #expect(reader.study == "Bossen")
    #expect(reader.facts.species == "badger (Meles meles)")
  }

  @Test func whatIsNoResultIsRefused() throws {
    let other = try write(
      [
        TestLayer(
          name: "trees", wkt: ["POINT(1 1)"], fields: [Field(name: "name", type: .text)],
          rows: [[.text("oak")]])
      ], to: "trees.gpkg")
    #expect(throws: StudyError.self) { try MapPageReader([other]) }
    let json = try folder.write("[1, 2]", to: "other.json")
    #expect(throws: StudyError.self) { try MapPageReader([json]) }
    let text = try folder.write("no database", to: "text.gpkg")
    #expect(throws: LayerError.self) { try MapPageReader([text]) }
    #expect(throws: LayerError.self) { try MapPageReader(["\(folder.path)/none.gpkg"]) }
    #expect(throws: StudyError.self) { try MapPageReader([folder.path]) }
    let score = try folder.write(Self.score, to: "score.json")
    let error = #expect(throws: StudyError.self) { try MapPageReader([score]) }
    #expect(error?.code == .configuration)
  }
}
