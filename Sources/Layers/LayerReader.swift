import CGDAL

/// Reads one layer, feature by feature.
@safe public final class LayerReader {
  /// The file.
  public let path: String
  /// The layer's name.
  public let name: String
  /// The format, as GDAL names it.
  public let driver: String
  /// The columns that are read.
  public let fields: [Field]
  /// The coordinate system; nothing where the file declares none.
  public let crs: LayerCRS?
  /// The kind of geometry that the layer declares.
  public let geometryKind: LayerGeometryKind
  /// What a user should know of what was read so far.
  public var notices: [String] { conversion.notices }

  private let dataset: Dataset
  private let layer: OGRLayerH
  private let columns: [Int32]
  private var conversion = FeatureConversion()

  /// The limits of an area: west, south, east, north.
  public typealias Extent = (minX: Double, minY: Double, maxX: Double, maxY: Double)

  /// Opens a layer.
  ///
  /// - Parameters:
  ///   - reference: The file, and the layer in it where it has several.
  ///   - filter: Which features are read, as SQL's WHERE.
  ///   - extent: Where features must lie to be read, in the layer's coordinates.
  ///   - wanted: The columns to read; without it all. The upper and lower case of their names may differ.
  ///   - encoding: The encoding of a shapefile's text, where the file doesn't say it or lies.
  /// - Throws: What is wrong with the file, the layer, a field or the filter.
  public init(
    _ reference: LayerReference, where filter: String? = nil, extent: Extent? = nil,
    fields wanted: [String]? = nil, encoding: String? = nil
  ) throws(LayerError) {
    dataset = try Dataset(reference.path, encoding: encoding)
    path = reference.path
    driver = dataset.driver
    let name = try Self.layerName(reference, in: dataset)
    self.name = name
    guard let layer = unsafe GDALDatasetGetLayerByName(dataset.raw, name) else {
      throw .layerMissing(path: reference.path, layer: name, layers: dataset.layerNames)
    }
    unsafe self.layer = layer
    let title = "\(reference.path):\(name)"
    let definition = unsafe OGR_L_GetLayerDefn(layer)
    let all = unsafe Self.fields(of: definition)
    if let wanted {
      var columns: [Int32] = []
      for field in wanted {
        columns.append(Int32(try Self.position(of: field, in: all, layer: title)))
      }
      self.columns = columns
    } else {
      columns = all.indices.map(Int32.init)
    }
    fields = columns.map { all[Int($0)] }
    crs = unsafe LayerCRS(OGR_L_GetSpatialRef(layer))
    geometryKind = unsafe LayerGeometryKind(OGR_L_GetGeomType(layer))
    if driver == "OSM" {
      // Otherwise GDAL keeps the features of the layers that nobody reads, until it gives up.
      unsafe GDALDatasetReleaseResultSet(
        dataset.raw,
        GDALDatasetExecuteSQL(dataset.raw, "SET interest_layers = \(name)", nil, nil))
    }
    if let filter { try unsafe Self.apply(filter, to: layer, named: title) }
    if let extent {
      unsafe OGR_L_SetSpatialFilterRect(
        layer, extent.minX, extent.minY, extent.maxX, extent.maxY)
    }
  }

  /// The version of GDAL, such as `3.6.2`.
  public static var libraryVersion: String {
    unsafe String(cString: GDALVersionInfo("RELEASE_NAME"))
  }

  /// The number of features under the filters; nothing where GDAL would have to read them all.
  public var featureCount: Int? {
    let count = unsafe OGR_L_GetFeatureCount(layer, 0)
    return count < 0 ? nil : Int(count)
  }

  /// The limits of all coordinates of the layer; nothing where it has none.
  public var extent: Extent? {
    var envelope = OGREnvelope()
    let status = try? GDALMessages.capture { _ throws(LayerError) in
      unsafe OGR_L_GetExtent(layer, &envelope, 1)
    }
    guard status == OGRERR_NONE, envelope.MinX <= envelope.MaxX else { return nil }
    return (envelope.MinX, envelope.MinY, envelope.MaxX, envelope.MaxY)
  }

  /// The position of a field among ``fields``.
  public func fieldIndex(_ field: String) throws(LayerError) -> Int {
    try Self.position(of: field, in: fields, layer: "\(path):\(name)")
  }

  /// Hands each feature to a body; what the body throws ends the reading.
  public func forEach(_ body: (Feature) throws -> Void) throws {
    unsafe OGR_L_ResetReading(layer)
    while let feature = try next() { try body(feature) }
  }

  /// All features at once.
  public func readAll() throws(LayerError) -> [Feature] {
    unsafe OGR_L_ResetReading(layer)
    var features: [Feature] = []
    while let feature = try next() { features.append(feature) }
    return features
  }

  private func next() throws(LayerError) -> Feature? {
    try GDALMessages.capture { messages throws(LayerError) in
      guard let feature = unsafe OGR_L_GetNextFeature(layer) else {
        if let reason = messages.failure {
          throw .featureUnreadable(layer: "\(path):\(name)", reason: reason)
        }
        return nil
      }
      defer { unsafe OGR_F_Destroy(feature) }
      return unsafe conversion.feature(feature, columns: columns, fields: fields)
    }
  }

  @unsafe private static func apply(
    _ filter: String, to layer: OGRLayerH, named title: String
  ) throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      let status = unsafe OGR_L_SetAttributeFilter(layer, filter)
      // A GeoPackage looks at the filter only when the first feature is read.
      unsafe OGR_F_Destroy(OGR_L_GetNextFeature(layer))
      unsafe OGR_L_ResetReading(layer)
      guard status == OGRERR_NONE, messages.failure == nil else {
        throw .badFilter(layer: title, filter: filter, reason: messages.reason)
      }
    }
  }

  private static func layerName(
    _ reference: LayerReference, in dataset: Dataset
  ) throws(LayerError) -> String {
    // QGIS's table of styles is nothing to name a layer for.
    let names = dataset.layerNames.filter {
      $0 != GeoPackageMerge.styles || reference.layer != nil
    }
    if let wanted = reference.layer {
      if let exact = names.first(where: { $0 == wanted }) { return exact }
      if let near = names.first(where: { $0.lowercased() == wanted.lowercased() }) { return near }
      throw .layerMissing(path: reference.path, layer: wanted, layers: names)
    }
    guard let first = names.first else {
      throw .unreadable(path: reference.path, reason: "it has no layers")
    }
    guard names.count == 1 else {
      throw .layerNotNamed(path: reference.path, layers: names)
    }
    return first
  }

  private static func position(
    of field: String, in fields: [Field], layer: String
  ) throws(LayerError) -> Int {
    if let exact = fields.firstIndex(where: { $0.name == field }) { return exact }
    if let near = fields.firstIndex(where: { $0.name.lowercased() == field.lowercased() }) {
      return near
    }
    throw .fieldMissing(layer: layer, field: field, fields: fields.map(\.name))
  }

  @unsafe private static func fields(of definition: OGRFeatureDefnH?) -> [Field] {
    unsafe (0..<OGR_FD_GetFieldCount(definition)).map { index in
      let field = unsafe OGR_FD_GetFieldDefn(definition, index)
      let name = unsafe String(cString: OGR_Fld_GetNameRef(field))
      return switch unsafe OGR_Fld_GetType(field) {
      case OFTInteger, OFTInteger64: Field(name: name, type: .integer)
      case OFTReal: Field(name: name, type: .real)
      default: Field(name: name, type: .text)
      }
    }
  }
}
