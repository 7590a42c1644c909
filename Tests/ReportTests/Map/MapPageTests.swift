import Foundation
import Geometry
import Testing

@testable import Report

@Suite struct MapPageTests {
  private static let hostile = "</script><img src=x onerror=alert(1)>\"'&"

  private static let leaflet = LeafletSource(
    script: "window.L = {}; // </script>\n//# sourceMappingURL=leaflet.js.map",
    style: ".a { background-image: url(images/layers.png); }", notice: "/* Leaflet, (c) them */")

  private static func area(_ values: [MapValue]) -> MapFeature {
    MapFeature(
      shape: .area,
      parts: [[Coordinate(4, 50), Coordinate(4.1, 50), Coordinate(4.1, 50.1), Coordinate(4, 50)]],
      values: values)
  }

  private static func line(_ values: [MapValue]) -> MapFeature {
    MapFeature(
      shape: .line, parts: [[Coordinate(4.2, 50.2), Coordinate(4.3, 50.25)]], values: values)
  }

  /// A page with a layer of each kind, and names that would break a page.
  private static func page(_ language: MapLanguage = .en) -> MapPage {
    func columns(_ names: String...) -> [MapColumn] { names.map { MapColumn($0) } }
    var facts = MapFacts()
    facts.species = "badger (Meles meles)"
    facts.ecaHa = 5161.01
    facts.shares = [
      .init(regions: ["Brussels"], percent: 40), .init(regions: [hostile], percent: 35),
      .init(regions: ["Brussels", hostile], percent: 25),
    ]
    facts.gainShares = [(hostile, facts.shares)]
    facts.curve = [.init(change: hostile, costEUR: 1000, gainHa: 2)]
    facts.units = [.init(region: hostile, profile: "badger", scenario: "now", ecaHa: 1234)]
    let layers = MapLayerKind.allCases.map { kind in
      switch kind {
      case .regions, .units:
        MapLayer(kind: kind, columns: columns("region"), features: [area([.text(hostile)])])
      case .zones:
        MapLayer(kind: kind, columns: columns("zone"), features: [area([.text("urban")])])
      case .patches:
        MapLayer(
          kind: kind, columns: columns("patch", "name", "area_ha", "dPC"),
          features: [area([.number(7), .text(hostile), .number(1234.56), .number(12.3)])])
      case .links:
        MapLayer(kind: kind, columns: columns("probability"), features: [line([.number(0.4)])])
      case .barriers:
        MapLayer(
          kind: kind, columns: columns("kind", "group_name", "line", "from_km", "to_km"),
          features: [
            line([.text("motorway"), .text("E411"), .number(2), .number(0), .number(0.5)])
          ])
      case .ranked:
        MapLayer(
          kind: kind,
          columns: columns(
            "kind", "group_name", "line", "from_km", "to_km", "rank", "eca_gain_ha", "permeability"),
          features: [
            line([
              .text("motorway"), .text("E411"), .number(1), .number(1.5), .number(2), .number(1),
              .number(510.05), .number(0.125),
            ])
          ])
      case .legs:
        MapLayer(kind: kind, columns: columns("measure"), features: [line([.text(hostile)])])
      case .pairs:
        MapLayer(
          kind: kind, columns: columns("measure", "from", "to", "before", "after"),
          features: [line([.text(hostile), .text("1"), .text("2"), .number(0.1), .number(0.6)])])
      case .structures:
        MapLayer(
          kind: kind, columns: columns("kind", "name"),
          features: [
            MapFeature(
              shape: .point, parts: [[Coordinate(4.2, 50.2)]],
              values: [.text("ecoduct"), .text("Groenendaal")])
          ])
      case .measures:
        MapLayer(
          kind: kind, columns: columns("measure", "type", "eca_gain_ha", "cost_eur"),
          features: [
            line([.text(hostile), .text("ecoduct"), .number(497.3), .number(7_000_000)])
          ])
      }
    }
    return MapPage(
      title: "Study \(hostile)", facts: facts, attribution: "Study · made with Bocage",
      language: language, layers: layers)
  }

