/// Titles and meanings of columns, which GDAL 3.6 does not write.
extension OutputDataset {
  /// The tables of GeoPackage's schema extension; it wants both, although one stays empty.
  private static let schema = [
    """
    CREATE TABLE IF NOT EXISTS gpkg_data_columns (table_name TEXT NOT NULL, \
    column_name TEXT NOT NULL, name TEXT, title TEXT, description TEXT, mime_type TEXT, \
    constraint_name TEXT, CONSTRAINT pk_gdc PRIMARY KEY (table_name, column_name), \
    CONSTRAINT gdc_tn UNIQUE (table_name, name))
    """,
    """
    CREATE TABLE IF NOT EXISTS gpkg_data_column_constraints (constraint_name TEXT NOT NULL, \
    constraint_type TEXT NOT NULL, value TEXT, min NUMERIC, min_is_inclusive BOOLEAN, \
    max NUMERIC, max_is_inclusive BOOLEAN, description TEXT, \
    CONSTRAINT gdcc_ntv UNIQUE (constraint_name, constraint_type, value))
    """,
    """
    CREATE TABLE IF NOT EXISTS gpkg_extensions (table_name TEXT, column_name TEXT, \
    extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL, \
    CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name))
    """,
  ]

  /// Writes what the columns of layers mean.
  ///
  /// Call it when the layers have their features: GDAL makes their tables late.
  func describeColumns(of definitions: [LayerDefinition]) throws(LayerError) {
    let described = definitions.flatMap { layer in
      layer.fields.filter { $0.title != nil || $0.meaning != nil }.map { (layer.name, $0) }
    }
    guard format == .geoPackage, !described.isEmpty else { return }
    for statement in Self.schema { try execute(statement) }
    for table in ["gpkg_data_columns", "gpkg_data_column_constraints"] {
      try execute(
        """
        INSERT INTO gpkg_extensions SELECT '\(table)', NULL, 'gpkg_schema', \
        'http://www.geopackage.org/spec120/#extension_schema', 'read-write' \
        WHERE NOT EXISTS (SELECT 1 FROM gpkg_extensions \
        WHERE table_name = '\(table)' AND extension_name = 'gpkg_schema')
        """)
    }
    for (layer, field) in described {
      let values = [layer, field.name, field.name, field.title, field.meaning].map(Self.literal)
      try execute(
        """
        INSERT OR REPLACE INTO gpkg_data_columns \
        (table_name, column_name, name, title, description) \
        VALUES (\(values.joined(separator: ", ")))
        """)
    }
  }

  /// A text as SQL has it.
  static func literal(_ text: String?) -> String {
    text.map { "'" + $0.replacing("'", with: "''") + "'" } ?? "NULL"
  }
}
