public import Geometry
public import Layers

/// A feature that was repaired or rejected, and why.
public struct FeatureIssue: Sendable, Hashable, Codable, CustomStringConvertible {
  /// The layer, as file and layer name.
  public var layer: String
  /// The feature's id in its layer.
  public var feature: Int64
  /// What is wrong with it.
  public var reason: String
  /// Where, in the layer's own coordinates.
  public var coordinate: Coordinate?

  /// An issue with a feature of a layer.
  package init(layer: String, feature: Int64, reason: String, coordinate: Coordinate?) {
    self.layer = layer
    self.feature = feature
    self.reason = reason
    self.coordinate = coordinate
  }

  /// One line with all of it.
  public var description: String {
    let place = coordinate.map { " at (\($0.x), \($0.y))" } ?? ""
    return "\(layer), feature \(feature)\(place): \(reason)"
  }
}

/// What was read from one layer, for the manifest.
public struct InputReport: Sendable, Hashable, Codable {
  /// The file.
  public var path: String
  /// The layer in it.
  public var layer: String
  /// What the layer is used for: patches, barriers and so on.
  public var role: String
  /// Features read, rejected ones included.
  public var featureCount = 0
  /// The coordinate operation, in one line.
  public var operation: String
  /// What the operation is good to, in metres; nothing where PROJ doesn't know.
  public var accuracy: Double?
  /// Datum grids that would make it more accurate.
  public var missingGrids: [String] = []
  /// Features that were repaired.
  public var repaired: [FeatureIssue] = []
  /// Features that could not be used.
  public var rejected: [FeatureIssue] = []

  /// The file and its layer.
  public var reference: LayerReference { LayerReference(path: path, layer: layer) }
}
