/// What a layer is, before it has features.
struct LayerDefinition: Sendable {
  let name: String
  let kind: LayerGeometryKind
  let crs: LayerCRS?
  let fields: [Field]
}
