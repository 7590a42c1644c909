import CGDAL

/// Moves layers from one GeoPackage into another one that holds more.
struct GeoPackageMerge {
  private let source: Dataset
  private let target: OutputDataset

  /// Where QGIS keeps styles: one table for all layers.
  static let styles = "layer_styles"

  init(from source: String, into target: String, title: String) throws(LayerError) {
    self.source = try Dataset(source)
    self.target = try OutputDataset(updating: target, title: title)
  }

  /// Replaces layers, or adds them; all that has another name stays.
  func replace(_ definitions: [LayerDefinition]) throws(LayerError) {
    // A database with a log is more than one file, which can't be renamed at once.
    try target.execute("PRAGMA journal_mode = DELETE")
    target.begin()
    let names = definitions.map { $0.name.lowercased() }
    for definition in definitions {
      if definition.name.lowercased() == Self.styles, let old = unsafe target.layer(Self.styles) {
        let layers = names.map(OutputDataset.literal).joined(separator: ", ")
        // A style that a user made stays; without an owner nobody can tell.
        let isOurs =
          unsafe OGR_L_FindFieldIndex(old, "owner", 1) < 0
          ? "" : " AND owner = \(OutputDataset.literal(DatasetWriter.styleOwner))"
        try target.execute(
          "DELETE FROM \(Self.styles) WHERE lower(f_table_name) IN (\(layers))\(isOurs)")
        try unsafe copy(definition.name, to: old, keepingIds: false)
      } else {
        try target.deleteLayer(definition.name)
        try unsafe copy(definition.name, to: target.addLayer(definition), keepingIds: true)
      }
    }
    try target.describeColumns(of: definitions)
    try target.close()
  }

  @unsafe private func copy(
    _ name: String, to layer: OGRLayerH, keepingIds: Bool
  ) throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      let origin = unsafe GDALDatasetGetLayerByName(source.raw, name)
      while let feature = unsafe origin.flatMap({ unsafe OGR_L_GetNextFeature($0) }) {
        let copy = unsafe OGR_F_Create(OGR_L_GetLayerDefn(layer))
        defer {
          unsafe OGR_F_Destroy(feature)
          unsafe OGR_F_Destroy(copy)
        }
        guard unsafe OGR_F_SetFrom(copy, feature, 1) == OGRERR_NONE else {
          throw target.failure(messages)
        }
        if keepingIds { unsafe OGR_F_SetFID(copy, OGR_F_GetFID(feature)) }
        guard unsafe OGR_L_CreateFeature(layer, copy) == OGRERR_NONE else {
          throw target.failure(messages)
        }
      }
      if messages.failure != nil { throw target.failure(messages) }
    }
  }
}