  @Test(arguments: MapLanguage.allCases)
  func everyLayerIsInTheLegendAndInTheData(language: MapLanguage) {
    let page = Self.page(language)
    let html = page.html(leaflet: Self.leaflet)
    #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
    for (place, layer) in page.layers.enumerated() {
      #expect(html.contains("data-layer=\"\(place)\""))
      #expect(page.data.contains("\"kind\":\"\(layer.kind.rawValue)\""))
      #expect(html.contains("<span>\(MarkupText.html(page.name(of: layer)))</span>"))
    }
  }

  @Test func theListNamesTheSegmentInTheLanguage() {
    let html = Self.page(.nl).html(leaflet: Self.leaflet)
    #expect(html.contains("autosnelweg E411"))
    #expect(html.contains("km\u{A0}1,50\u{2060}–\u{2060}2,00 · doorlaatbaarheid\u{A0}0,125"))
    #expect(html.contains("+510"))
    #expect(html.contains("7.000.000\u{A0}€"))
    #expect(html.contains("ECA nu: 5.161 ha"))
    #expect(html.contains("das (Meles meles)"))
  }

  @Test func whatUsersWriteIsNoMarkup() {
    let html = Self.page().html(leaflet: Self.leaflet)
    #expect(!html.contains("<img"))
    // Three scripts, each ended once.
    #expect(html.components(separatedBy: "<script").count == 4)
    #expect(html.components(separatedBy: "</script>").count == 4)
    #expect(html.contains("<title>Study &lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;"))
  }

  @Test func nothingIsAskedOfANetwork() {
    let html = Self.page().html(leaflet: Self.leaflet)
    #expect(!html.contains("url(images"))
    #expect(!html.contains("sourceMappingURL"))
    #expect(html.contains("img-src data:\""))
    #expect(!html.contains("http:") && !html.contains("https:"))
    #expect(html.contains("Leaflet, (c) them"))
  }

  @Test func aBaseMapIsTheOnlyThingThatIsAskedFor() {
    var page = Self.page()
    page.basemap = .init(url: "https://tile.example/{z}/{x}/{y}.png", attribution: "© <b>them")
    let html = page.html(leaflet: Self.leaflet)
    #expect(html.contains("img-src data: https:\""))
    #expect(page.data.contains("https://tile.example/{z}/{x}/{y}.png"))
    #expect(page.data.contains("© \\u0026lt;b\\u0026gt;them"))
  }

  @Test func theSameResultsGiveTheSameBytes() {
    #expect(Self.page().html(leaflet: Self.leaflet) == Self.page().html(leaflet: Self.leaflet))
  }

  @Test func aMeasureOfSeveralFeaturesIsOneEntry() throws {
    let columns = ["measure", "eca_gain_ha"].map { MapColumn($0) }
    let layer = MapLayer(
      kind: .measures, columns: columns,
      features: [
        Self.line([.text("hedges"), .number(0.7)]), Self.line([.text("ecoduct"), .number(400)]),
        Self.line([.text("hedges"), .number(0.7)]),
      ])
    let ranking = try #require(MapRanking(layer, at: 3, .en))
    #expect(ranking.entries.map(\.title) == ["ecoduct", "hedges"])
    #expect(ranking.entries.map(\.features) == [[1], [0, 2]])
  }

  @Test func legsOfAMeasureAreOneFeatureAndCrossingsArePoints() {
    let legs = MapLayer(
      kind: .legs, columns: [MapColumn("measure"), MapColumn("length_m")],
      features: [
        Self.line([.text("a"), .number(1)]), Self.line([.text("b"), .number(2)]),
        Self.line([.text("a"), .number(3)]),
      ]
    ).readyForMap
    #expect(legs.features.map(\.parts.count) == [2, 1])
    #expect(legs.columns.map(\.name) == ["measure"])
    let structures = MapLayer(kind: .structures, columns: [], features: [Self.line([])]).readyForMap
    #expect(structures.features.map(\.shape) == [.point])
    #expect(abs((structures.features[0].parts[0].first?.x ?? 0) - 4.25) < 1e-9)
  }
}
