/// What a layer is, before it has features.
struct LayerDefinition: Sendable {
  let name: String
  let kind: LayerGeometryKind
  let crs: LayerCRS?
  let fields: [Field]
  /// What the layer shows; a GeoPackage keeps it.
  var summary: String?
}
