import Foundation

/// The lines of a data file, cut into columns.
///
/// A byte order mark, Windows line ends and blank lines do no harm.
struct TextRows {
  /// A line that is not blank.
  struct Row {
    let file: String
    let line: Int
    let columns: [String]

    func error(_ problem: String, _ remedy: String? = nil) -> StudyError {
      StudyError(.input, file: file, line: line, problem: problem, remedy: remedy)
    }

    func number(_ column: Int, _ what: String, _ range: NumberRange) throws(StudyError) -> Double {
      do {
        return try range.number(in: columns[column])
      } catch {
        throw self.error("the \(what) \(error.problem)", error.remedy)
      }
    }
  }

  let file: String
  let rows: [Row]

  /// Reads a file whose columns `split` tells apart.
  init(file: String, split: (String) -> [String]) throws(StudyError) {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw StudyError(
        .input, file: file, problem: "the file cannot be read",
        remedy: "check its name and that you may read it")
    }
    guard let text = String(bytes: data, encoding: .utf8) else {
      throw StudyError(
        .input, file: file, problem: "the file is not UTF-8 text", remedy: "save it as UTF-8")
    }
    let content = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let newline = UInt8(ascii: "\n")
    let lines = content.utf8.split(separator: newline, omittingEmptySubsequences: false)
    self.file = file
    rows = lines.enumerated().compactMap { index, bytes in
      let end = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
      let columns = split(String(Substring(end)))
      let isBlank = columns.allSatisfy { $0.allSatisfy(\.isWhitespace) }
      return isBlank ? nil : Row(file: file, line: index + 1, columns: columns)
    }
  }

  /// Reads a file whose columns are parted by tabs or spaces.
  init(whitespaceSeparated file: String) throws(StudyError) {
    try self.init(file: file) { line in
      line.utf8.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        .map { String(Substring($0)) }
    }
    guard !rows.isEmpty else {
      throw StudyError(.input, file: file, problem: "the file is empty")
    }
  }
}
