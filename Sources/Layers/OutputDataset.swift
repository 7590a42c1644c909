import CGDAL

/// A file that GDAL writes to; what is not closed is lost.
@safe final class OutputDataset {
  /// The name that messages give.
  private let title: String
  let format: OutputFormat
  private var raw: GDALDatasetH?
  private var isTransaction = false

  /// Makes a new file.
  init(creating path: String, format: OutputFormat, title: String) throws(LayerError) {
    self.title = title
    self.format = format
    DriverRegistry.prepare()
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      let driver = unsafe GDALGetDriverByName(format.rawValue)
      guard let raw = unsafe GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, nil) else {
        throw .writeFailed(path: title, reason: messages.reason)
      }
      return unsafe raw
    }
  }

  /// Opens a GeoPackage to change it.
  init(updating path: String, title: String) throws(LayerError) {
    self.title = title
    format = .geoPackage
    unsafe raw = try unsafe GDALMessages.capture { messages throws(LayerError) in
      // A table that nobody registered is a layer too: it may be one to replace.
      guard
        let raw = unsafe Dataset.open(
          path, GDAL_OF_VECTOR | GDAL_OF_UPDATE, drivers: [format.rawValue],
          options: ["LIST_ALL_TABLES=YES"])
      else { throw .writeFailed(path: title, reason: messages.reason) }
      return unsafe raw
    }
  }

  deinit { if let raw = unsafe raw { unsafe GDALClose(raw) } }

  /// Makes one transaction of all that follows: a commit per feature would take hours.
  func begin() {
    guard format == .geoPackage, !isTransaction else { return }
    isTransaction = unsafe GDALDatasetStartTransaction(raw, 0) == OGRERR_NONE
  }

  /// Writes out what is left to write.
  func close() throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      guard let open = unsafe raw else { return }
      if isTransaction { _ = unsafe GDALDatasetCommitTransaction(open) }
      unsafe GDALClose(open)
      unsafe raw = nil
      if messages.failure != nil { throw failure(messages) }
    }
  }

  /// Runs an SQL statement, and drops what it returns.
  func execute(_ statement: String) throws(LayerError) {
    try GDALMessages.capture { messages throws(LayerError) in
      unsafe GDALDatasetReleaseResultSet(raw, GDALDatasetExecuteSQL(raw, statement, nil, nil))
      if messages.failure != nil { throw failure(messages) }
    }
  }

  /// Adds a layer without features.
  @unsafe func addLayer(_ definition: LayerDefinition) throws(LayerError) -> OGRLayerH {
    try unsafe GDALMessages.capture { messages throws(LayerError) in
      let system = unsafe definition.crs?.reference()
      defer { unsafe OSRRelease(system) }
      if unsafe definition.crs != nil && system == nil { throw failure(messages) }
      let options = StringList(options(for: definition))
      let created = unsafe options.withRaw {
        unsafe GDALDatasetCreateLayer(raw, definition.name, system, definition.kind.type, $0)
      }
      guard let layer = unsafe created else { throw failure(messages) }
      for field in definition.fields {
        let column = unsafe OGR_Fld_Create(field.name, field.type.ogrType)
        defer { unsafe OGR_Fld_Destroy(column) }
        if field.type == .boolean { unsafe OGR_Fld_SetSubType(column, OFSTBoolean) }
        guard unsafe OGR_L_CreateField(layer, column, 1) == OGRERR_NONE else {
          throw failure(messages)
        }
      }
      return unsafe layer
    }
  }

  private func options(for definition: LayerDefinition) -> [String] {
    if format == .geoJSON { return ["RFC7946=YES"] }
    let geometry = definition.kind == .none ? [] : ["GEOMETRY_NAME=geom"]
    return geometry + (definition.summary.map { ["DESCRIPTION=\($0)"] } ?? [])
  }

  /// The layer of that name, in upper or lower case; nothing where there is none.
  @unsafe func layer(_ name: String) -> OGRLayerH? {
    unsafe position(of: name).flatMap { unsafe GDALDatasetGetLayer(raw, $0) }
  }

  /// Deletes the layer of that name, if there is one.
  func deleteLayer(_ name: String) throws(LayerError) {
    guard let position = position(of: name) else { return }
    try GDALMessages.capture { messages throws(LayerError) in
      guard unsafe GDALDatasetDeleteLayer(raw, position) == OGRERR_NONE,
        messages.failure == nil
      else { throw failure(messages) }
    }
  }

  private func position(of name: String) -> Int32? {
    unsafe (0..<GDALDatasetGetLayerCount(raw)).first { index in
      let layer = unsafe GDALDatasetGetLayer(raw, index)
      return unsafe String(cString: OGR_L_GetName(layer)).lowercased() == name.lowercased()
    }
  }

  func failure(_ messages: GDALMessages) -> LayerError {
    .writeFailed(path: title, reason: messages.reason)
  }
}

extension FieldType {
  fileprivate var ogrType: OGRFieldType {
    switch self {
    case .integer: OFTInteger64
    case .boolean: OFTInteger
    case .real: OFTReal
    case .text: OFTString
    case .date: OFTDateTime
    }
  }
}
