import CGDAL
import Foundation

/// Writes layers to a GeoPackage or a GeoJSON that appears whole or not at all.
@safe public final class DatasetWriter {
  /// The file's final name.
  public let path: String
  private let format: Format
  private let file: PendingFile
  private var raw: GDALDatasetH?
  private var layers: [WrittenLayer] = []

  private enum Format: String {
    case geoPackage = "GPKG"
    case geoJSON = "GeoJSON"
  }

  @safe private struct WrittenLayer {
    let name: String
    let raw: OGRLayerH
    let fields: [Field]
  }

  /// Begins a file beside its final name.
  ///
  /// - Parameters:
  ///   - path: The final name, which ends in `.gpkg`, `.geojson` or `.json`.
  ///   - overwrite: Whether a file of that name may be replaced.
  /// - Throws: When it exists and may not be replaced, when the format is not written, or when it can't
  ///   be created.
  public init(path: String, overwrite: Bool) throws(LayerError) {
    self.path = path
    switch path.lowercased().split(separator: ".").last {
    case "gpkg": format = .geoPackage
    case "geojson", "json": format = .geoJSON
    default: throw .formatNotWritten(path: path)
    }
    if !overwrite, FileManager.default.fileExists(atPath: path) { throw .outputExists(path: path) }
    DriverRegistry.prepare()
    file = PendingFile(for: path)
    let temporary = file.temporary
    let driverName = format.rawValue
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      let driver = unsafe GDALGetDriverByName(driverName)
      guard let raw = unsafe GDALCreate(driver, temporary, 0, 0, 0, GDT_Unknown, nil) else {
        throw .writeFailed(path: path, reason: messages.reason)
      }
      return unsafe raw
    }
  }

  /// Removes what was not finished.
  deinit {
    if let raw = unsafe raw {
      unsafe GDALClose(raw)
      file.discard()
    }
  }

  /// Adds a layer.
  ///
  /// - Parameters:
  ///   - name: A name that no other layer of the file has.
  ///   - kind: What its geometries are.
  ///   - crs: The system of its coordinates; for GeoJSON it must be EPSG:4326.
  ///   - fields: Its columns.
  /// - Returns: The number by which features are written to it.
  /// - Throws: What makes it impossible.
  public func addLayer(
    name: String, kind: LayerGeometryKind, crs: LayerCRS?, fields: [Field]
  ) throws(LayerError) -> Int {
    guard !layers.contains(where: { $0.name == name }) else {
      throw .layerNameTaken(path: path, layer: name)
    }
    if format == .geoJSON { try checkGeoJSON(crs) }
    return try GDALMessages.capture { messages throws(LayerError) in
      let system = try unsafe spatialReference(crs, messages)
      defer { unsafe OSRRelease(system) }
      let options = StringList(
        format == .geoJSON ? ["RFC7946=YES"] : kind == .none ? [] : ["GEOMETRY_NAME=geom"])
      guard
        let layer = unsafe GDALDatasetCreateLayer(raw, name, system, kind.type, options.raw)
      else { throw failure(messages) }
      for field in fields {
        let definition = unsafe OGR_Fld_Create(field.name, field.type.ogrType)
        defer { unsafe OGR_Fld_Destroy(definition) }
        guard unsafe OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE else {
          throw failure(messages)
        }
      }
      if layers.isEmpty, format == .geoPackage {
        // One transaction for all of it: a commit per feature would take hours.
        _ = unsafe GDALDatasetStartTransaction(raw, 0)
      }
      unsafe layers.append(WrittenLayer(name: name, raw: layer, fields: fields))
      return layers.count - 1
    }
  }

  /// Writes a feature; its attributes are in the order of the layer's fields.
  public func write(
    _ layer: Int, wkb: [UInt8]?, attributes: [AttributeValue]
  ) throws(LayerError) {
    let target = layers[layer]
    precondition(attributes.count == target.fields.count, "a value for each field")
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
    guard let open = unsafe raw else { return }
    // What failed leaves nothing; what was published is there under its final name only.
    defer { file.discard() }
    try GDALMessages.capture { messages throws(LayerError) in
      if format == .geoPackage, !layers.isEmpty {
        _ = unsafe GDALDatasetCommitTransaction(open)
      }
      unsafe GDALClose(open)
      unsafe raw = nil
      if messages.failure != nil { throw failure(messages) }
    }
    do throws(PendingFile.Failure) { try file.publish() } catch {
      throw .writeFailed(path: path, reason: error.reason)
    }
  }

  private func failure(_ messages: GDALMessages) -> LayerError {
    .writeFailed(path: path, reason: messages.reason)
  }

  private func checkGeoJSON(_ crs: LayerCRS?) throws(LayerError) {
    if let first = layers.first {
      throw .notForGeoJSON(
        path: path, reason: "a GeoJSON holds one layer, and '\(first.name)' is in it")
    }
    guard crs?.epsg == 4326 else {
      throw .notForGeoJSON(
        path: path, reason: "a GeoJSON has longitudes and latitudes of WGS 84 (RFC 7946)")
    }
  }

  @unsafe private func spatialReference(
    _ crs: LayerCRS?, _ messages: GDALMessages
  ) throws(LayerError) -> OGRSpatialReferenceH? {
    guard let crs else { return nil }
    let system = unsafe OSRNewSpatialReference(nil)
    let status =
      if let epsg = crs.epsg {
        unsafe OSRImportFromEPSG(system, Int32(epsg))
      } else {
        unsafe OSRSetFromUserInput(system, crs.wkt)
      }
    guard status == OGRERR_NONE else { throw failure(messages) }
    // Coordinates come as x,y (longitude, latitude) whatever the authority says.
    unsafe OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
    return unsafe system
  }
}

extension FieldType {
  fileprivate var ogrType: OGRFieldType {
    switch self {
    case .integer: OFTInteger64
    case .real: OFTReal
    case .text: OFTString
    }
  }
}
