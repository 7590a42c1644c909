import Foundation
import Geometry

extension MapPage {
  /// More lines than that are drawn as one, and can't be clicked.
  private static let greatestClickable = 6000

  /// What the script of the page reads.
  private struct PageData: Encodable {
    var text: [String: String]
    var numbers: NumberStyle
    var basemap: Basemap?
    /// South-west and north-east, as latitude and longitude.
    var bounds: [[Double]]
    var stepsPerDegree: Double
    var startsAfter: Bool
    var layers: [LayerData]
  }

  private struct LayerData: Encodable {
    var kind: String
    var on: Bool
    var proposed: Bool
    /// Whether features have popups.
    var told: Bool
    var shapes: String
    var classes: String
    var classesAfter: String?
    var styles: [MapStyle]
    var titles: [String]
    var columns: [ColumnData]
    /// The measure of each feature, by its place among all.
    var measureOf: [Int]?
    var packed: String
  }

  private struct ColumnData: Encodable {
    var name: String
    var label: String
    var unit: String
    var decimals: Int
    var values: [CellData]
  }

  private enum CellData: Encodable {
    case none
    case number(Double)
    case text(String)

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .none: try container.encodeNil()
      case .number(let value): try container.encode(value)
      case .text(let text): try container.encode(text)
      }
    }
  }

  /// The data as JSON that is safe inside a script element; the same page gives the same text.
  var data: String {
    let measures = measureNumbers
    let page = PageData(
      text: [
        "zoomIn": MapText.zoomIn.text(language), "zoomOut": MapText.zoomOut.text(language),
        "wholeMap": MapText.wholeMap.text(language), "pairs": MapText.pairsHeading.text(language),
      ],
      numbers: NumberStyle(language), basemap: safeBasemap, bounds: bounds,
      stepsPerDegree: PackedShapes.stepsPerDegree, startsAfter: hasProposals,
      layers: layers.map { data(of: $0, measures: measures) })
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(page) else {
      preconditionFailure("finite numbers and texts always have a JSON form")
    }
    return MarkupText.script(String(decoding: json, as: UTF8.self))
  }

  /// The tiles, with an attribution that Leaflet may take for markup.
  private var safeBasemap: Basemap? {
    basemap.map { Basemap(url: $0.url, attribution: MarkupText.html($0.attribution)) }
  }

  /// Whether the page can show a scenario beside what is there now.
  var hasProposals: Bool { layers.contains { $0.kind.isProposed || $0.kind == .pairs } }

  /// The measures of all layers by their names, numbered.
  private var measureNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    for layer in layers {
      for index in layer.features.indices {
        guard let name = layer.value("measure", of: index).text, numbers[name] == nil else {
          continue
        }
        numbers[name] = numbers.count
      }
    }
    return numbers
  }

  private func data(of layer: MapLayer, measures: [String: Int]) -> LayerData {
    let classes = layer.classes(language)
    let isTold =
      layer.kind != .regions || layer.features.count > 1
    let told = isTold && (layer.kind == .patches || layer.features.count <= Self.greatestClickable)
    let shapes = layer.features.map(\.shape.rawValue)
    let isUniform = Set(shapes).count == 1
    var packed = PackedShapes()
    for feature in layer.features { packed.append(feature.parts) }
    return LayerData(
      kind: layer.kind.rawValue, on: layer.kind.isShownFirst, proposed: layer.kind.isProposed,
      told: told,
      shapes: isUniform ? "\(shapes[0])" : shapes.map { "\($0)" }.joined(),
      classes: Self.digits(classes.numbers), classesAfter: classes.numbersAfter.map(Self.digits),
      styles: MapPalette.styles(
        layer.kind, featureCount: layer.features.count, hasTiles: basemap != nil),
      titles: told ? layer.features.indices.map { title(of: $0, in: layer) } : [],
      columns: told ? columns(of: layer) : [],
      measureOf: layer.columns.contains { $0.name == "measure" }
        ? layer.features.indices.map {
          layer.value("measure", of: $0).text.flatMap { measures[$0] } ?? -1
        } : nil,
      packed: String(decoding: packed.text, as: UTF8.self))
  }

  private func title(of index: Int, in layer: MapLayer) -> String {
    layer.title(of: index, language)
  }

  private func columns(of layer: MapLayer) -> [ColumnData] {
    ColumnStyle.told(layer.kind).compactMap { name, style in
      guard let place = layer.columns.firstIndex(where: { $0.name == name }) else { return nil }
      let values = layer.features.map { cell($0.values[place], style) }
      let isEmpty = values.allSatisfy { if case .none = $0 { true } else { false } }
      if isEmpty { return nil }
      return ColumnData(
        name: name, label: style.label.text(language), unit: style.unit, decimals: style.decimals,
        values: values)
    }
  }

  private func cell(_ value: MapValue, _ style: ColumnStyle) -> CellData {
    switch value {
    case .none: .none
    case .number(let number):
      // No more digits than are shown.
      number.isFinite ? .number(Self.rounded(number, decimals: style.decimals)) : .none
    case .text(let text): .text(style.label == .type ? KindWords.text(text, language) : text)
    }
  }

  private static func rounded(_ value: Double, decimals: Int) -> Double {
    let scale = pow(10, Double(decimals))
    return (value * scale).rounded() / scale
  }

  /// A digit a feature; no layer has more than ten styles.
  private static func digits(_ numbers: [Int]) -> String {
    numbers.map { "\(min(9, $0))" }.joined()
  }

  /// The limits of what the page is about: the regions may reach far beyond it.
  private var bounds: [[Double]] {
    let central = layers.filter { ![.regions, .units, .zones].contains($0.kind) }
    let points = (central.isEmpty ? layers : central).lazy
      .flatMap(\.features).flatMap(\.parts).joined()
    var (west, south, east, north) = (180.0, 90.0, -180.0, -90.0)
    for point in points {
      west = min(west, point.x)
      east = max(east, point.x)
      south = min(south, point.y)
      north = max(north, point.y)
    }
    return west <= east ? [[south, west], [north, east]] : [[49.4, 2.5], [51.6, 6.5]]
  }
}
