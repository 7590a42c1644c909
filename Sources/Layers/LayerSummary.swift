/// What a file holds, layer by layer.
public struct LayerSummary: Sendable, Hashable {
  /// The layer's name.
  public let name: String
  /// The kind of geometry that it declares.
  public let geometryKind: LayerGeometryKind
  /// The number of features, where it is known without reading them.
  public let featureCount: Int?
  /// The EPSG code of its coordinate system, where the file gives one.
  public let epsg: Int?
}

extension LayerReader {
  /// The layers of a file.
  public static func layers(in path: String) throws(LayerError) -> [LayerSummary] {
    var summaries: [LayerSummary] = []
    for name in try Dataset(path).layerNames {
      let reader = try LayerReader(LayerReference(path: path, layer: name))
      summaries.append(
        LayerSummary(
          name: name, geometryKind: reader.geometryKind, featureCount: reader.featureCount,
          epsg: reader.crs?.epsg))
    }
    return summaries
  }
}
