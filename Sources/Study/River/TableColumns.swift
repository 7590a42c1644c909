/// A CSV file whose columns have names.
struct TableColumns {
  /// The data rows.
  let rows: [TextRows.Row]
  private let columns: [String: Int]
  private let header: TextRows.Row

  /// Reads a file; a column that is not among the known ones is refused, with the one that was meant.
  init(file: String, known: [String]) throws(StudyError) {
    let text = try TextRows(file: file) { CSVLine.fields(of: $0) }
    guard let header = text.rows.first else {
      throw StudyError(.input, file: file, problem: "the file is empty")
    }
    var columns: [String: Int] = [:]
    for (index, column) in header.columns.enumerated() {
      let name = column.lowercased()
      guard known.contains(name) else {
        let guess = Suggestion.closest(to: name, among: known)
        throw header.error(
          "there is no use for a column \(column)", Suggestion.remedy(guess, known: known))
      }
      guard columns.updateValue(index, forKey: name) == nil else {
        throw header.error("the column \(column) stands here twice", "remove one of the two")
      }
    }
    self.header = header
    self.columns = columns
    rows = Array(text.rows.dropFirst())
    for row in rows where row.columns.count != header.columns.count {
      throw row.error(
        "\(row.columns.count) columns, but the header has \(header.columns.count)",
        "write \(header.columns.joined(separator: ","))")
    }
  }

  func has(_ column: String) -> Bool { columns[column] != nil }

  /// Refuses a file without some columns.
  func require(_ names: [String]) throws(StudyError) {
    for name in names where columns[name] == nil {
      throw header.error(
        "the column \(name) is missing", "add it; needed are \(names.joined(separator: ", "))")
    }
  }

  /// A cell; nothing where it is empty or there is no such column.
  func text(_ row: TextRows.Row, _ column: String) -> String? {
    guard let index = columns[column], !row.columns[index].isEmpty else { return nil }
    return row.columns[index]
  }

  func requiredText(_ row: TextRows.Row, _ column: String) throws(StudyError) -> String {
    guard let text = text(row, column) else {
      throw row.error("the \(column) is empty", "fill it in")
    }
    return text
  }

  /// A number; nothing where the cell is empty or there is no such column.
  func number(
    _ row: TextRows.Row, _ column: String, _ range: NumberRange
  ) throws(StudyError) -> Double? {
    guard let index = columns[column], !row.columns[index].isEmpty else { return nil }
    return try row.number(index, column, range)
  }

  func requiredNumber(
    _ row: TextRows.Row, _ column: String, _ range: NumberRange
  ) throws(StudyError) -> Double {
    guard let number = try number(row, column, range) else {
      throw row.error("the \(column) is empty", "write \(range.rawValue)")
    }
    return number
  }
}
