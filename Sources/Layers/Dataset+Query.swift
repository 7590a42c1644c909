import CGDAL

extension Dataset {
  /// The rows that an SQL query gives, as texts; no value is an empty text.
  func rows(_ query: String) throws(LayerError) -> [[String]] {
    try GDALMessages.capture { messages throws(LayerError) in
      let result = unsafe GDALDatasetExecuteSQL(raw, query, nil, nil)
      defer { unsafe GDALDatasetReleaseResultSet(raw, result) }
      var rows: [[String]] = []
      while let row = unsafe result.flatMap({ unsafe OGR_L_GetNextFeature($0) }) {
        defer { unsafe OGR_F_Destroy(row) }
        rows.append(
          unsafe (0..<OGR_F_GetFieldCount(row)).map { column in
            unsafe OGR_F_GetFieldAsString(row, column).map { unsafe String(cString: $0) } ?? ""
          })
      }
      if let reason = messages.failure { throw .unreadable(path: path, reason: reason) }
      return rows
    }
  }
}
