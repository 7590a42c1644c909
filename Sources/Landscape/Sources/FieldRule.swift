/// Where a property of a layer's features comes from.
public enum FieldRule: Sendable, Hashable, Encodable {
  /// The same for every feature.
  case constant(String)
  /// A field of the layer, its values translated where the map names them.
  case field(String, map: [String: String] = [:])
}
