public import Geometry

/// A layer of a map page: shapes with what is told of each.
public struct MapLayer: Sendable {
  /// What it shows.
  public var kind: MapLayerKind
  /// What tells it from another layer of the same kind, such as the file that it comes from.
  public var source: String?
  /// The columns of its values.
  public var columns: [MapColumn]
  /// The features, in the order in which they are drawn.
  public var features: [MapFeature]

  /// A layer.
  public init(
    kind: MapLayerKind, source: String? = nil, columns: [MapColumn], features: [MapFeature]
  ) {
    self.kind = kind
    self.source = source
    self.columns = columns
    self.features = features
  }

  /// The values of a column that are numbers, by feature; none where there is no such column.
  func numbers(_ column: String) -> [Double?]? {
    guard let index = columns.firstIndex(where: { $0.name == column }) else { return nil }
    return features.map { feature in
      if case .number(let value) = feature.values[index] { value } else { nil }
    }
  }

  /// A value of a feature by its column.
  func value(_ column: String, of feature: Int) -> MapValue {
    columns.firstIndex { $0.name == column }.map { features[feature].values[$0] } ?? .none
  }
}

/// A column of a layer, by the name that it has in the result file.
public struct MapColumn: Sendable, Hashable {
  /// The name in the file, which says what the values mean.
  public var name: String

  /// A column.
  public init(_ name: String) { self.name = name }
}

/// A value of a feature.
public enum MapValue: Sendable, Hashable {
  /// No value.
  case none
  /// A number.
  case number(Double)
  /// Text of the user's own.
  case text(String)

  var number: Double? { if case .number(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }
}

/// A shape on a map, with its values.
public struct MapFeature: Sendable {
  /// Polygons, lines or points.
  public enum Shape: Int, Sendable, Hashable, Encodable {
    /// Rings, of which every second one inside another is a hole.
    case area = 0
    /// Lines.
    case line = 1
    /// Points.
    case point = 2
  }

  /// What the parts are.
  public var shape: Shape
  /// Rings, lines or points, in degrees of longitude and latitude.
  public var parts: [[Coordinate]]
  /// Its values, in the order of the layer's columns.
  public var values: [MapValue]

  /// A feature.
  public init(shape: Shape, parts: [[Coordinate]], values: [MapValue]) {
    self.shape = shape
    self.parts = parts
    self.values = values
  }
}
