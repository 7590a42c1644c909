public import Layers

extension LayerReference: Encodable {
  /// As it is written: `file.gpkg:layer`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
