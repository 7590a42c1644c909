/// What is in a GeoPackage, under names in lower case: to SQLite they are the same.
struct GeoPackageContents {
  /// The tables that a layer of the same name replaces.
  private(set) var layers: Set<String> = []
  /// What a layer can't replace (rasters, views), and what it is.
  private(set) var others: [String: String] = [:]
  /// The tables by their titles; no two may have the same.
  private(set) var titles: [String: String] = [:]
  private var hasMetadata = false
  /// Whether there are styles that a user made.
  private var hasOthersStyles = false

  private static let tables = """
    SELECT m.name, m.type, c.data_type, c.identifier FROM sqlite_master m \
    LEFT JOIN gpkg_contents c ON lower(c.table_name) = lower(m.name) \
    WHERE m.type IN ('table', 'view')
    """

  /// Reads a file, and changes nothing in it.
  init(of path: String) throws(LayerError) {
    let dataset = try Dataset(inspecting: path)
    for row in try dataset.rows(Self.tables) {
      note(name: row[0], type: row[1], contents: row[2], title: row[3])
      if row[0] == "gpkg_metadata" {
        hasMetadata = try !dataset.rows("SELECT id FROM gpkg_metadata LIMIT 1").isEmpty
      }
      if row[0] == GeoPackageMerge.styles { hasOthersStyles = try Self.othersStyles(in: dataset) }
    }
  }

  /// Whether something would be lost if only those layers were left.
  func holdsMore(than written: [String]) -> Bool {
    hasMetadata || hasOthersStyles || !others.isEmpty
      || !layers.subtracting(written.map { $0.lowercased() }).isEmpty
  }

  private static func othersStyles(in dataset: Dataset) throws(LayerError) -> Bool {
    let styles = GeoPackageMerge.styles
    let columns = try dataset.rows("SELECT name FROM pragma_table_info('\(styles)')")
    guard columns.contains(["owner"]) else { return false }
    let owner = OutputDataset.literal(DatasetWriter.styleOwner)
    return try !dataset.rows("SELECT 1 FROM \(styles) WHERE owner IS NOT \(owner) LIMIT 1").isEmpty
  }

  private mutating func note(name: String, type: String, contents: String, title: String) {
    let key = name.lowercased()
    if !title.isEmpty { titles[title] = name }
    switch contents {
    case "features", "attributes", "aspatial", "":
      // What GeoPackage, SQLite and the spatial indices need for themselves follows its layers.
      let isInternal = ["gpkg_", "sqlite_", "rtree_"].contains(where: key.hasPrefix)
      if contents.isEmpty, isInternal { return }
      if type == "table" { layers.insert(key) } else { others[key] = type }
    case "tiles", "2d-gridded-coverage": others[key] = "raster"
    default: others[key] = "table of \(contents)"
    }
  }
}
