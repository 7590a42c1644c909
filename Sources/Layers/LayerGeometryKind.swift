import CGDAL

/// The kind of geometry that a layer declares.
public enum LayerGeometryKind: Sendable, Hashable, CaseIterable {
  /// A table without geometry.
  case none
  /// Any geometry.
  case unknown
  /// Points.
  case point
  /// Lines.
  case lineString
  /// Polygons.
  case polygon
  /// Several points each.
  case multiPoint
  /// Several lines each.
  case multiLineString
  /// Several polygons each.
  case multiPolygon

  var type: OGRwkbGeometryType {
    switch self {
    case .none: wkbNone
    case .unknown: wkbUnknown
    case .point: wkbPoint
    case .lineString: wkbLineString
    case .polygon: wkbPolygon
    case .multiPoint: wkbMultiPoint
    case .multiLineString: wkbMultiLineString
    case .multiPolygon: wkbMultiPolygon
    }
  }

  init(_ type: OGRwkbGeometryType) {
    let flat = OGR_GT_Flatten(type)
    self = Self.allCases.first { $0.type == flat } ?? .unknown
  }
}
