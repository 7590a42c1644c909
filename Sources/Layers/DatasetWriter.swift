import CGDAL
import Foundation

/// Writes layers to a GeoPackage or a GeoJSON that appears whole or not at all.
///
/// A GeoPackage that is there already keeps its other layers, styles and rasters.
@safe public final class DatasetWriter {
  /// Whose styles are written anew: rows of a table `layer_styles` with this `owner`.
  public static let styleOwner = "bocage"

  /// The file's final name.
  public let path: String
  private let format: OutputFormat
  private let file: PendingFile
  private let replaced: ReplacedGeoPackage?
  private var dataset: OutputDataset?
  private var layers: [WrittenLayer] = []

  @safe private struct WrittenLayer {
    let definition: LayerDefinition
    let raw: OGRLayerH
  }

  /// Begins a file beside its final name.
  ///
  /// - Parameters:
  ///   - path: The final name, which ends in `.gpkg`, `.geojson` or `.json`.
  ///   - overwrite: Whether a file of that name may be replaced. Of a GeoPackage, only the layers that
  ///     are written are.
  /// - Throws: When it exists and may not be replaced, when what else it holds could not be kept, when
  ///   the format is not written, or when it can't be created.
  public init(path: String, overwrite: Bool) throws(LayerError) {
    self.path = path
    guard let format = OutputFormat(ending: path) else { throw .formatNotWritten(path: path) }
    self.format = format
    if !overwrite, FileManager.default.fileExists(atPath: path) { throw .outputExists(path: path) }
    replaced = overwrite && format == .geoPackage ? try ReplacedGeoPackage(path: path) : nil
    file = PendingFile(for: path)
    dataset = try OutputDataset(
      creating: file.temporary, format: format, title: path)
  }

  /// Removes what was not finished.
  deinit {
    guard dataset != nil else { return }
    dataset = nil
    file.discard()
  }

  /// Adds a layer.
  ///
  /// - Parameters:
  ///   - name: A name that no other layer of the file has.
  ///   - kind: What its geometries are.
  ///   - crs: The system of its coordinates; for GeoJSON it must be EPSG:4326.
  ///   - fields: Its columns.
  ///   - summary: What it shows; a GeoPackage keeps it.
  /// - Returns: The number by which features are written to it.
  /// - Throws: What makes it impossible.
  public func addLayer(
    name: String, kind: LayerGeometryKind, crs: LayerCRS?, fields: [Field],
    summary: String? = nil
  ) throws(LayerError) -> Int {
    guard !layers.contains(where: { $0.definition.name == name }) else {
      throw .layerNameTaken(path: path, layer: name)
    }
    if format == .geoJSON { try checkGeoJSON(crs) }
    try replaced?.checkName(name)
    guard let dataset else { preconditionFailure("layers are added before the file is finished") }
    let definition = LayerDefinition(
      name: name, kind: kind, crs: crs, fields: fields, summary: summary)
    let layer = try unsafe dataset.addLayer(definition)
    dataset.begin()
    unsafe layers.append(WrittenLayer(definition: definition, raw: layer))
    return layers.count - 1
  }

  /// Writes a feature; its attributes are in the order of the layer's fields.
  public func write(
    _ layer: Int, wkb: [UInt8]?, attributes: [AttributeValue]
  ) throws(LayerError) {
    let target = layers[layer]
    precondition(attributes.count == target.definition.fields.count, "a value for each field")
    try GDALMessages.capture { messages throws(LayerError) in
      let feature = unsafe OGR_F_Create(OGR_L_GetLayerDefn(target.raw))
      defer { unsafe OGR_F_Destroy(feature) }
      for (column, value) in attributes.enumerated() {
        switch value {
        case .null: unsafe OGR_F_SetFieldNull(feature, Int32(column))
        case .integer(let number): unsafe OGR_F_SetFieldInteger64(feature, Int32(column), number)
        case .real(let number): unsafe OGR_F_SetFieldDouble(feature, Int32(column), number)
        case .text(let text): unsafe OGR_F_SetFieldString(feature, Int32(column), text)
        }
      }
      if let wkb {
        var geometry: OGRGeometryH?
        let status = unsafe wkb.withUnsafeBytes {
          unsafe OGR_G_CreateFromWkb($0.baseAddress, nil, &geometry, Int32($0.count))
        }
        guard status == OGRERR_NONE else { throw failure(messages) }
        unsafe OGR_F_SetGeometryDirectly(feature, unsafe fitted(geometry, to: target.raw))
      }
      guard unsafe OGR_L_CreateFeature(target.raw, feature) == OGRERR_NONE,
        messages.failure == nil
      else { throw failure(messages) }
    }
  }

  /// A single polygon or line as the multi-geometry that its layer declares.
  @unsafe private func fitted(_ geometry: OGRGeometryH?, to layer: OGRLayerH) -> OGRGeometryH? {
    switch unsafe OGR_L_GetGeomType(layer) {
    case wkbMultiPolygon: unsafe OGR_G_ForceToMultiPolygon(geometry)
    case wkbMultiLineString: unsafe OGR_G_ForceToMultiLineString(geometry)
    case wkbMultiPoint: unsafe OGR_G_ForceToMultiPoint(geometry)
    default: unsafe geometry
    }
  }

  /// Puts the file in its place: written to the disk first, then renamed.
  public func finish() throws(LayerError) {
    guard let dataset else { return }
    self.dataset = nil
    // What failed leaves nothing; what was published is there under its final name only.
    defer { file.discard() }
    try dataset.describeColumns(of: layers.map(\.definition))
    try dataset.close()
    if let replaced {
      try replaced.replace(layers.map(\.definition), by: file)
    } else {
      try file.publish(orThrow: path)
    }
  }

  private func failure(_ messages: GDALMessages) -> LayerError {
    .writeFailed(path: path, reason: messages.reason)
  }

  private func checkGeoJSON(_ crs: LayerCRS?) throws(LayerError) {
    if let first = layers.first {
      throw .notForGeoJSON(
        path: path,
        reason: "a GeoJSON holds one layer, and '\(first.definition.name)' is in it")
    }
    guard crs?.epsg == 4326 else {
      throw .notForGeoJSON(
        path: path, reason: "a GeoJSON has longitudes and latitudes of WGS 84 (RFC 7946)")
    }
  }
}
