import Foundation
import FoundationXML
import Layers
import Testing

@testable import Report

@Suite struct LayerStyleTests {
  /// Points, lines or polygons with nothing in them: styles look at the type alone.
  private static let wkb: [MapSymbol.Shape: [UInt8]] = [
    .marker: [1, 1, 0, 0, 0], .line: [1, 5, 0, 0, 0], .fill: [0, 0, 0, 0, 3],
  ]

  private func measures(_ rows: [(MapSymbol.Shape, Double)]) -> StyledRows {
    StyledRows(
      layer: "measures", header: ["measure", "eca_gain_ha"],
      rows: rows.map { (Self.wkb[$0.0], [.text("m"), .real($0.1)]) })
  }

  private func ranked(_ gains: [Double]) -> StyledRows {
    StyledRows(
      layer: "ranked_segments", header: ["rank", "eca_gain_ha"],
      rows: gains.enumerated().map { (Self.wkb[.line], [.integer($0 + 1), .real($1)]) })
  }

  private func isWellFormed(_ text: String) -> Bool { XMLParser(data: Data(text.utf8)).parse() }

  @Test func theBestSegmentIsOnTopAndTheWidest() {
    let style = LayerStyle.rankedSegments(ranked([5, 4, 3, 2, 1, 0]))
    #expect(
      style.rules.map(\.label) == [
        "ECA gain 4 - 5 ha", "ECA gain 3 - 4 ha", "ECA gain 2 - 3 ha", "ECA gain 1 - 2 ha",
        "ECA gain up to 1 ha", "no gain",
      ])
    #expect(style.rules.first?.filter == "\"eca_gain_ha\" > 4.0")
    #expect(style.rules.last?.filter == "\"eca_gain_ha\" >= 0 AND \"eca_gain_ha\" <= 0.0005")
    let widths = style.rules.map(\.symbol.width)
    #expect(widths == widths.sorted(by: >))
    #expect(style.order == "eca_gain_ha")
    #expect(style.qml.contains("<layerGeometryType>1</layerGeometryType>"))
    #expect(style.qml.contains("enableorderby=\"1\""))
    #expect(isWellFormed(style.qml))
  }

  @Test func nothingAndLossesHaveTheirOwnEntries() {
    let style = LayerStyle.rankedSegments(ranked([0, 0]))
    #expect(style.rules.map(\.label) == ["no gain"])
    #expect(isWellFormed(style.qml))
    #expect(LayerStyle.rankedSegments(ranked([])).rules.isEmpty)
    let worse = LayerStyle.measures(measures([(.line, -2), (.line, 3)]))
    #expect(worse.rules.map(\.label) == ["ECA gain up to 3 ha", "ECA gain below 0: a loss"])
  }

  @Test func measuresOfSeveralShapesShareTheirClasses() {
    let style = LayerStyle.measures(
      measures([(.marker, 10), (.line, 20), (.fill, 30), (.marker, 0)]))
    #expect(
      style.rules.map(\.label) == [
        "ECA gain up to 10 ha", "no gain", "ECA gain 10 - 20 ha", "ECA gain 20 - 30 ha",
      ])
    #expect(style.rules.map(\.symbol.shape) == [.marker, .marker, .line, .fill])
    #expect(style.rules[2].filter?.hasPrefix("geometry_type($geometry) = 'Line' AND ") == true)
    // QGIS would refuse the style for all but one of its three layers.
    #expect(!style.qml.contains("layerGeometryType"))
    #expect(isWellFormed(style.qml))
    // Of one shape there is no need to ask.
    #expect(
      LayerStyle.measures(measures([(.line, 1)])).rules[0].filter?.contains("geometry") == false)
  }

  @Test func namesAreEscaped() {
    #expect(XMLText.escaped("a<b & \"c\"\u{0}\n") == "a&lt;b &amp; &quot;c&quot;&#10;")
    #expect(LayerStyle.quoted("a\"b") == "\"a\"\"b\"")
    #expect(LayerStyle.literal("l'eau \\") == "'l\\'eau \\\\'")
  }

  @Test func labelsGoToTheTenBest() {
    let rows = StyledRows(
      layer: "patches", header: ["dPC"],
      rows: (1...30).map { (Self.wkb[.fill], [.real(Double($0))]) })
    #expect(LayerStyle.patches(rows).labels?.contains("\"dPC\" >= 21.0 ") == true)
    #expect(Grading.threshold(of: [0, -1, nil]) == nil)
  }

  @Test func unitsHaveAStyleForEachProfileAndScenario() {
    func summary(_ job: String, _ scenario: String) -> BatchReport.UnitRow {
      BatchReport.UnitRow(
        UnitSummary(
          region: "R", profile: "it's", scenario: scenario, job: job, patches: 1, links: 0,
          segments: 0, habitatHa: 1, ecaHa: 1))
    }
    let units = [
      summary("analyze", "now"), summary("score", "then"),
      BatchReport.UnitRow(region: "R", profile: "p", scenario: "s", problem: "none"),
    ]
    let report = BatchReport(batch: "b", units: units)
    let styles = report.unitStyles(
      of: StyledRows(
        layer: "units", header: ["profile", "scenario", "eca_ha", "all_together_eca_gain_ha"],
        rows: [
          (Self.wkb[.fill], [.text("it's"), .text("now"), .real(4), .empty]),
          (Self.wkb[.fill], [.text("it's"), .text("then"), .real(4), .real(2)]),
        ]))
    #expect(styles.map(\.name) == ["it's, now", "it's, then"])
    #expect(styles.map(\.isDefault) == [true, false])
    #expect(
      styles.map { $0.rules[0].label } == ["ECA up to 4 ha", "ECA gain of all measures up to 2 ha"])
    #expect(
      styles[1].rules[0].filter
        == "\"profile\" = 'it\\'s' AND \"scenario\" = 'then' AND \"all_together_eca_gain_ha\" > 0.0002"
    )
  }

  @Test func stylesAreATableThatQGISReads() throws {
    let path = NSTemporaryDirectory() + "bocage-\(UUID().uuidString).gpkg"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try DatasetWriter(path: path, overwrite: false)
    try writer.addLayer("x", kind: .none, crs: nil, header: ["patch"], rows: [(nil, [.integer(1)])])
    try writer.addStyles([LayerStyle.rankedSegments(ranked([1]))])
    try writer.finish()
    let reader = try LayerReader(LayerReference(path: path, layer: "layer_styles"))
    #expect(
      reader.fields.map(\.name) == [
        "f_table_catalog", "f_table_schema", "f_table_name", "f_geometry_column", "styleName",
        "styleQML", "styleSLD", "useAsDefault", "description", "owner", "ui", "update_time",
      ])
    let row = try #require(try reader.readAll().first?.attributes.map(\.text))
    #expect(row[1...4] == ["", "ranked_segments", "geom", "Gain by mitigation"])
    #expect(row[7] == "1")
    #expect(row[11]?.hasPrefix("1970/01/01 00:00:00") == true)
    // The styles are no layer that would have to be told from the only other one.
    #expect(try LayerReader(LayerReference(path: path)).name == "x")
  }
}
