package import Geometry
package import Layers

/// One feature of a layer: valid geometry in the study's system, and its attributes.
package struct InputFeature {
  package let id: Int64
  package let geometry: Geometry
  package let attributes: [AttributeValue]

  package func text(_ field: Int?) -> String? {
    guard let field, let text = attributes[field].text else { return nil }
    let trimmed = text.trimmingPrefix(while: \.isWhitespace)
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  package func isTrue(_ field: Int?) -> Bool {
    field.flatMap { attributes[$0].boolean } ?? false
  }
}

/// The kinds of geometry that a layer's role can use.
package enum GeometryRole {
  case polygons, lines, linesOrPolygons, pointsOrLines, any

  func accepts(_ kind: Geometry.Kind) -> Bool {
    let isPolygon = kind.isAreal
    let isLine = kind == .lineString || kind == .linearRing || kind == .multiLineString
    let isPoint = kind == .point || kind == .multiPoint
    return switch self {
    case .polygons: isPolygon
    case .lines: isLine
    case .linesOrPolygons: isLine || isPolygon
    case .pointsOrLines: isPoint || isLine
    case .any: isPolygon || isLine || isPoint
    }
  }

  var name: String {
    switch self {
    case .polygons: "polygons"
    case .lines: "lines"
    case .linesOrPolygons: "lines or polygons"
    case .pointsOrLines: "points or lines"
    case .any: "points, lines or polygons"
    }
  }
}

extension Geometry.Kind {
  var isAreal: Bool { self == .polygon || self == .multiPolygon }
}

extension Geometry {
  var isAreal: Bool { kind.isAreal }
}
