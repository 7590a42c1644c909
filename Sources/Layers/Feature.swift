/// One feature of a layer.
public struct Feature: Sendable, Hashable {
  /// Its id in the layer (FID).
  public var id: Int64
  /// Its geometry as little-endian WKB in two dimensions.
  public var wkb: [UInt8]?
  /// Why it has no usable geometry.
  public var problem: GeometryProblem?
  /// Its values, in the order of the reader's fields.
  public var attributes: [AttributeValue]
}

/// Why a feature has no usable geometry.
public enum GeometryProblem: Sendable, Hashable, CustomStringConvertible {
  /// It has none.
  case null
  /// It has no coordinates.
  case empty

  /// What it is called in a report.
  public var description: String {
    switch self {
    case .null: "the feature has no geometry"
    case .empty: "the geometry is empty"
    }
  }
}
