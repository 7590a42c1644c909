/// Why a layer can't be read or written; each message says where, and what to do.
public enum LayerError: Error, Sendable, Hashable, CustomStringConvertible {
  /// There is no such file.
  case fileMissing(path: String)
  /// The path asks for something outside this machine's own files.
  case notLocal(path: String)
  /// The file is damaged, or of a format that is not read.
  case unreadable(path: String, reason: String)
  /// The file is damaged, or of a format that is not read as a raster.
  case rasterUnreadable(path: String, reason: String)
  /// The raster lies, or holds its values, in a way that is not read.
  case rasterRefused(path: String, reason: String, remedy: String)
  /// The raster has no such band.
  case bandMissing(path: String, band: Int, bands: Int)
  /// The file has no such layer.
  case layerMissing(path: String, layer: String, layers: [String])
  /// The file has several layers, and none was named.
  case layerNotNamed(path: String, layers: [String])
  /// The layer has no such field.
  case fieldMissing(layer: String, field: String, fields: [String])
  /// GDAL can't use the attribute filter.
  case badFilter(layer: String, filter: String, reason: String)
  /// GDAL failed on a feature.
  case featureUnreadable(layer: String, reason: String)
  /// The output's format is not written.
  case formatNotWritten(path: String)
  /// The output's format is not written for rasters.
  case rasterFormatNotWritten(path: String)
  /// The output is there already.
  case outputExists(path: String)
  /// The output is there already, and what else it holds can't be read.
  case outputUnreadable(path: String, reason: String)
  /// The output is there already, and another program writes to it.
  case outputInUse(path: String, reason: String)
  /// A layer of an output has the name of something in it that is to be kept.
  case layerNameHeld(path: String, layer: String, holder: String)
  /// Two layers of one output have the same name.
  case layerNameTaken(path: String, layer: String)
  /// A GeoJSON can't hold what it was asked to.
  case notForGeoJSON(path: String, reason: String)
  /// The outlines of cells can't be made: memory is short.
  case outlinesFailed(reason: String)
  /// Writing failed: a full disk, a missing folder.
  case writeFailed(path: String, reason: String)

  /// One line: what is wrong, where, and the remedy.
  public var description: String {
    switch self {
    case .fileMissing(let path): "\(path): there is no such file; check the path"
    case .notLocal(let path):
      "\(path): only files of this machine are read; download it first and name the file"
    case .unreadable(let path, let reason):
      "\(path): not readable as a vector layer (\(reason)); the formats are "
        + DriverRegistry.readable.map(\.title).joined(separator: ", ")
    case .rasterUnreadable(let path, let reason):
      "\(path): not readable as a raster (\(reason)); the formats are "
        + DriverRegistry.readableRasters.map(\.title).joined(separator: ", ")
    case .rasterRefused(let path, let reason, let remedy): "\(path): \(reason); \(remedy)"
    case .bandMissing(let path, let band, let bands):
      "\(path): there is no band \(band); its bands are 1 to \(bands)"
    case .layerMissing(let path, let layer, let layers):
      "\(path): there is no layer '\(layer)'; its layers are \(layers.joined(separator: ", "))"
    case .layerNotNamed(let path, let layers):
      "\(path): the file has \(layers.count) layers; name one, as in \(path):\(layers.first ?? "")"
        + " (its layers are \(layers.joined(separator: ", ")))"
    case .fieldMissing(let layer, let field, let fields):
      "\(layer): there is no field '\(field)'; its fields are "
        + (fields.isEmpty ? "none" : fields.joined(separator: ", "))
    case .badFilter(let layer, let filter, let reason):
      "\(layer): the filter \"\(filter)\" can't be used (\(reason)); write it as SQL's WHERE"
    case .featureUnreadable(let layer, let reason):
      "\(layer): a feature can't be read (\(reason)); repair or re-export the file"
    case .formatNotWritten(let path):
      "\(path): the formats that are written are GeoPackage (.gpkg) and GeoJSON (.geojson)"
    case .rasterFormatNotWritten(let path):
      "\(path): the format that is written for rasters is GeoTIFF (.tif, .tiff)"
    case .outputExists(let path): "\(path): the file exists; use --overwrite to replace it"
    case .outputUnreadable(let path, let reason):
      "\(path): the file exists, and its other layers can't be kept because it is not readable as a"
        + " GeoPackage with layers (\(reason)); give another name, or delete it"
    case .outputInUse(let path, let reason):
      "\(path): another program has the file open, or was stopped while it wrote (\(reason)); close"
        + " it there, or open and close it there once more, and run this again"
    case .layerNameHeld(let path, let layer, let holder):
      "\(path): '\(layer)' is \(holder) in the file that exists, and is kept; write to another file"
    case .layerNameTaken(let path, let layer):
      "\(path): a layer '\(layer)' is there already; give each layer a name of its own"
    case .notForGeoJSON(let path, let reason):
      "\(path): \(reason); write a GeoPackage (.gpkg) instead"
    case .outlinesFailed(let reason):
      "the outlines of cells can't be made (\(reason)); choose larger cells or a smaller area"
    case .writeFailed(let path, let reason):
      "\(path): writing failed (\(reason)); check the folder, its rights and the space left"
    }
  }
}
